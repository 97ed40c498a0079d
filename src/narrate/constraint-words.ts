import { lowerFirst } from './words.ts';

/** A name in plain words ("Shared hosting") is no name inside a sentence; "AWS Lambda" and "Ruby on Rails" are. */
const PLAIN_WORDS = /^\p{Lu}\p{Ll}+ \p{Ll}+$/u;

/** What was asked for, to follow "take back" or "without": a ban stands in quotation marks, as it was said. */
export const askedWords = (asked: string): string => {
  if (asked.startsWith('no ')) return `"${asked}"`;
  return PLAIN_WORDS.test(asked) ? lowerFirst(asked) : asked;
};
