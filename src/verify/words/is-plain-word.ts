import { HARMLESS } from './phrases.ts';
import { FUNCTION_WORDS, PROSE, VERBS } from './plain.ts';

const PLAIN_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...VERBS, ...PROSE, ...HARMLESS]);

/** A word of prose that asserts nothing by itself. */
export const isPlainWord = (word: string): boolean => PLAIN_WORDS.has(word);
