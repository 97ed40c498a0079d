import { isMessageKey, type Messages } from './messages/messages.ts';

/** Words of the dataset in the asker's language; its own, which are English, where there are no others. */
export const datasetWords = (key: string, words: string, messages: Messages): string =>
  messages.lang !== 'en' && isMessageKey(key) && messages.has(key) ? messages.say(key) : words;
