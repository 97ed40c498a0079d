import type { NumberHit } from './read-numbers.ts';
import { overlaps, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import { besideOf, withSizeBefore } from './team/beside.ts';
import { type Count, countAt } from './team/count-at.ts';
import { readGrowth } from './team/read-growth.ts';
import { sizesIn } from './team/sizes-in.ts';
import { addUp, sumByLanguage, takenBack } from './team/team-total.ts';
import { joinRanges } from './team-range.ts';
import type { TurnText } from './turn-text.ts';

const rangeNote = ({ hit }: Count): string[] =>
  hit.upTo === undefined ? [] : [`of the range ${hit.value} to ${hit.upTo.value} the lower figure counts`];

/** Team size and planned hires. Of several totals the last one said counts; parts of the team never do. */
export const readTeam = (
  turn: TurnText,
  numbers: readonly NumberHit[],
  peopleNames: readonly Span[],
  languageNames: readonly Span[],
): { statements: Statement[]; notUsed: string[] } => {
  const growth = readGrowth(turn, numbers);
  const open = joinRanges(
    turn,
    numbers.filter((hit) => !growth.used.includes(hit)),
  );
  const counts = [
    ...open.flatMap((_, index) => countAt(turn, peopleNames, languageNames, open, index) ?? []),
    ...sizesIn(turn),
  ].sort((one, other) => one.hit.start - other.hit.start);
  const statements: Statement[] = [...growth.statements];
  const only = turn.find(
    (lexicon) => lexicon.onlyBefore,
    (lexicon) => lexicon.negation.cancel,
  );
  // Where it says "only", the Spanish "solo" is no lone developer.
  const alone = turn
    .find((lexicon) => lexicon.alone)
    .find((span) => !only.some((word) => overlaps(word, span)));
  const pair = turn.find((lexicon) => lexicon.pair)[0];
  const hired = new Set(counts.filter((count) => count.kind === 'hires').map((count) => count.hit));
  const sum = sumByLanguage(
    turn,
    open.filter((hit) => !hired.has(hit)),
    languageNames,
  );
  const others = sum === null ? counts : counts.filter((count) => !sum.used.includes(count.hit));
  const added = addUp(turn, others);
  const outer = added === null ? null : withSizeBefore(added, others);
  const total = outer ?? sum;
  if (outer !== null) statements.push(...takenBack(turn, others, outer));
  if (total !== null) {
    const first = sum === null ? undefined : counts.find(({ hit }) => hit === sum.used[0]);
    const beside = outer === null ? first?.beside : besideOf(outer);
    const { value, words } = total;
    statements.push({ kind: 'team-size', value, words, ...(beside === undefined ? {} : { beside }) });
  } else if (pair !== undefined && growth.statements.length === 0) {
    statements.push({ kind: 'team-size', value: 2, words: pair.words });
  } else if (alone !== undefined && growth.statements.length === 0) {
    statements.push({ kind: 'team-size', value: 1, words: alone.words });
  }
  const hires = counts.findLast((count) => count.kind === 'hires');
  const none = turn.find((lexicon) => lexicon.noHires)[0];
  if (none !== undefined) statements.push({ kind: 'planned-hires', value: 0, words: none.words });
  else if (hires !== undefined)
    statements.push({ kind: 'planned-hires', value: hires.hit.value, words: hires.words });
  return { statements, notUsed: counts.flatMap(rangeNote) };
};
