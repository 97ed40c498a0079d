import { lifecycleFactId, lineName } from '../evidence/lifecycle-facts.ts';
import { type Upkeep, upkeepOf } from '../evidence/upkeep.ts';
import type { Line } from './explanation.ts';
import { lineValues } from './support-values.ts';
import type { Telling } from './telling.ts';

/** Of every version that is said to run: until when it is supported, or since when it is not. */
export const runningLines = ({ reading, catalog, today, messages: { say } }: Telling): Line[] =>
  Object.entries(reading.running ?? {}).flatMap(([id, version]): Line[] => {
    const framework = catalog.frameworks.get(id);
    const upkeep = framework === undefined ? null : upkeepOf(framework, today, version);
    if (framework === undefined || upkeep === null || !isOfLine(upkeep)) return [];
    const newer = upkeep.kind === 'line-ended' ? upkeep.current : null;
    const text = say('watch.runs', {
      ...lineValues(upkeep.line),
      name: framework.name,
      state: upkeep.kind === 'line-ended' ? 'ended' : upkeep.kind === 'supported' ? 'supported' : 'undated',
      newer: newer === null ? 'none' : 'known',
      newerLine: newer === null ? '' : lineName(newer),
      newerEnds: newer?.ends ?? '',
      asOf: framework.lifecycle.asOf,
    });
    return [{ text, factIds: [lifecycleFactId(id, upkeep.line.release.line)] }];
  });

type OfLine = Extract<Upkeep, { kind: 'supported' | 'line-ended' | 'line-undated' }>;

const isOfLine = (upkeep: Upkeep): upkeep is OfLine =>
  upkeep.kind === 'supported' || upkeep.kind === 'line-ended' || upkeep.kind === 'line-undated';
