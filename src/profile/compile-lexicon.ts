import type { Lexicon } from '../catalog/schemas/lexicon.ts';

/** Matches nothing: what an empty list of patterns compiles to. */
const NEVER = /(?!)/gu;

/** Spaces outside character classes match any run of spaces or hyphens, so "back office" finds "back-office". */
const loosenSpaces = (source: string): string => {
  let inClass = false;
  let out = '';
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    if (char === '\\') {
      out += char + (source[index + 1] ?? '');
      index += 1;
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
    out += char;
  }
  return out;
};

/**
 * One global, case-insensitive expression for a list of patterns. Word edges are asked for only where the
 * language writes spaces, and only against letters and digits of a spaced script.
 */
export const compilePatterns = (sources: readonly string[], spaced: boolean): RegExp => {
  if (sources.length === 0) return NEVER;
  const longestFirst = [...sources].sort((one, other) => other.length - one.length);
  const body = longestFirst.map(loosenSpaces).join('|');
  return spaced
    ? new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])(?:${body})(?![\\p{Script=Latin}\\p{N}_])`, 'giu')
    : new RegExp(`(?:${body})`, 'giu');
};

/** A lexicon with its patterns compiled; the shape follows the data. */
export type CompiledLexicon = {
  source: Lexicon;
  /** The expression of a list of patterns of this lexicon. */
  match: (sources: readonly string[] | undefined) => RegExp;
  /** The expression of a single pattern. */
  matchOne: (source: string) => RegExp;
};

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Compiles lazily and once for each lexicon: expressions are looked up by the list object itself. */
export const compileLexicon = (lexicon: Lexicon): CompiledLexicon => {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const expressions = new WeakMap<readonly string[], RegExp>();
  const match = (sources: readonly string[] | undefined): RegExp => {
    if (sources === undefined) return NEVER;
    const found = expressions.get(sources);
    if (found !== undefined) return found;
    const expression = compilePatterns(sources, lexicon.spaced);
    expressions.set(sources, expression);
    return expression;
  };
  const single = new Map<string, RegExp>();
  const matchOne = (source: string): RegExp => {
    const expression = single.get(source) ?? compilePatterns([source], lexicon.spaced);
    single.set(source, expression);
    return expression;
  };
  const result: CompiledLexicon = { source: lexicon, match, matchOne };
  compiled.set(lexicon, result);
  return result;
};
