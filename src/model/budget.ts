/** Tokens put aside for a call; `settle` says once what it really used. */
export type Reservation = { settle: (tokens: number) => void };

export type Budget = {
  /**
   * Puts `tokens` aside for a team's call, or gives null when its day is used up. Only the prompt is known then: the
   * answers of calls that run at the same time may go over the limit by what they are long.
   */
  reserve: (team: string, tokens: number) => Reservation | null;
  /** Tokens of a team today, reserved ones included. */
  used: (team: string) => number;
  /** Of the team that used most of them. */
  mostUsed: () => number;
};

const DAY_MS = 86_400_000;

/**
 * Tokens a team and day, from midnight to midnight UTC, in memory: every process counts for itself, and a restart
 * starts anew. `wallTime`: milliseconds since 1970. No limit: everything is counted and nothing is refused.
 */
export const createBudget = (deps: { dailyTokens: number | undefined; wallTime: () => number }): Budget => {
  let day = Number.NaN;
  let usedToday = new Map<string, number>();
  const today = (): Map<string, number> => {
    const current = Math.floor(deps.wallTime() / DAY_MS);
    if (current !== day) usedToday = new Map();
    day = current;
    return usedToday;
  };
  const limit = deps.dailyTokens ?? Number.POSITIVE_INFINITY;
  return {
    used: (team) => today().get(team) ?? 0,
    mostUsed: () => Math.max(0, ...today().values()),
    reserve: (team, tokens) => {
      const counts = today();
      const before = counts.get(team) ?? 0;
      if (before + tokens > limit) return null;
      counts.set(team, before + tokens);
      let isSettled = false;
      return {
        // Counted to the day it was reserved on: a call over midnight does not touch the new day.
        settle: (really) => {
          if (isSettled) return;
          isSettled = true;
          counts.set(team, (counts.get(team) ?? 0) - tokens + really);
        },
      };
    },
  };
};
