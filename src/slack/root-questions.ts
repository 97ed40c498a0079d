import { createExpiringMap } from './expiring-map.ts';

type RootQuestion = { text: string; user: string | undefined };

/**
 * The question behind each root message the bot posted for a slash command: in the thread it stands under the
 * bot's name, but its words are the asker's.
 */
export type RootQuestions = {
  find: (channel: string, ts: string) => RootQuestion | undefined;
  record: (channel: string, ts: string, question: RootQuestion) => void;
};

const TTL_MS = 7 * 24 * 60 * 60 * 1000;
const LIMIT = 1_000;

/** Root questions in this process's memory, a week long. */
export const createMemoryRootQuestions = (clock: () => Date): RootQuestions => {
  const questions = createExpiringMap<RootQuestion>({
    ttlMs: TTL_MS,
    limit: LIMIT,
    now: () => clock().getTime(),
  });
  return {
    find: (channel, ts) => questions.get(`${channel}:${ts}`),
    record: (channel, ts, question) => questions.set(`${channel}:${ts}`, question),
  };
};
