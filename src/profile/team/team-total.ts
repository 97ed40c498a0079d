import { correctedBetween, endsBefore } from '../near.ts';
import type { NumberHit } from '../read-numbers.ts';
import type { Span } from '../span.ts';
import type { Statement } from '../statement.ts';
import type { TurnText } from '../turn-text.ts';
import type { Count } from './count-at.ts';

export type Total = { value: number; words: string; counts: readonly Count[] };

/** "2 seniors + 1 intern": counts joined by plus or "and" are one team. */
export const addUp = (turn: TurnText, counts: readonly Count[]): Total | null => {
  const totals = counts.filter((count) => count.kind === 'total');
  // "22 ppl, python mostly plus three java folks": those of one language are part of a larger whole.
  const whole = totals.findLast((count) => !count.ofLanguage);
  const final = totals.at(-1);
  if (final?.ofLanguage === true && whole !== undefined && whole.hit.value > final.hit.value) {
    return { value: whole.hit.value, words: whole.words, counts: [whole] };
  }
  const last = final;
  if (last === undefined) return null;
  let value = last.hit.value;
  let words = last.words;
  const added = [last];
  for (let index = totals.length - 1; index > 0; index -= 1) {
    const previous = totals[index - 1];
    const current = totals[index];
    if (previous === undefined || current === undefined) break;
    const gap = turn.text.slice(previous.hit.end, current.hit.start);
    const joined =
      gap.length < 40 &&
      !/[.!?;\n]/.test(gap) &&
      /(\+|&|\band\b|\bplus\b|\bund\b|\by\b|\be\b|\bet\b)\s*(an?\s)?$/.test(gap.trimEnd());
    if (!joined) break;
    value += previous.hit.value;
    added.push(previous);
    words = turn.text.slice(previous.hit.start, current.hit.end);
  }
  return { value, words, counts: added };
};

/** "team: 3 java, 1 node", "2 go devs 1 rust dev": heads counted language by language. */
export const sumByLanguage = (
  turn: TurnText,
  numbers: readonly NumberHit[],
  languageNames: readonly Span[],
): { value: number; words: string; used: NumberHit[] } | null => {
  const counted = numbers.filter(
    (hit) =>
      hit.value >= 1 &&
      hit.value <= 100 &&
      languageNames.some(
        (name) => name.start > hit.end && /^\s(?:\p{L}+\s)?$/u.test(turn.text.slice(hit.end, name.start)),
      ),
  );
  const first = counted[0];
  const last = counted.at(-1);
  if (first === undefined || last === undefined || counted.length < 2) return null;
  const words = turn.text.slice(first.start, last.end);
  if (words.length > 70 || /[.!?;\n]/.test(words)) return null;
  return { value: counted.reduce((sum, hit) => sum + hit.value, 0), words, used: counted };
};

/**
 * A size of the whole team that was said before another one: "we are 10 ... we are 4", "10 devs, sorry, 4". Other
 * counts before the last are parts, or people who do not build.
 */
export const takenBack = (turn: TurnText, counts: readonly Count[], total: Total): Statement[] => {
  const [last] = total.counts;
  if (last === undefined) return [];
  const saysWhole = ({ hit }: Count) => endsBefore(turn, hit.start, 2, (lexicon) => lexicon.sizeBefore);
  const earlier = counts.findLast(
    (count) =>
      count.kind === 'total' &&
      count.hit.end <= last.hit.start &&
      !total.counts.includes(count) &&
      ((saysWhole(count) && saysWhole(last)) || correctedBetween(turn, count.hit.end, last.hit.end)),
  );
  return earlier === undefined ? [] : [{ kind: 'team-size', value: earlier.hit.value, words: earlier.words }];
};
