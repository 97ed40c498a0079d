import type { Decision } from './decision.ts';
import { optionName } from './decision.ts';

/** Case and accents taken off: "Évaluation" and "evaluation" are one word. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** The words of a text as they are searched for; the marks of "C#" and "C++" belong to the word. */
const searchWords = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}#+]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Scripts that put no space between words: there a word may begin anywhere. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** What of a decision is searched: title, chosen option, context; a space before every word. */
export const searchText = (decision: Pick<Decision, 'title' | 'chosen' | 'options' | 'context'>): string => {
  const { title, chosen, context } = decision;
  const words = searchWords([title, optionName(chosen, decision), chosen, context].join('\n'));
  return words.map((word) => ` ${word}`).join('');
};

/** What has to stand in a search text for each word: words are found by how they begin. */
export const searchNeedles = (typed: string): string[] =>
  searchWords(typed).map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
