import { holdsBetween } from '../near.ts';
import type { Span } from '../span.ts';
import type { Select, TurnText } from '../turn-text.ts';
import type { Count } from './count-at.ts';
import type { Total } from './team-total.ts';

/** How far behind the people "more" may stand: "dos devs más". */
const MORE_REACH = 20;

/** Whether a number of people comes to those named before: on top of them, or perhaps among them. */
export const besideAt = (turn: TurnText, hit: Span, noun: Span | null): 'more' | 'also' | undefined => {
  const end = Math.min(turn.clauseAt(hit.start).end, (noun?.end ?? hit.end) + MORE_REACH);
  const sizes = turn.find((lexicon) => lexicon.sizeBefore);
  const whole = sizes.find((span) => span.end <= hit.start && hit.start - span.end <= 2);
  // "we're also 4 now", "wir sind noch 3" say the size of the whole.
  const opens = (select: Select): boolean =>
    turn
      .find(select)
      .some(
        (span) =>
          span.end <= hit.start &&
          hit.start - span.end <= 1 &&
          (whole === undefined || span.start <= whole.start) &&
          !sizes.some((size) => size.end <= span.start && span.start - size.end <= 1),
      );
  if (opens((lexicon) => lexicon.more)) return 'more';
  if (whole === undefined && holdsBetween(turn, hit.end, end, (lexicon) => lexicon.more)) return 'more';
  return opens((lexicon) => lexicon.also) ? 'also' : undefined;
};

/** The count that opens a total, where it comes to people named before. */
export const besideOf = ({ counts }: Total): Count['beside'] =>
  counts.toSorted((one, other) => one.hit.start - other.hit.start)[0]?.beside;

/** A total whose people come to a size given before it in the same turn: that size, or the sum of both. */
export const withSizeBefore = (total: Total, counts: readonly Count[]): Total => {
  const beside = besideOf(total);
  if (beside === undefined) return total;
  const start = Math.min(...total.counts.map(({ hit }) => hit.start));
  const before = counts.findLast(
    (count) => count.kind === 'total' && count.beside === undefined && count.hit.end <= start,
  );
  if (before === undefined) return total;
  const { value } = before.hit;
  if (beside === 'also' && total.value < value) return { value, words: before.words, counts: [before] };
  return {
    value: value + total.value,
    words: `${before.words} + ${total.words}`,
    counts: [...total.counts, before],
  };
};
