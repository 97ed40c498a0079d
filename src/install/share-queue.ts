import type { BossQueue } from '../inbox/boss-queue.ts';
import type { Lines, Tried } from '../inbox/lines.ts';

export type SharedQueue = {
  /** The queue as one team's bot sees it. */
  of: (team: string) => BossQueue;
  /** The lines of all teams together. */
  lines: Lines;
};

type Work = (id: string) => Promise<Tried>;

/**
 * Lets the bots of all teams share one queue: its jobs are worked on by the bot of the team that asked. `bring` makes
 * sure that the team's bot is there, and says which team a question is of; null when nobody is to answer it.
 */
export const shareQueue = (queue: BossQueue, bring: (id: string) => Promise<string | null>): SharedQueue => {
  const works = new Map<string, Work>();
  const lines = queue.start(async (id) => {
    try {
      const team = await bring(id);
      // What nobody answers stays in the inbox, for a start at which somebody does.
      const work = team === null ? undefined : works.get(team);
      return work === undefined ? 'done' : await work(id);
    } catch {
      return 'left';
    }
  });
  return {
    lines,
    of: (team) => ({
      ...queue,
      start: (work) => {
        works.set(team, work);
        // The lines end with the last bot, not with the first.
        return {
          ...lines,
          stop: async () => {
            if (works.get(team) === work) works.delete(team);
          },
        };
      },
    }),
  };
};
