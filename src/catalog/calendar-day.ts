const DAY_MS = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** True for a day that exists, written as YYYY-MM-DD. `2026-02-30` is none. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = timeOf(text);
  // Engines differ on whether 30 February is invalid or 2 March: only the way back tells.
  return !Number.isNaN(time) && dayOf(time) === text;
};

/** The first day of a full or partial ISO date: `2026` and `2026-01` begin on `2026-01-01`. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** True for a day, a month or a year that exists: `2026`, `2026-02`, `2026-02-28`, but not `2026-02-30`. */
export const isDate = (text: string): boolean =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDay(firstDayOf(text));

/** The day after `day` (YYYY-MM-DD). */
export const nextDay = (day: string): string => dayOf(timeOf(day) + DAY_MS);

/** Whole days from `from` to `to` (both YYYY-MM-DD), negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
