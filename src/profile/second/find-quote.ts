import { lowerInPlace } from '../../catalog/word-edges.ts';
import { normaliseText } from '../normalise-text.ts';
import type { Span } from '../span.ts';
import type { TurnText } from '../turn-text.ts';

/** What stands for links, addresses and people in the text a quote was taken from; no text of ours holds it. */
const PLACEHOLDER = /\[(?:link|address|secret)\]|@someone/g;
/** From this length on a quote may have been cut, in the middle of a word as well. */
const CUT_LENGTH = 78;

const WORD = /[\p{Script=Latin}\p{N}]/u;

const splitsWord = (text: string, position: number): boolean =>
  position > 0 && WORD.test(text.charAt(position - 1)) && WORD.test(text.charAt(position));

/** Lower-case text with every run of white space as one space, and where each of its characters stands. */
const squeezed = (lower: string): { text: string; at: number[] } => {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < lower.length; index += 1) {
    const char = lower.charAt(index);
    const space = /\s/.test(char);
    if (space && text.endsWith(' ')) continue;
    text += space ? ' ' : char;
    at.push(index);
  }
  return { text, at };
};

/** A quote the way our texts are written; of one that was taken across a placeholder the longest part. */
const asOurs = (quote: string): string =>
  quote
    .split(PLACEHOLDER)
    .map((part) =>
      lowerInPlace(normaliseText(part).text)
        .replace(/\s+/g, ' ')
        // The dot of ".NET" is part of the name.
        .replace(/^(?:[\s,']|\.{2,}|\.(?![\p{L}\p{N}]))+|[\s.,']+$/gu, ''),
    )
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');

/**
 * Where a quote stands in a turn, whole words only; null when it does not. Case, white space, quotation marks and
 * what was stripped make no difference. The words of the span are ours.
 */
export const findQuote = (turn: TurnText, quote: string): Span | null => {
  const wanted = asOurs(quote);
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const wasCut = Array.from(quote).length >= CUT_LENGTH;
  const { text, at } = squeezed(turn.lower);
  for (let found = text.indexOf(wanted); found !== -1; found = text.indexOf(wanted, found + 1)) {
    let last = found + wanted.length;
    while (wasCut && splitsWord(text, last)) last += 1;
    if (splitsWord(text, found) || splitsWord(text, last)) continue;
    const start = at[found] ?? 0;
    const end = (at[last - 1] ?? start) + 1;
    return { start, end, words: turn.text.slice(start, end) };
  }
  return null;
};
