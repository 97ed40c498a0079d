import { daysBetween } from '../catalog/calendar-day.ts';
import type { RankedOption } from '../score/ranking.ts';
import { dayMeant } from '../score/span-of-time.ts';
import type { Line } from './explanation.ts';
import { estimateOf, weeks } from './fact-words.ts';
import { horizonWords } from './horizon-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';

const DAYS_A_WEEK = 7;

type Span = { min: number; max: number };

const rampUpOf = ({ contributions }: RankedOption): Span | null =>
  contributions.find(({ criterion }) => criterion === 'ramp_up')?.quantity ?? null;

/** Said where the pick's estimated ramp-up may outlast the deadline, with who would meet it; weeks against weeks. */
export const deadlineLines = (telling: RankedTelling): Line[] => {
  const { winner, ranking, reading, catalog, today, messages } = telling;
  const asked = reading.requirements.deadline?.value;
  const day = asked === undefined ? null : dayMeant(asked, today);
  const own = rampUpOf(winner);
  if (asked === undefined || day === null || own === null) return [];
  const left = daysBetween(today, day) / DAYS_A_WEEK;
  if (left < 0 || Math.round(own.max) <= Math.round(left)) return [];
  const meeting = ranking.options.find((option) => {
    const other = rampUpOf(option);
    return option.blockedBy === null && other !== null && other.max <= left;
  });
  const other = meeting === undefined ? null : rampUpOf(meeting);
  const statement = messages.say('watch.deadline', {
    tight: own.min <= left ? 'yes' : 'no',
    horizon: horizonWords(asked, messages),
    name: nameOf(winner.id, catalog),
    weeks: weeks(own.min, own.max, messages),
    helped: other === null ? 'no' : 'yes',
    other: meeting === undefined ? '' : nameOf(meeting.id, catalog),
    otherWeeks: other === null ? '' : weeks(other.min, other.max, messages),
  });
  const noted = messages.say('value.noted', { statement, note: estimateOf(catalog, messages) });
  return [{ text: messages.say('value.sentence', { statement: noted }), factIds: [] }];
};
