import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { escapeForPattern, leftEdgeWith, RIGHT_EDGE } from '../catalog/word-edges.ts';
import { compilePattern } from './compile-lexicon.ts';
import { findSpans, overlaps, type Span } from './span.ts';
import type { TurnText } from './turn-text.ts';

export type NumberHit = Span & { value: number /** Written in digits. */; digits: boolean };

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
    // Nobody writes 20.000 for 20: three zeros are a thousand in every language.
    const isDecimal = oneGroup && mark === (decimalComma ? ',' : '.') && !compact.endsWith('000');
    if (!isDecimal) return Number(compact.replace(/[.,]/g, ''));
  }
  // Of two different marks the last one is the decimal mark: "1,234.5", "1.234,5".
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const whole = compact.slice(0, last).replace(/[.,]/g, '');
  return last === -1 ? Number(compact) : Number(`${whole}.${compact.slice(last + 1)}`);
};

/** Larger figures are no loads and no teams, and arithmetic on them says nothing. */
const LARGEST = 1e12;

const DIGITS = String.raw`\d{1,3}(?:[ ']\d{3})+(?!\d)|\d+(?:[.,]\d+)*`;

/** Number words of one language, the longest first, and the expression that finds them. */
type WordExpression = { numbers: Lexicon['numbers']; longestFirst: readonly string[]; expression: RegExp };

type NumberExpressions = {
  scales: Map<string, number>;
  digits: RegExp;
  words: WordExpression[];
};
const expressionsByLanguage = new WeakMap<Lexicon, NumberExpressions>();

const numberExpressions = (lexicons: readonly Lexicon[]): NumberExpressions => {
  const [first] = lexicons;
  const known = first === undefined ? undefined : expressionsByLanguage.get(first);
  if (known !== undefined) return known;
  const scales = scalesOf(lexicons);
  // Where no spaces are written, the unit follows at once: "5万QPS".
  const scaleWords = [...scales.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => `${escapeForPattern(word)}${/\p{Script=Han}/u.test(word) ? '' : RIGHT_EDGE}`);
  const scale = `(?:[ -]?(${scaleWords.join('|')}))?`;
  // "x6" counts people; other letters before digits make them part of a word.
  const digits = new RegExp(`(?:${leftEdgeWith('.,')}|(?<=\\s[x×]))(${DIGITS})${scale}`, 'gu');
  const words = lexicons
    .filter((lexicon) => Object.keys(lexicon.numbers).length > 0)
    .map((lexicon) => {
      const { numbers, spaced } = lexicon;
      const longestFirst = Object.keys(numbers).sort((one, other) => other.length - one.length);
      const edged = compilePattern(longestFirst.map(escapeForPattern).join('|'), spaced).source;
      return { numbers, longestFirst, expression: new RegExp(`${edged}${scale}`, 'gu') };
    });
  const result = { scales, digits, words };
  if (first !== undefined) expressionsByLanguage.set(first, result);
  return result;
};

/**
 * Numbers in digits and words with their multiplier ("2k", "50 mil", "10万", "half a million", "dozen").
 * Digits that belong to a word (p95, k8s, b2b) are no numbers.
 */
export const readNumbers = (turn: TurnText): NumberHit[] => {
  const { scales, digits, words } = numberExpressions(turn.lexicons.map(({ source }) => source));
  const decimalComma = turn.lexicons[0]?.source.decimalComma ?? false;
  const hits = [...turn.lower.matchAll(digits)].map((match): NumberHit => {
    const value = parseDigits(match[1] ?? '', decimalComma) * (scales.get(match[2] ?? '') ?? 1);
    return { start: match.index, end: match.index + match[0].length, words: match[0], value, digits: true };
  });
  for (const language of words) hits.push(...numberWords(turn, language, scales, hits));
  const inOrder = hits.sort((one, other) => one.start - other.start);
  return joinTens(turn, inOrder).filter((hit) => Number.isFinite(hit.value) && hit.value < LARGEST);
};

/** "twenty-five": a tens word and a units word are one number. */
const joinTens = (turn: TurnText, hits: readonly NumberHit[]): NumberHit[] => {
  const joined: NumberHit[] = [];
  for (const hit of hits) {
    const tens = joined.at(-1);
    const apart = tens === undefined ? '' : turn.text.slice(tens.end, hit.start);
    const fits = tens !== undefined && !tens.digits && !hit.digits && tens.value >= 20 && tens.value <= 90;
    if (fits && tens.value % 10 === 0 && hit.value >= 1 && hit.value <= 9 && /^[ -]$/.test(apart)) {
      const words = turn.text.slice(tens.start, hit.end);
      joined[joined.length - 1] = { ...tens, end: hit.end, words, value: tens.value + hit.value };
    } else joined.push(hit);
  }
  return joined;
};

const numberWords = (
  turn: TurnText,
  { numbers, longestFirst, expression }: WordExpression,
  scales: ReadonlyMap<string, number>,
  taken: readonly NumberHit[],
): NumberHit[] => {
  return findSpans(expression, turn.lower, turn.text).flatMap((span) => {
    if (taken.some((hit) => overlaps(hit, span))) return [];
    const lower = turn.lower.slice(span.start, span.end);
    const word = longestFirst.find((name) => lower.startsWith(name));
    if (word === undefined) return [];
    const factor = scales.get(lower.slice(word.length).replace(/^[ -]/, '')) ?? 1;
    return [{ ...span, value: (numbers[word] ?? 0) * factor, digits: false }];
  });
};
