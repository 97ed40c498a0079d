import type { Catalog } from '../catalog/catalog.ts';
import type { ComingOrGoing, Replacement } from '../profile/requirement-changes.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { upperFirst } from './words.ts';

const UNITS = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** "in 6 weeks" or "for 5 years" for a duration, "by" or "until 2027-01-31" for a date; other durations as written. */
const horizon = (isoDateOrDuration: string, of: 'shipping' | 'support', { say }: Messages): string => {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(isoDateOrDuration) ?? [];
  if (unit !== 'D' && unit !== 'W' && unit !== 'M' && unit !== 'Y') {
    return say(of === 'shipping' ? 'unit.by' : 'change.until', { date: isoDateOrDuration });
  }
  const amount = { count: Number(count) };
  return of === 'shipping' ? say(`unit.in-${UNITS[unit]}`, amount) : say(`change.for-${UNITS[unit]}`, amount);
};

const priority = (
  { criterion, tier }: Extract<ComingOrGoing, { field: 'priorities' }>['value'],
  { say }: Messages,
): string => {
  const words = say(`criterion.priority.${criterion}`);
  switch (tier) {
    case 'ignore':
      return words;
    case 'critical':
    case 'high':
      return say('change.priority', { criterion: words });
    case 'medium':
    case 'low':
      return say(`change.priority.${tier}`, { criterion: words });
  }
};

/** What came or went as a few words that follow "Added:" or "No longer counts:". */
export const comingOrGoing = (change: ComingOrGoing, catalog: Catalog, messages: Messages): string => {
  const { say } = messages;
  switch (change.field) {
    case 'options':
    case 'excludedFrameworks':
    case 'mustLanguages':
    case 'excludedLanguages':
      return nameOf(change.value, catalog);
    case 'existing':
      return say('change.existing', { name: nameOf(change.value, catalog) });
    case 'teamLanguages':
      return say(change.value.level === 'learning' ? 'change.team-learning' : 'change.team-language', {
        name: nameOf(change.value.id, catalog),
      });
    case 'workloads':
      return say(`workload.${change.value}`);
    case 'needs':
      return say(`need.${change.value}`);
    case 'platforms':
      return say('change.platform', { platform: say(`platform.${change.value}`) });
    case 'teamSize':
      return say('change.team-size', { count: change.value, figure: messages.figure(change.value) });
    case 'plannedHires':
      return change.value === 0 ? say('change.no-hires') : say('change.hires', { count: change.value });
    case 'rps':
      return say('situation.rate', { count: change.value, figure: messages.figure(change.value) });
    case 'connections':
      return say('change.connections', { count: change.value, figure: messages.figure(change.value) });
    case 'p95Ms':
      return say('situation.latency', { figure: messages.figure(change.value), percentile: 'p95' });
    case 'coldStartMs':
      return say('change.cold-start', { figure: messages.figure(change.value) });
    case 'deadline':
      return say('change.shipping', { when: horizon(change.value, 'shipping', messages) });
    case 'supportUntil':
      return say('change.support', { horizon: horizon(change.value, 'support', messages) });
    case 'structure':
      return say(`change.structure.${change.value}`);
    case 'typed':
      return say('need.static-types');
    case 'cpuBound':
      return say('situation.cpu-bound');
    case 'priorities':
      return priority(change.value, messages);
  }
};

/** What a value is now and what it was, with its unit where a number needs one. */
export const nowAndThen = (change: Replacement, messages: Messages): [string, string] => {
  const { say } = messages;
  switch (change.field) {
    case 'teamSize':
    case 'plannedHires':
    case 'connections':
      return [messages.figure(change.to), messages.figure(change.from)];
    case 'rps':
      return [say('change.value.rate', { figure: messages.figure(change.to) }), messages.figure(change.from)];
    case 'p95Ms':
    case 'coldStartMs':
      return [`${messages.figure(change.to)} ms`, messages.figure(change.from)];
    case 'deadline':
      return [horizon(change.to, 'shipping', messages), horizon(change.from, 'shipping', messages)];
    case 'supportUntil':
      return [horizon(change.to, 'support', messages), horizon(change.from, 'support', messages)];
    case 'structure':
      return [say(`change.value.${change.to}`), say(`change.value.${change.from}`)];
    case 'typed':
    case 'cpuBound':
      return change.to
        ? [say('change.value.yes'), say('change.value.no')]
        : [say('change.value.no'), say('change.value.yes')];
    case 'teamLanguages':
      return [say(`situation.known.${change.to.level}`), say(`situation.known.${change.from.level}`)];
    case 'priorities':
      return [say(`tier.level.${change.to.tier}`), say(`tier.level.${change.from.tier}`)];
  }
};

/** What a replaced value is a value of: "team size". */
export const whatChanged = (change: Replacement, catalog: Catalog, { say }: Messages): string => {
  switch (change.field) {
    case 'teamLanguages':
      return say('change.team-language', { name: nameOf(change.to.id, catalog) });
    case 'priorities':
      return say('change.priority', { criterion: say(`criterion.priority.${change.to.criterion}`) });
    default:
      return say(`situation.field.${change.field}`);
  }
};

/** "Team size: 5, was 3." */
export const replacement = (change: Replacement, catalog: Catalog, messages: Messages): string => {
  const [now, before] = nowAndThen(change, messages);
  const what = whatChanged(change, catalog, messages);
  // "iOS in the team" would be no better with a large first letter.
  return messages.say('change.was', {
    what: change.field === 'teamLanguages' ? what : upperFirst(what),
    now,
    before,
  });
};
