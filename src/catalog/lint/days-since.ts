import { daysBetween, firstDayOf } from '../calendar-day.ts';

/** Days from a full or partial ISO date (its first day) until `today` (YYYY-MM-DD). */
export const daysSince = (date: string, today: string): number => daysBetween(firstDayOf(date), today);
