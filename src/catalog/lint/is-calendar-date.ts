const known = new Map<string, boolean>();

const judge = (date: string): boolean => {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return false;
  const full = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(full);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === full;
};

/** Is it a day, month or year that exists (`2026`, `2026-02`, `2026-02-28`, not `2026-02-30`)? */
export const isCalendarDate = (date: string): boolean => {
  const judged = known.get(date);
  if (judged !== undefined) return judged;
  const exists = judge(date);
  known.set(date, exists);
  return exists;
};
