import type { Log } from '../log.ts';
import type { SlackApi } from './slack-api.ts';

/** An answer that comes at once needs no "is thinking": it would only flicker. */
const PATIENCE_MS = 400;

/** The line under a thread that says the bot is at work. Best effort: it never delays or fails an answer. */
export type StatusLine = {
  /** From now on somebody waits in a thread; the line appears when the answer does not come soon. */
  expect: (id: string, place: { channel: string; threadTs: string }) => void;
  /** The answer is there, or never will be. Slack takes the line away itself when the bot posts. */
  done: (id: string) => void;
  /** No line appears any more. */
  close: () => void;
};

/** A status line that appears after 400 ms of waiting. */
export const createStatusLine = (deps: { api: SlackApi; log: Log }): StatusLine => {
  const timers = new Map<string, NodeJS.Timeout>();
  const done = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  return {
    expect: (id, { channel, threadTs }) => {
      const show = async (): Promise<void> => {
        timers.delete(id);
        const options = { channel_id: channel, thread_ts: threadTs, status: 'is working on your question…' };
        try {
          await deps.api.apiCall('assistant.threads.setStatus', options);
        } catch (error) {
          deps.log.debug({ err: error }, 'the status line could not be set');
        }
      };
      timers.set(id, setTimeout(show, PATIENCE_MS).unref());
    },
    done,
    close: () => {
      for (const id of [...timers.keys()]) done(id);
    },
  };
};
