const MILLISECONDS_A_DAY = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** True for a day that exists, written as YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Engines differ on whether 30 February is invalid or 2 March: only the way back tells.
  return !Number.isNaN(time) && dayOf(time) === text;
};

/** The day after `day` (YYYY-MM-DD). */
export const nextDay = (day: string): string => dayOf(Date.parse(`${day}T00:00:00Z`) + MILLISECONDS_A_DAY);
