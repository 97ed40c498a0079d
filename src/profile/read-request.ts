import type { Catalog } from '../catalog/catalog.ts';
import type { Request } from '../request/request.ts';
import { readConversation } from './read-conversation.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Remembered } from './remembered.ts';
import { mergeSecond } from './second/merge-second.ts';
import type { SecondReading } from './second/second-reading.ts';

/**
 * Reads a request and its earlier turns by rules: requirements with the words behind each, names, behaviour, and what
 * could not be used. Pure; the bot's own turns are no requirements. What is `remembered` of the thread counts only
 * where the request has a gap, except what a second reading added before: that holds while its words stand. Of a
 * `second` reading of the same turns that is added which the rules leave room for; it can never take anything back.
 */
export const readRequest = (
  request: Request,
  catalog: Catalog,
  remembered: Remembered | null = null,
  second: SecondReading | null = null,
): Reading => {
  const conversation = readConversation(request, catalog, remembered);
  const byRules = readingOf(conversation, catalog);
  return second === null ? byRules : mergeSecond(byRules, conversation, second, catalog, request.today);
};
