import { currentLine, type LineSupport, lineName, supportOf } from '../evidence/lifecycle-facts.ts';
import type { RankedOption } from '../score/ranking.ts';
import { dayMeant } from '../score/span-of-time.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';

const MOST_NAMES = 3;

type Support = { option: RankedOption; line: LineSupport; ends: string; asOf: string };

/** The day that support was asked for; null where nobody asked, or where it cannot be read. */
const horizonOf = ({ reading, today }: RankedTelling): string | null => {
  const asked = reading.requirements.supportUntil?.value;
  return asked === undefined ? null : dayMeant(asked, today);
};

const lastingLongest = (supports: readonly Support[]): Support | null =>
  supports.reduce<Support | null>(
    (best, next) => (best === null || next.ends > best.ends ? next : best),
    null,
  );

/** Supported lines of an option that have a published end, the one that lasts longest; null where none has. */
const longestOf = (option: RankedOption, { catalog, today }: RankedTelling): Support | null => {
  const framework = catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  return lastingLongest(
    supportOf(framework, today).flatMap((line): Support[] =>
      line.state === 'supported' && line.ends !== null
        ? [{ option, line, ends: line.ends, asOf: framework.lifecycle.asOf }]
        : [],
    ),
  );
};

/** Ends the published support of an option's current line before the day that was asked for? */
export const missesHorizon = (option: RankedOption, telling: RankedTelling): boolean => {
  const horizon = horizonOf(telling);
  const framework = telling.catalog.frameworks.get(option.id);
  if (horizon === null || framework === undefined) return false;
  const ends = currentLine(framework, telling.today)?.ends ?? null;
  return ends !== null && ends < horizon;
};

/** Who publishes support as far as was asked, where the pick does not: some others, or nobody and who comes closest. */
export const horizonLines = (telling: RankedTelling): Line[] => {
  const { winner, ranking, catalog, messages } = telling;
  const horizon = horizonOf(telling);
  if (horizon === null) return [];
  const known = ranking.options.flatMap((option) => longestOf(option, telling) ?? []);
  const reaching = known.filter(({ ends }) => ends >= horizon);
  if (reaching.some(({ option }) => option.id === winner.id)) return [];
  if (reaching.length > 0) {
    const names = messages.listSome(
      reaching.map(({ option }) => nameOf(option.id, catalog)),
      MOST_NAMES,
    );
    const text = messages.say('watch.horizon.others', { horizon, names, winner: nameOf(winner.id, catalog) });
    return [{ text, factIds: [] }];
  }
  const closest = lastingLongest(known);
  if (closest === null) return [];
  const { option, line, ends, asOf } = closest;
  const values = { horizon, name: nameOf(option.id, catalog), line: lineName(line), ends, asOf };
  return [{ text: messages.say('watch.horizon.none', values), factIds: [] }];
};
