const MILLISECONDS_A_DAY = 86_400_000;

/** Whole days from `from` to `to` (both YYYY-MM-DD, negative when `to` is earlier). */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
