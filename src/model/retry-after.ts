/** The part of Headers that is needed here. */
type HeaderReader = { get: (name: string) => string | null };

const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Milliseconds a server asks to wait: `retry-after-ms`, else `retry-after` in seconds or as an HTTP date that is
 * compared with `wallTime` (milliseconds since 1970). Null when it asks for nothing that can be read. The SDK
 * ignores what is above 60 seconds, hence our own reading.
 */
export const readRetryAfter = (headers: HeaderReader, wallTime: number): number | null => {
  const milliseconds = headers.get('retry-after-ms')?.trim() ?? '';
  if (NUMBER.test(milliseconds)) return Number(milliseconds);
  const value = headers.get('retry-after')?.trim() ?? '';
  if (NUMBER.test(value)) return Number(value) * 1_000;
  // Date.parse takes almost anything for a date: only what starts like an HTTP date is given to it.
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - wallTime);
};
