/** A word or mark as it is, or any token of a class. */
export type Leaf = { kind: 'literal' | 'class'; text: string };

/** A form in pieces: a word or mark, a class of tokens, another form, pieces one after the other, alternatives. */
export type Piece =
  | Leaf
  | { kind: 'form'; text: string }
  | { kind: 'sequence'; pieces: readonly Piece[] }
  | {
      kind: 'alternatives';
      pieces: readonly Piece[];
      /** Of the pieces, those that begin with a word, by this word, and the rest: most are passed over at a glance. */
      byWord: ReadonlyMap<string, readonly Piece[]>;
      others: readonly Piece[];
    };

const NOTHING: Piece = { kind: 'sequence', pieces: [] };

/**
 * Reads the notation of forms.ts.
 *
 * @throws {Error} when brackets do not match: forms are ours, never input
 */
export const parseForm = (notation: string): Piece => {
  const symbols = notation.match(/[()[\]|]|[^\s()[\]|]+/g) ?? [];
  let at = 0;
  const alternatives = (): Piece => {
    const pieces = [sequence()];
    while (symbols[at] === '|') {
      at += 1;
      pieces.push(sequence());
    }
    return pieces.length === 1 ? (pieces[0] ?? NOTHING) : oneOf(pieces);
  };
  const bracket = (close: string): Piece => {
    at += 1;
    const inner = alternatives();
    if (symbols[at] !== close) throw new Error(`a form lacks "${close}": ${notation}`);
    at += 1;
    return inner;
  };
  const sequence = (): Piece => {
    const pieces: Piece[] = [];
    for (let symbol = symbols[at]; symbol !== undefined && !'|)]'.includes(symbol); symbol = symbols[at]) {
      if (symbol === '(') pieces.push(bracket(')'));
      else if (symbol === '[') pieces.push(oneOf([bracket(']'), NOTHING]));
      else {
        pieces.push(leaf(symbol));
        at += 1;
      }
    }
    return { kind: 'sequence', pieces };
  };
  const piece = alternatives();
  if (at < symbols.length) throw new Error(`a form has too many brackets: ${notation}`);
  return piece;
};

const firstOf = (piece: Piece): Piece | undefined => (piece.kind === 'sequence' ? piece.pieces[0] : piece);

const oneOf = (pieces: readonly Piece[]): Piece => {
  const isWorded = (piece: Piece): boolean => firstOf(piece)?.kind === 'literal';
  const wordOf = (piece: Piece): string => {
    const first = firstOf(piece);
    return first?.kind === 'literal' ? first.text : '';
  };
  return {
    kind: 'alternatives',
    pieces,
    byWord: Map.groupBy(pieces.filter(isWorded), wordOf),
    others: pieces.filter((piece) => !isWorded(piece)),
  };
};

const leaf = (symbol: string): Piece => {
  const [, name] = /^[{<](.+)[}>]$/.exec(symbol) ?? [];
  if (name === undefined) return { kind: 'literal', text: symbol.replaceAll('_', ' ') };
  return symbol.startsWith('{') ? { kind: 'class', text: name } : { kind: 'form', text: name };
};
