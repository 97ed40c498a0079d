import type { NewRequest } from '../../inbox/inbox-request.ts';
import { slackTsOr } from '../slack-ts.ts';
import { readShortcut } from './read-shortcut.ts';

/**
 * A run of the shortcut as it is stored: a question without words of its own in the thread of its message, asked when it
 * was run. What the message says is not stored: it is read from the thread, as far as the bot may read it.
 */
export const questionOfShortcut = (
  body: Record<string, unknown>,
  context: { id: string; now: Date },
): NewRequest | null => {
  const shortcut = readShortcut(body);
  if (shortcut === null) return null;
  const { team, channel, user, ts, threadTs, ranAt, responseUrl = null } = shortcut;
  const { token: _, response_url: __, message: ___, ...rest } = body;
  const receivedAt = context.now.getTime();
  return {
    id: context.id,
    kind: 'press',
    ...{ team, channel, user, threadTs, responseUrl, receivedAt },
    messageTs: slackTsOr(ranAt, receivedAt),
    text: '',
    body: JSON.stringify({ ...rest, message: { type: 'message', ts, thread_ts: threadTs } }),
  };
};
