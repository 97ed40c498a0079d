const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** How long a vote may be open, in milliseconds. */
export const SPANS = { '1h': HOUR, '4h': 4 * HOUR, '1d': DAY, '3d': 3 * DAY, '1w': 7 * DAY } as const;

export type Span = keyof typeof SPANS;

/** The choices, shortest first. */
export const SPAN_CHOICES: readonly Span[] = ['1h', '4h', '1d', '3d', '1w'];

export const USUAL_SPAN: Span = '1d';

/** The span that somebody chose; null for what is none. */
export const readSpan = (value: string | null): Span | null =>
  SPAN_CHOICES.find((span) => span === value) ?? null;

/** When a vote that starts at `startedAt` closes, both in milliseconds since 1970. */
export const closesAt = (startedAt: number, span: Span): number => startedAt + SPANS[span];
