import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { compilePattern } from './compile-lexicon.ts';
import { findSpans, overlaps, type Span } from './span.ts';
import type { TurnText } from './turn-text.ts';

export type NumberHit = Span & { value: number /** Written in digits. */; digits: boolean };

const escapeForPattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const scalesOf = (lexicons: readonly Lexicon[]): Map<string, number> => {
  const scales = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [word, factor] of Object.entries(lexicon.scales)) {
      if (!scales.has(word)) scales.set(word, factor);
    }
  }
  return scales;
};

/** "4.000", "40 000", "40,000", "86.4", "1,5": which mark is what depends on the language and on the groups. */
const parseDigits = (digits: string, decimalComma: boolean): number => {
  const compact = digits.replace(/[ ']/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(compact)) {
    const marks = new Set(compact.replace(/\d/g, ''));
    // A single group after a mark is a thousands mark, except the language's own decimal mark.
    const mark = [...marks][0] ?? '';
    const oneGroup = compact.split(/[.,]/).length === 2;
    const isDecimal = oneGroup && mark === (decimalComma ? ',' : '.');
    if (!isDecimal) return Number(compact.replace(/[.,]/g, ''));
  }
  return Number(compact.replace(',', '.'));
};

const DIGITS = String.raw`\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*`;

/**
 * Numbers in digits and words with their multiplier ("2k", "50 mil", "10万", "half a million", "dozen").
 * Digits that belong to a word (p95, k8s, b2b) are no numbers.
 */
export const readNumbers = (turn: TurnText): NumberHit[] => {
  const lexicons = turn.lexicons.map(({ source }) => source);
  const scales = scalesOf(lexicons);
  const scaleWords = [...scales.keys()].sort((one, other) => other.length - one.length).map(escapeForPattern);
  const scale = `(?:[ -]?(${scaleWords.join('|')})(?![\\p{Script=Latin}\\p{N}]))?`;
  const decimalComma = turn.lexicons[0]?.source.decimalComma ?? false;
  const hits: NumberHit[] = [];
  const digits = new RegExp(`(?:(?<![\\p{Script=Latin}\\p{N}_.,])|(?<=\\s[x×]))(${DIGITS})${scale}`, 'giu');
  for (const match of turn.text.matchAll(digits)) {
    const value =
      parseDigits(match[1] ?? '', decimalComma) * (scales.get((match[2] ?? '').toLowerCase()) ?? 1);
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      value,
      digits: true,
    });
  }
  hits.push(...numberWords(turn, lexicons, scale, scales, hits));
  return hits.sort((one, other) => one.start - other.start);
};

const numberWords = (
  turn: TurnText,
  lexicons: readonly Lexicon[],
  scale: string,
  scales: Map<string, number>,
  taken: readonly NumberHit[],
): NumberHit[] => {
  const hits: NumberHit[] = [];
  for (const lexicon of lexicons) {
    const words = Object.keys(lexicon.numbers);
    if (words.length === 0) continue;
    const longestFirst = [...words].sort((one, other) => other.length - one.length).map(escapeForPattern);
    const edged = compilePattern(longestFirst.join('|'), lexicon.spaced).source;
    for (const span of findSpans(new RegExp(`${edged}${scale}`, 'giu'), turn.text)) {
      if ([...taken, ...hits].some((hit) => overlaps(hit, span))) continue;
      const lower = span.words.toLowerCase();
      const word = words.filter((known) => lower.startsWith(known)).sort((a, b) => b.length - a.length)[0];
      if (word === undefined) continue;
      const factor = scales.get(lower.slice(word.length).replace(/^[ -]/, '')) ?? 1;
      hits.push({ ...span, value: (lexicon.numbers[word] ?? 0) * factor, digits: false });
    }
  }
  return hits;
};
