/**
 * Letters and digits of the spaced scripts we read, lower case. A plain range: property classes and the `i`
 * flag make an expression ten times slower to build, and there are two thousand of them.
 */
const WORD_CHARS = String.raw`a-z0-9_\u00DF-\u00F6\u00F8-\u024F`;

/** No letter or digit before: "req/min" has "/min", "Javaで" has "java". */
export const LEFT_EDGE = `(?:(?<![${WORD_CHARS}])|(?=[^${WORD_CHARS}]))`;
export const RIGHT_EDGE = `(?![${WORD_CHARS}])`;
/** No letter, digit or one of `also` before. */
export const leftEdgeWith = (also: string): string => `(?<![${WORD_CHARS}${also}])`;
export const rightEdgeWith = (also: string): string => `(?![${WORD_CHARS}${also}])`;

/** Text as the source of an expression that matches it literally; spaces and hyphens stay as they are. */
export const escapeForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Lower case with every character in its place: the few that would change length stay as they are. */
export const lowerInPlace = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('');
};
