import type { Select, TurnText } from './turn-text.ts';

const quiet = (gap: string): boolean => !/[.!?;\n。！？]/.test(gap);

/** Does one of the patterns end at most `gap` characters before `position`, in the same sentence? */
export const endsBefore = (turn: TurnText, position: number, gap: number, ...selects: Select[]): boolean =>
  turn
    .find(...selects)
    .some(
      (span) =>
        span.end <= position && position - span.end <= gap && quiet(turn.text.slice(span.end, position)),
    );

/** Does one of the patterns start at most `gap` characters after `position`, in the same sentence? */
export const startsAfter = (turn: TurnText, position: number, gap: number, ...selects: Select[]): boolean =>
  turn
    .find(...selects)
    .some(
      (span) =>
        span.start >= position &&
        span.start - position <= gap &&
        quiet(turn.text.slice(position, span.start)),
    );

/** Does one of the patterns lie between two positions? */
export const holdsBetween = (turn: TurnText, start: number, end: number, ...selects: Select[]): boolean =>
  turn.find(...selects).some((span) => span.start >= start && span.end <= end);

/** Is something put right between two positions ("sorry", "make that")? */
export const correctedBetween = (turn: TurnText, start: number, end: number): boolean =>
  holdsBetween(turn, start, end, (lexicon) => lexicon.correction);

/** The text between two positions with every match of the patterns blanked out. */
export const without = (turn: TurnText, start: number, end: number, ...selects: Select[]): string => {
  const chars = turn.text.slice(start, end).split('');
  for (const span of turn.find(...selects)) {
    if (span.end <= start || span.start >= end) continue;
    for (let index = Math.max(span.start, start); index < Math.min(span.end, end); index += 1) {
      chars[index - start] = ' ';
    }
  }
  return chars.join('');
};
