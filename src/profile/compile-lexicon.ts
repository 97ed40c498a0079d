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

/** A lexicon with its patterns compiled when first asked for. */
export type CompiledLexicon = {
  source: Lexicon;
  /** The expressions of a list of patterns of this lexicon: one each, so that no match hides another. */
  match: (sources: readonly string[] | undefined) => readonly RegExp[];
  /** The expression of a single pattern. */
  matchOne: (source: string) => RegExp;
};

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Compiles lazily and once for each lexicon. */
export const compileLexicon = (lexicon: Lexicon): CompiledLexicon => {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const single = new Map<string, RegExp>();
  const matchOne = (source: string): RegExp => {
    const expression = single.get(source) ?? compilePattern(source, lexicon.spaced);
    single.set(source, expression);
    return expression;
  };
  const lists = new WeakMap<readonly string[], readonly RegExp[]>();
  const match = (sources: readonly string[] | undefined): readonly RegExp[] => {
    if (sources === undefined) return [];
    const found = lists.get(sources) ?? sources.map(matchOne);
    lists.set(sources, found);
    return found;
  };
  const result: CompiledLexicon = { source: lexicon, match, matchOne };
  compiled.set(lexicon, result);
  return result;
};
