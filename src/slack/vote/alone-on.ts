import type { Votes } from '../../store/votes.ts';

/** The last piece of work on each vote that is under way in this process. */
const lines = new WeakMap<Votes, Map<string, Promise<unknown>>>();

/**
 * Runs work on a vote when no other work on it runs here: a form, a button and the clock may come to the same vote in
 * one moment, and what one of them posts must not be posted by another.
 */
export const aloneOn = <Result>(votes: Votes, id: string, work: () => Promise<Result>): Promise<Result> => {
  const line = lines.get(votes) ?? new Map<string, Promise<unknown>>();
  lines.set(votes, line);
  const turn = (line.get(id) ?? Promise.resolve()).then(work);
  const settled: Promise<unknown> = turn
    .catch(() => undefined)
    .finally(() => {
      if (line.get(id) === settled) line.delete(id);
    });
  line.set(id, settled);
  return turn;
};
