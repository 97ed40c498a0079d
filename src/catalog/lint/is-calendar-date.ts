import { isDate } from '../calendar-day.ts';

const known = new Map<string, boolean>();

/** `isDate`, remembered: a dataset gives the same few dates thousands of times. Of its own dates only, or it grows. */
export const isCalendarDate = (date: string): boolean => {
  const judged = known.get(date);
  if (judged !== undefined) return judged;
  const exists = isDate(date);
  known.set(date, exists);
  return exists;
};
