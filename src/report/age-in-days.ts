import { daysBetween } from '../evidence/days.ts';

/** Days from a full or partial ISO date (its first day) until `today`. */
export const ageInDays = (date: string, today: string): number =>
  daysBetween(`${date}-01-01`.slice(0, 10), today);
