/** Slack's recommended length of a message's `text`; longer ones may be cut. */
export const MESSAGE_TEXT_LIMIT = 4_000;

const lengthOf = (text: string, encode: (text: string) => string): number => encode(text).length;

/** Cuts one over-long line between code points, at a space where there is one in its last fifth. */
const cutLine = (line: string, limit: number, encode: (text: string) => string): string[] => {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const added = lengthOf(character, encode);
    if (length + added > limit) {
      const space = part.lastIndexOf(' ');
      const cut = space > part.length * 0.8 ? space + 1 : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      length = lengthOf(part, encode);
    }
    part += character;
    length += added;
  }
  return [...parts, part];
};

/**
 * Splits a text into pieces of at most `limit` characters after `encode`, at line ends where possible, and
 * returns the encoded pieces. `encode` has to work character by character, as escaping does. No piece is blank.
 */
export const splitText = (text: string, limit: number, encode: (text: string) => string): string[] => {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  const lines = text.split('\n').flatMap((line) => cutLine(line, limit, encode));
  for (const line of lines) {
    const added = lengthOf(line, encode) + 1;
    if (length + added > limit + 1) {
      pieces.push(piece);
      piece = '';
      length = 0;
    }
    piece += length === 0 ? line : `\n${line}`;
    length += added;
  }
  return [...pieces, piece]
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .map(encode);
};
