import type { Catalog } from '../catalog/catalog.ts';
import { formatNumber } from '../evidence/format-number.ts';
import type { ComingOrGoing, Replacement } from '../profile/requirement-changes.ts';
import { nameOf } from './names.ts';
import {
  BUILDING,
  FIELD_WORDS,
  HAVING,
  KNOWN,
  PRIORITY,
  PRIORITY_LEVEL,
  RUNNING_ON,
} from './request-words.ts';
import { count, horizon, upperFirst } from './words.ts';

/** "for 5 years", "until 2028-01-31". */
const supported = (isoDateOrDuration: string): string =>
  horizon(isoDateOrDuration).replace(/^in /, 'for ').replace(/^by /, 'until ');

const team = (size: number): string => {
  if (size === 0) return 'a team without developers';
  return size === 1 ? 'a single developer' : `a team of ${formatNumber(size)}`;
};

const STRUCTURE = { light: 'light', strong: 'firm' } as const;

const priority = ({ criterion, tier }: Extract<ComingOrGoing, { field: 'priorities' }>['value']): string => {
  const first = tier === 'critical' || tier === 'high';
  if (tier === 'ignore') return PRIORITY[criterion];
  return `${first ? '' : `${PRIORITY_LEVEL[tier]} `}priority on ${PRIORITY[criterion]}`;
};

/** What came or went as a few words that follow "Added:" or "No longer counts:". */
export const comingOrGoing = (change: ComingOrGoing, catalog: Catalog): string => {
  switch (change.field) {
    case 'options':
    case 'excludedFrameworks':
    case 'mustLanguages':
    case 'excludedLanguages':
      return nameOf(change.value, catalog);
    case 'existing':
      return `${nameOf(change.value, catalog)} as what you run today`;
    case 'teamLanguages': {
      const name = nameOf(change.value.id, catalog);
      return change.value.level === 'learning'
        ? `${name}, which the team is learning`
        : `${name} in the team`;
    }
    case 'workloads':
      return BUILDING[change.value];
    case 'needs':
      return HAVING[change.value];
    case 'platforms':
      return `running on ${RUNNING_ON[change.value]}`;
    case 'teamSize':
      return team(change.value);
    case 'plannedHires':
      return change.value === 0 ? 'no hires planned' : count(change.value, 'planned hire');
    case 'rps':
      return `${formatNumber(change.value)} ${change.value === 1 ? 'request' : 'requests'}/s`;
    case 'connections':
      return `${formatNumber(change.value)} open ${change.value === 1 ? 'connection' : 'connections'}`;
    case 'p95Ms':
      return `a p95 of ${formatNumber(change.value)} ms`;
    case 'coldStartMs':
      return `cold starts within ${formatNumber(change.value)} ms`;
    case 'deadline':
      return `shipping ${horizon(change.value)}`;
    case 'supportUntil':
      return `support ${supported(change.value)}`;
    case 'structure':
      return `a ${STRUCTURE[change.value]} structure`;
    case 'typed':
      return 'static types';
    case 'cpuBound':
      return 'CPU-bound work';
    case 'priorities':
      return priority(change.value);
  }
};

/** What a value is now and what it was, with its unit where a number needs one. */
const nowAndThen = (change: Replacement): [string, string] => {
  switch (change.field) {
    case 'teamSize':
    case 'plannedHires':
    case 'connections':
      return [formatNumber(change.to), formatNumber(change.from)];
    case 'rps':
      return [`${formatNumber(change.to)} requests/s`, formatNumber(change.from)];
    case 'p95Ms':
    case 'coldStartMs':
      return [`${formatNumber(change.to)} ms`, formatNumber(change.from)];
    case 'deadline':
      return [horizon(change.to), horizon(change.from)];
    case 'supportUntil':
      return [supported(change.to), supported(change.from)];
    case 'structure':
      return [STRUCTURE[change.to], STRUCTURE[change.from]];
    case 'typed':
    case 'cpuBound':
      return change.to ? ['yes', 'no'] : ['no', 'yes'];
    case 'teamLanguages':
      return [KNOWN[change.to.level], KNOWN[change.from.level]];
    case 'priorities':
      return [PRIORITY_LEVEL[change.to.tier], PRIORITY_LEVEL[change.from.tier]];
  }
};

/** "Team size: 5, was 3." */
export const replacement = (change: Replacement, catalog: Catalog): string => {
  const [now, then] = nowAndThen(change);
  const what =
    change.field === 'teamLanguages'
      ? `${nameOf(change.to.id, catalog)} in the team`
      : change.field === 'priorities'
        ? `Priority on ${PRIORITY[change.to.criterion]}`
        : upperFirst(FIELD_WORDS[change.field]);
  return `${what}: ${now}, was ${then}.`;
};
