/** Whether the workspace draws charts: Slack rolls new blocks out in phases. */
export type ChartSupport = {
  /** False for a day after a chart was rejected. */
  isLikely: () => boolean;
  /** To be told when a message passed without its chart that was rejected with it. */
  rejected: () => void;
};

/** Not so long that a workspace waits for weeks, not so short that answers cost a rejected call each time. */
const DAY_MS = 24 * 3_600_000;

/** In memory: after a start one chart is tried. `now`: milliseconds that never run back. */
export const createChartSupport = ({ now }: { now: () => number }): ChartSupport => {
  let rejectedAt: number | null = null;
  return {
    isLikely: () => rejectedAt === null || now() - rejectedAt >= DAY_MS,
    rejected: () => {
      rejectedAt = now();
    },
  };
};
