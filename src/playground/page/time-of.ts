/** A message's timestamp as a date: seconds since 1970 with six decimals. */
function dateOf(ts: string): Date {
  const date = new Date(Number(ts) * 1000);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

export function isoTime(ts: string): string {
  return dateOf(ts).toISOString();
}

export function clockTime(ts: string): string {
  return dateOf(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
