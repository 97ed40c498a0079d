const DAY_MS = 86_400_000;

/** Days from a full or partial ISO date (its first day) until `today`. */
export const daysSince = (date: string, today: string): number => {
  const full = `${date}-01-01`.slice(0, 10);
  return Math.floor((Date.parse(today) - Date.parse(full)) / DAY_MS);
};
