import type { MessageKey, Messages } from './messages/messages.ts';

const UNITS: Readonly<Record<string, MessageKey>> = {
  D: 'unit.in-days',
  W: 'unit.in-weeks',
  M: 'unit.in-months',
  Y: 'unit.in-years',
};

/** "in 6 weeks" for P6W, "by 2027-01-31" for a date; other durations as written. */
export const horizonWords = (isoDateOrDuration: string, messages: Messages): string => {
  const [, amount, unit = ''] = /^P(\d+)([DWMY])$/.exec(isoDateOrDuration) ?? [];
  const key = UNITS[unit];
  return key === undefined
    ? messages.say('unit.by', { date: isoDateOrDuration })
    : messages.say(key, { count: Number(amount) });
};
