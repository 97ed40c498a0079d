/** True for a day that exists, written as YYYY-MM-DD. `2026-02-30` is none. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // Engines differ on whether 30 February is invalid or 2 March: only the way back tells.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
