import type { Framework } from '../catalog/schemas/framework.ts';
import { lifecycleFactId, lineName } from '../evidence/lifecycle-facts.ts';
import { type KnownRelease, type Upkeep, upkeepOf } from '../evidence/upkeep.ts';
import type { Messages } from './messages/messages.ts';
import { lineValues } from './support-values.ts';
import type { Telling } from './telling.ts';

/** The answer to "is it still maintained?": a sentence, the facts it tells, and whether it says that releases stopped. */
export type UpkeepAnswer = { text: string; factIds: string[]; hasStopped: boolean };

/** Whether somebody keeps a framework up, in one sentence; null where nobody asks that, or of a line nobody knows. */
export const upkeepAnswer = (
  id: string,
  { reading, catalog, today, messages }: Telling,
): UpkeepAnswer | null => {
  const framework = catalog.frameworks.get(id);
  const { asks } = reading;
  if (framework === undefined || asks?.kind !== 'is-alive') return null;
  const upkeep = upkeepOf(framework, today, asks.versions[id]);
  if (upkeep === null) return null;
  return {
    text: words(upkeep, framework, asks.asked, messages),
    factIds: factIdsOf(upkeep, framework),
    hasStopped: upkeep.kind === 'stale' || upkeep.kind === 'too-old',
  };
};

const words = (upkeep: Upkeep, framework: Framework, asked: 'alive' | 'dead', { say }: Messages): string => {
  const values = { name: framework.name, asked, asOf: framework.lifecycle.asOf };
  switch (upkeep.kind) {
    case 'supported':
      return say('explain.upkeep.supported', {
        ...values,
        ...lineValues(upkeep.line),
        ...isReleased(upkeep.line),
      });
    case 'released':
      return say('explain.upkeep.released', { ...values, ...releaseValues(upkeep.last) });
    case 'stale':
      return say('explain.upkeep.stale', { ...values, ...releaseValues(upkeep.last) });
    case 'too-old':
      return say('explain.upkeep.too-old', { ...values, ...releaseValues(upkeep.last) });
    case 'ended':
      return say('explain.upkeep.ended', { ...values, ...lineValues(upkeep.line) });
    case 'line-ended':
      return say('explain.upkeep.line-ended', {
        ...values,
        ...lineValues(upkeep.line),
        newer: upkeep.current === null ? 'none' : 'known',
        newerLine: upkeep.current === null ? '' : lineName(upkeep.current),
        newerEnds: upkeep.current?.ends ?? '',
      });
    case 'line-undated':
      return say('explain.upkeep.line-undated', {
        ...values,
        ...lineValues(upkeep.line),
        ...isReleased(upkeep.line),
      });
    case 'unknown':
      return say('explain.upkeep.unknown', values);
  }
};

const releaseValues = ({ version, on, asOf }: KnownRelease) => ({ version, released: on, asOf });

const isReleased = ({ release }: { release: { latest: string | null; latestOn: string | null } }) => ({
  release: release.latest === null || release.latestOn === null ? 'none' : 'known',
});

const factIdsOf = (upkeep: Upkeep, framework: Framework): string[] => {
  switch (upkeep.kind) {
    case 'supported':
    case 'line-undated':
      return [
        lifecycleFactId(framework.id, upkeep.line.release.line),
        ...latestFacts(framework, upkeep.line.release.latest),
      ];
    case 'ended':
    case 'line-ended':
      return [lifecycleFactId(framework.id, upkeep.line.release.line)];
    case 'released':
    case 'stale':
    case 'too-old':
      return [upkeep.last.factId];
    case 'unknown':
      return [];
  }
};

/** Facts on the latest version that tell the version a sentence has told. */
const latestFacts = ({ facts }: Framework, version: string | null): string[] =>
  facts
    .filter(({ metric, value }) => metric === 'latest-version' && String(value).startsWith(`${version} of `))
    .map(({ id }) => id);
