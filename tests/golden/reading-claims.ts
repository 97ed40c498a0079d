import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../../src/profile/requirements.ts';
import { type Counterpart, JUDGED, MAPPING } from './mapping.ts';
import type { Stated } from './question-row.ts';

const READING_FIELDS = [
  'options',
  'excludedFrameworks',
  'mustLanguages',
  'excludedLanguages',
  'teamLanguages',
  'teamSize',
  'plannedHires',
  'workloads',
  'needs',
  'load',
  'platforms',
  'existing',
  'deadline',
  'supportUntil',
  'priorities',
] as const;
export type ReadingField = (typeof READING_FIELDS)[number];

/**
 * One thing that words say: a member of a list (`value` true), a level, a tier, a number or a span.
 * `key` tells the values of one field apart; scalars have the key `value`.
 */
export type Claim = { field: ReadingField; key: string; value: string | number | true };

/** A wish for performance: no member of a list of ours, but a priority or a load. */
export const PERFORMANCE = 'performance';
const CPU_BOUND = 'cpuBound';
/** Stands for any support horizon. */
export const ANY_SPAN = 'any';

/** JavaScript and TypeScript are one family where the skill of a team is concerned. */
export const languageFamily = (id: string): string =>
  id === 'javascript' || id === 'typescript' ? 'javascript/typescript' : id;

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const members = (field: ReadingField, keys: readonly string[]): Claim[] =>
  [...new Set(keys)].map((key) => ({ field, key, value: true }));

const scalar = (field: ReadingField, value: string | number | undefined, key = 'value'): Claim[] =>
  value === undefined ? [] : [{ field, key, value }];

const toClaim = (counterpart: Counterpart): Claim => {
  switch (counterpart.in) {
    case 'workloads':
    case 'needs':
    case 'platforms':
      return { field: counterpart.in, key: counterpart.value, value: true };
    case 'cpuBound':
      return { field: 'workloads', key: CPU_BOUND, value: true };
    case 'performance':
      return { field: 'workloads', key: PERFORMANCE, value: true };
    case 'supportUntil':
      return { field: 'supportUntil', key: 'value', value: ANY_SPAN };
  }
};

/** A word without a counterpart stays in as it is, so that it counts as missed and shows up by name. */
const mapped = (list: keyof typeof MAPPING, words: readonly string[]): Claim[] =>
  words.map((word) => {
    const counterpart = MAPPING[list][word];
    if (counterpart !== undefined) return toClaim(counterpart);
    return { field: list === 'platform' ? 'platforms' : list, key: `${word} (no counterpart)`, value: true };
  });

const withoutRepeats = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [`${claim.field} ${claim.key}`, claim])).values(),
];

/** What a row says its words state, in the program's own terms. */
export const claimsOfStated = (stated: Stated): Claim[] =>
  withoutRepeats([
    ...members('options', stated.options),
    ...members('excludedFrameworks', stated.excludedFrameworks),
    ...members('mustLanguages', stated.mustLanguages),
    ...members('excludedLanguages', stated.excludedLanguages),
    ...stated.teamLanguages.map(
      ({ id, level }): Claim => ({ field: 'teamLanguages', key: languageFamily(id), value: level }),
    ),
    ...scalar('teamSize', stated.teamSize),
    ...scalar('plannedHires', stated.plannedHires),
    ...mapped('workloads', stated.workloads),
    ...mapped('needs', stated.needs),
    ...Object.entries(stated.load).flatMap(([key, value]) => scalar('load', value, key)),
    ...mapped('platform', stated.platform),
    ...members('existing', stated.existing.map(slug)),
    ...scalar('deadline', stated.deadline),
    ...scalar('supportUntil', stated.supportUntil),
    ...CRITERIA.flatMap((criterion) => scalar('priorities', stated.priorities[criterion], criterion)),
  ]);

const said = <Value>(entry: Sourced<Value> | undefined): Value | undefined =>
  entry === undefined || entry.origin === 'assumed' ? undefined : entry.value;

const saidAll = <Value>(entries: readonly Sourced<Value>[]): Value[] =>
  entries.filter((entry) => entry.origin !== 'assumed').map((entry) => entry.value);

/** What a reading took from the words: stated or remembered, never assumed. Keys may repeat in a family. */
export const claimsOfReading = (requirements: Requirements): Claim[] => {
  const loads = Object.entries(requirements.load).flatMap(([key, value]) => scalar('load', said(value), key));
  const priorities = CRITERIA.flatMap((criterion) =>
    scalar('priorities', said(requirements.priorities[criterion]), criterion),
  );
  const headroom = said(requirements.priorities.headroom);
  const wantsSpeed = loads.length > 0 || headroom === 'high' || headroom === 'critical';
  return [
    ...members('options', saidAll(requirements.options)),
    ...members('excludedFrameworks', saidAll(requirements.excludedFrameworks)),
    ...members('mustLanguages', saidAll(requirements.mustLanguages)),
    ...members('excludedLanguages', saidAll(requirements.excludedLanguages)),
    ...saidAll(requirements.teamLanguages).map(
      ({ id, level }): Claim => ({ field: 'teamLanguages', key: languageFamily(id), value: level }),
    ),
    ...scalar('teamSize', said(requirements.teamSize)),
    ...scalar('plannedHires', said(requirements.plannedHires)),
    ...members('workloads', saidAll(requirements.workloads)),
    ...(said(requirements.cpuBound) === true ? members('workloads', [CPU_BOUND]) : []),
    ...(wantsSpeed ? members('workloads', [PERFORMANCE]) : []),
    ...members('needs', saidAll(requirements.needs)),
    ...loads,
    ...members('platforms', saidAll(requirements.platforms)),
    ...members('existing', saidAll(requirements.existing).map(slug)),
    ...scalar('deadline', said(requirements.deadline)),
    ...scalar('supportUntil', said(requirements.supportUntil)),
    ...priorities,
  ];
};

/** False for a value that the question set has no word for: it can be neither right nor wrong. */
export const isJudged = ({ field, key }: Claim): boolean => {
  if (field === 'workloads') return key === CPU_BOUND || JUDGED.workloads.has(key);
  if (field === 'needs' || field === 'platforms') return JUDGED[field].has(key);
  return true;
};
