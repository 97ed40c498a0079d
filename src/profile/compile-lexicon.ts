import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { LEFT_EDGE, RIGHT_EDGE } from '../catalog/word-edges.ts';

/**
 * A pattern as an expression's source: lower case (escapes stay), and spaces outside character classes as any
 * run of spaces or hyphens, so that "back office" finds "back-office".
 */
const loosen = (source: string): string => {
  let inClass = false;
  let out = '';
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    if (char === '\\') {
      const property = /^\\[pP]\{[^}]*\}/.exec(source.slice(index))?.[0];
      const escaped = property ?? char + (source[index + 1] ?? '');
      out += escaped;
      index += escaped.length - 1;
      continue;
    }
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    if (char === ' ' && !inClass) {
      // "log ?in" makes the gap itself optional.
      const optional = source[index + 1] === '?';
      out += optional ? '[ \\-]?' : '[ \\-]+';
      if (optional) index += 1;
      continue;
    }
    out += char.toLowerCase();
  }
  return out;
};

/** One global expression for a pattern over lower-case text, bounded by word edges where the language has them. */
export const compilePattern = (source: string, spaced: boolean): RegExp =>
  spaced
    ? new RegExp(`${LEFT_EDGE}(?:${loosen(source)})${RIGHT_EDGE}`, 'gu')
    : new RegExp(loosen(source), 'gu');

/** A list of patterns, built in two steps because most lists of most lexicons match nothing in most texts. */
export type PatternList = {
  /** Does any of them match the lower-case text? One expression for all. */
  occursIn: (lower: string) => boolean;
  /** One expression for each, so that no match hides another; built when first needed. */
  expressions: () => readonly RegExp[];
};

const NOTHING: PatternList = { occursIn: () => false, expressions: () => [] };

/** One expression for any of the patterns; an empty list matches nothing. */
const compileAny = (sources: readonly string[], spaced: boolean, flags: string): RegExp => {
  const body = sources.map((source) => `(?:${loosen(source)})`).join('|') || '(?!)';
  return spaced ? new RegExp(`${LEFT_EDGE}(?:${body})${RIGHT_EDGE}`, flags) : new RegExp(body, flags);
};

const compileList = (sources: readonly string[], spaced: boolean): PatternList => {
  if (sources.length === 0) return NOTHING;
  let any: RegExp | null = null;
  let built: readonly RegExp[] | null = null;
  return {
    occursIn: (lower) => {
      any ??= compileAny(sources, spaced, 'u');
      return any.test(lower);
    },
    expressions: () => {
      built ??= sources.map((source) => compilePattern(source, spaced));
      return built;
    },
  };
};

/** A lexicon with its patterns compiled when first asked for. */
export type CompiledLexicon = {
  source: Lexicon;
  match: (sources: readonly string[] | undefined) => PatternList;
  /** The expression of a single pattern. */
  matchOne: (source: string) => RegExp;
  /** All words that tell the language apart, as one global expression. */
  marks: RegExp;
  /** The whole phrases that state a priority. */
  priorityPhrases: PatternList;
};

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Compiles lazily and once for each lexicon. */
export const compileLexicon = (lexicon: Lexicon): CompiledLexicon => {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const lists = new WeakMap<readonly string[], PatternList>();
  const match = (sources: readonly string[] | undefined): PatternList => {
    if (sources === undefined) return NOTHING;
    const found = lists.get(sources) ?? compileList(sources, lexicon.spaced);
    lists.set(sources, found);
    return found;
  };
  const single = new Map<string, RegExp>();
  const matchOne = (source: string): RegExp => {
    const expression = single.get(source) ?? compilePattern(source, lexicon.spaced);
    single.set(source, expression);
    return expression;
  };
  const result: CompiledLexicon = {
    source: lexicon,
    match,
    matchOne,
    marks: compileAny(lexicon.marks, lexicon.spaced, 'gu'),
    priorityPhrases: compileList(
      lexicon.priorities.map(({ pattern }) => pattern),
      lexicon.spaced,
    ),
  };
  compiled.set(lexicon, result);
  return result;
};

/** Expressions of a list that can match in `lower`: none when nothing of it occurs. */
export const expressionsFor = (list: PatternList, lower: string): readonly RegExp[] =>
  list.occursIn(lower) ? list.expressions() : [];
