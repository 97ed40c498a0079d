import type { PackIndex } from '../pack-index.ts';
import type { Token } from '../tokens.ts';
import { FORMS } from './forms.ts';
import { type Leaf, type Piece, parseForm } from './parse-form.ts';
import { CLASS_WORDS, isClass, isOfClass } from './token-classes.ts';

const PARSED: ReadonlyMap<string, Piece> = new Map(
  Object.entries(FORMS).map(([name, notation]) => [name, parseForm(notation)]),
);

type Alternatives = Extract<Piece, { kind: 'alternatives' }>;

const NOWHERE: readonly number[] = [];

const remembered = <Value>(
  memory: Map<string, (Value | undefined)[]>,
  name: string,
  at: number,
  find: () => Value,
): Value => {
  const places = memory.get(name) ?? [];
  memory.set(name, places);
  const value = places[at] ?? find();
  places[at] = value;
  return value;
};

/** Where a piece that starts at a token may end: all places, so that no order of alternatives matters and nothing is tried twice. */
const createReader = (tokens: readonly Token[], index: PackIndex) => {
  const known = new Map<string, (readonly number[] | undefined)[]>();
  const classes = new Map<string, (boolean | undefined)[]>();
  const isAt = (piece: Leaf, at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return false;
    if (piece.kind === 'class')
      return remembered(classes, piece.text, at, () => isOfClass(piece.text, token, index));
    return token.text === piece.text && (token.kind === 'word' || token.kind === 'mark');
  };
  /** A quick look at the first token: most alternatives end there. */
  const mayStart = (piece: Piece, at: number): boolean => {
    const first = piece.kind === 'sequence' ? piece.pieces[0] : piece;
    return first === undefined || (first.kind !== 'literal' && first.kind !== 'class') || isAt(first, at);
  };
  const after = (pieces: readonly Piece[], at: number): readonly number[] => {
    let places: readonly number[] = [at];
    for (const piece of pieces) {
      const [only = at] = places;
      places =
        places.length === 1
          ? endsOf(piece, only)
          : [...new Set(places.flatMap((each) => endsOf(piece, each)))];
      if (places.length === 0) return NOWHERE;
    }
    return places;
  };
  const either = ({ byWord, others }: Alternatives, at: number): readonly number[] => {
    const ends = new Set<number>();
    for (const piece of byWord.get(tokens[at]?.text ?? '') ?? []) {
      for (const end of endsOf(piece, at)) ends.add(end);
    }
    for (const piece of others) {
      if (mayStart(piece, at)) for (const end of endsOf(piece, at)) ends.add(end);
    }
    return [...ends];
  };
  const formEnds = (name: string, at: number): readonly number[] =>
    remembered(known, name, at, () => {
      const piece = PARSED.get(name);
      return piece === undefined ? NOWHERE : endsOf(piece, at);
    });
  const endsOf = (piece: Piece, at: number): readonly number[] => {
    switch (piece.kind) {
      case 'literal':
      case 'class':
        return isAt(piece, at) ? [at + 1] : NOWHERE;
      case 'form':
        return formEnds(piece.text, at);
      case 'sequence':
        return after(piece.pieces, at);
      case 'alternatives':
        return either(piece, at);
    }
  };
  return formEnds;
};

/** Is one sentence of one of the forms, from its first token to its last? */
export const isKnownForm = (sentence: readonly Token[], index: PackIndex): boolean =>
  createReader(sentence, index)('sentence', 0).includes(sentence.length);

const leavesOf = (piece: Piece): { kind: 'literal' | 'class' | 'form'; text: string }[] =>
  piece.kind === 'sequence' || piece.kind === 'alternatives' ? piece.pieces.flatMap(leavesOf) : [piece];

const LEAVES = [...PARSED.values()].flatMap(leavesOf);

/** Words and phrases that the forms themselves are made of. */
export const FORM_WORDS: readonly string[] = [
  ...new Set(LEAVES.flatMap(({ kind, text }) => (kind === 'literal' && /^[a-z]/.test(text) ? [text] : []))),
].toSorted();

/** All words and phrases of accepted sentences beside the topics of a pack. */
export const ACCEPTED_WORDS: readonly string[] = [...new Set([...FORM_WORDS, ...CLASS_WORDS])].toSorted();

/** Names of forms and classes that a form speaks of and nobody knows; none, or the form could never be met. */
export const unknownNames = (): string[] =>
  LEAVES.filter(({ kind, text }) =>
    kind === 'class' ? !isClass(text) : kind === 'form' && !PARSED.has(text),
  ).map(({ text }) => text);
