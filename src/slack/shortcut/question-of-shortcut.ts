import type { NewRequest } from '../../inbox/inbox-request.ts';
import { readShortcut } from './read-shortcut.ts';

const SLACK_TS = /^\d{10}\.\d{6}$/;

const toSlackTs = (ms: number): string =>
  `${Math.floor(ms / 1_000)}.${String(ms % 1_000).padStart(3, '0')}000`;

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
  const { team, channel, user, ts, threadTs, ranAt = '', responseUrl = null } = shortcut;
  const { token: _, response_url: __, message: ___, ...rest } = body;
  const receivedAt = context.now.getTime();
  return {
    id: context.id,
    kind: 'press',
    ...{ team, channel, user, threadTs, responseUrl, receivedAt },
    messageTs: SLACK_TS.test(ranAt) ? ranAt : toSlackTs(receivedAt),
    text: '',
    body: JSON.stringify({ ...rest, message: { type: 'message', ts, thread_ts: threadTs } }),
  };
};
