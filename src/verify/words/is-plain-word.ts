import { FORM_WORDS } from '../forms/is-known-form.ts';
import { KNOWN_METRICS, topicWords } from './topics.ts';

const TOPIC_WORDS: ReadonlySet<string> = new Set(
  KNOWN_METRICS.flatMap((metric) => topicWords(metric).map(({ phrase }) => phrase)),
);
const PLAIN_WORDS: ReadonlySet<string> = new Set(FORM_WORDS.filter((word) => !TOPIC_WORDS.has(word)));

/** A word that the forms of sentences are made of and that is no topic of a pack of ours: it asserts nothing by itself. */
export const isPlainWord = (word: string): boolean => PLAIN_WORDS.has(word);
