import type { Log } from '../../log.ts';
import { shorten } from '../../narrate/shorten.ts';
import { oneLine } from '../../render/visible-text.ts';
import type { SlackApi } from '../slack-api.ts';

/** Slack shows longer titles cut anyway; it takes 200 characters. */
const LONGEST_TITLE = 60;

/** Names a conversation of the messages tab after its first question. Best effort: an answer never waits or fails for it. */
export const nameSession = async (
  { channel, threadTs, text }: { channel: string; threadTs: string; text: string },
  deps: { api: SlackApi; log: Pick<Log, 'info'> },
): Promise<void> => {
  const title = shorten(oneLine(text), LONGEST_TITLE);
  if (title === '') return;
  try {
    await deps.api.apiCall('assistant.threads.setTitle', { channel_id: channel, thread_ts: threadTs, title });
  } catch (error) {
    deps.log.info({ err: error }, 'a conversation could not be named');
  }
};
