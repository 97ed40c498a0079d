import type { Catalog } from '../../catalog/catalog.ts';
import { CRITERIA } from '../../catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../../profile/requirements.ts';
import { formatNumber } from '../format-number.ts';
import type { PackRequirement } from './pack.ts';

const MOST = 10;

const said = <Value>(entries: readonly Sourced<Value>[]): Value[] => [
  ...new Set(entries.filter(({ origin }) => origin !== 'assumed').map(({ value }) => value)),
];

const one = <Value>(
  entry: Sourced<Value> | undefined,
  id: string,
  words: (value: Value) => string,
): PackRequirement[] =>
  entry === undefined || entry.origin === 'assumed' ? [] : [{ id, words: words(entry.value) }];

const KNOWN = { expert: 'knows', working: 'knows', learning: 'is learning' } as const;

/** Lists of the requirements, in the order in which an explanation is likely to need them. */
const listed = (requirements: Requirements, catalog: Catalog): PackRequirement[] => {
  const named = (id: string): string =>
    catalog.frameworks.get(id)?.name ?? catalog.supporting.get(id)?.name ?? 'what you run';
  return [
    ...said(requirements.workloads).map((id) => ({
      id: `workload.${id}`,
      words: catalog.workloads.get(id)?.name ?? id,
    })),
    ...said(requirements.needs).map((id) => ({
      id: `need.${id}`,
      words: catalog.capabilities.get(id)?.name ?? id,
    })),
    ...said(requirements.teamLanguages).map(({ id, level }) => ({
      id: `team.${id}`,
      words: `a team that ${KNOWN[level]} ${catalog.languages.get(id)?.name ?? id}`,
    })),
    ...said(requirements.mustLanguages).map((id) => ({
      id: `must.${id}`,
      words: `the wish for ${catalog.languages.get(id)?.name ?? id}`,
    })),
    ...said(requirements.existing)
      .filter((id) => catalog.frameworks.has(id) || catalog.supporting.has(id))
      .map((id) => ({ id: `existing.${id}`, words: `${named(id)} running today` })),
    ...said(requirements.platforms).map((id) => ({
      id: `platform.${id}`,
      words: catalog.platforms.get(id)?.name ?? id,
    })),
  ];
};

const single = (requirements: Requirements): PackRequirement[] => {
  const { load } = requirements;
  return [
    ...one(load.rps, 'load.rps', (value) => `${formatNumber(value)} requests/s`),
    ...one(load.connections, 'load.connections', (value) => `${formatNumber(value)} open connections`),
    ...one(load.p95Ms, 'load.latency', (value) => `a p95 of ${formatNumber(value)} ms`),
    ...one(load.coldStartMs, 'load.cold-start', (value) => `cold starts under ${formatNumber(value)} ms`),
    ...one(requirements.deadline, 'deadline', () => 'the deadline'),
    ...one(requirements.supportUntil, 'support', () => 'the support horizon'),
    ...one(requirements.structure, 'structure', (value) => `the wish for a ${value} structure`),
    ...one(requirements.typed, 'typed', (value) => (value ? 'static types' : 'loose typing')),
    ...one(requirements.cpuBound, 'cpu', (value) => (value ? 'CPU-bound work' : 'work that mostly waits')),
    ...one(requirements.plannedHires, 'hires', (value) => `${value} planned hires`),
    ...one(requirements.teamSize, 'team-size', (value) => `a team of ${value}`),
  ];
};

/** What the asker wants and has, by id, in our own words; what was only assumed is left out. */
export const packRequirements = (requirements: Requirements, catalog: Catalog): PackRequirement[] => {
  const priorities = CRITERIA.flatMap((criterion) =>
    one(requirements.priorities[criterion], `priority.${criterion}`, () => {
      const name = catalog.criteria.get(criterion)?.name ?? criterion;
      return `the priority on ${name.toLowerCase()}`;
    }).filter(() => !['low', 'ignore'].includes(requirements.priorities[criterion]?.value ?? 'low')),
  );
  return [...listed(requirements, catalog), ...priorities, ...single(requirements)].slice(0, MOST);
};
