/** A stretch of the normalised text: `start` inclusive, `end` exclusive. */
export type Span = { start: number; end: number; words: string };

/** All matches of a global pattern over the lower-case text, with the words as they were typed. */
export const findSpans = (pattern: RegExp, lower: string, text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of lower.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (match[0].length > 0) spans.push({ start: match.index, end, words: text.slice(match.index, end) });
  }
  return spans;
};

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export const covers = (outer: { start: number; end: number }, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Sentences end at `. ! ? ;`, a line break or their full-width forms; a dot inside a name or number does not. */
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|etc|vs|approx|resp|mio|mrd|tsd|ca|bzw|z\.b|inkl|max|min|usw|aprox|env|máx))[.!?;](?=\s|$|["')])|[。！？；\n]/gu;

/** Clauses end where sentences do, and at commas, brackets, dashes and colons between words. */
const CLAUSE_END = /[.!?;](?=\s|$|["')])|[。！？；、，\n()（）]|,(?!\d{3}\b)|\s-\s|:(?=\s)|→/gu;

const splitAt = (pattern: RegExp, text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    spans.push({ start, end, words: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length, words: text.slice(start) });
  return spans;
};

export const sentencesOf = (text: string): Span[] => splitAt(SENTENCE_END, text);
export const clausesOf = (text: string): Span[] => splitAt(CLAUSE_END, text);

/** The piece that holds a position; the whole text when there is none. */
export const pieceAt = (pieces: readonly Span[], position: number): Span =>
  pieces.find((piece) => piece.start <= position && position < piece.end) ?? {
    start: 0,
    end: pieces.at(-1)?.end ?? 0,
    words: '',
  };
