const DURATION = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const DAY_MS = 86_400_000;

const asDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const addDuration = (today: string, [years, months, weeks, days]: readonly number[]): string => {
  const start = new Date(`${today}T00:00:00Z`);
  const monthCount = start.getUTCMonth() + (months ?? 0) + 12 * (years ?? 0);
  const year = start.getUTCFullYear() + Math.floor(monthCount / 12);
  const month = monthCount % 12;
  const day = Math.min(start.getUTCDate(), daysInMonth(year, month));
  return asDate(Date.UTC(year, month, day) + (7 * (weeks ?? 0) + (days ?? 0)) * DAY_MS);
};

/**
 * The day meant by an ISO date (a year or a month means its last day) or an ISO duration from `today`
 * (years, months, weeks, days). Null when it is neither.
 */
export const dayMeant = (text: string, today: string): string | null => {
  const duration = DURATION.exec(text);
  if (duration !== null)
    return addDuration(
      today,
      duration.slice(1).map((part) => Number(part ?? 0)),
    );
  const date = DATE.exec(text);
  if (date === null) return null;
  const [, year, month, day] = date;
  if (day !== undefined) return text;
  const lastMonth = month === undefined ? 11 : Number(month) - 1;
  return asDate(Date.UTC(Number(year), lastMonth, daysInMonth(Number(year), lastMonth)));
};
