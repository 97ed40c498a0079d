import type { MessageKey, Messages } from './messages/messages.ts';

/** The contradictions that a reading holds, as it words them, and the message of each. */
const CONFLICTS: readonly { words: RegExp; key: MessageKey }[] = [
  {
    words: /^"(?<must>[^"]*)" must be used, and "(?<other>[^"]*)" is ruled out$/,
    key: 'clarify.conflict.ruled-out',
  },
  {
    words: /^"(?<must>[^"]*)" must be used, and "(?<other>[^"]*)" is not written in it$/,
    key: 'clarify.conflict.not-written-in',
  },
];

/** Two statements that cannot both hold, each in its own words; as the reading has them where no message fits. */
export const conflictWords = (conflict: string, messages: Messages): string => {
  for (const { words, key } of CONFLICTS) {
    const groups = words.exec(conflict)?.groups;
    if (groups !== undefined) return messages.say(key, groups);
  }
  return conflict;
};
