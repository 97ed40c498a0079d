import type { Lexicon } from '../catalog/schemas/lexicon.ts';

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

// Edges count only between letters or digits of a spaced script: "req/min" has "/min", "Javaで" has "Java".
const LEFT_EDGE = String.raw`(?:(?<![\p{Script=Latin}\p{N}_])|(?=[^\p{Script=Latin}\p{N}_]))`;
const RIGHT_EDGE = String.raw`(?![\p{Script=Latin}\p{N}_])`;

/** One global, case-insensitive expression for a pattern, bounded by word edges where the language has them. */
export const compilePattern = (source: string, spaced: boolean): RegExp =>
  spaced
    ? new RegExp(`${LEFT_EDGE}(?:${loosenSpaces(source)})${RIGHT_EDGE}`, 'giu')
    : new RegExp(loosenSpaces(source), 'giu');

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
