import type { CriterionId } from '../../catalog/vocabulary.ts';
import { leadersOf } from '../facts-behind-ranking.ts';
import { criterionFact } from './criterion-facts.ts';
import { flipFacts } from './flip-facts.ts';
import type { EvidencePack, PackFact } from './pack.ts';
import { packRequirements } from './pack-requirements.ts';
import type { PackParts, PackSource } from './parts.ts';
import { capabilityPackFacts, figureFacts } from './source-facts.ts';
import { drawbackOf, driversOf, heaviestOf } from './stand-outs.ts';
import { confidenceFacts, gapFacts, standingFacts } from './standing-facts.ts';

const SHOWN = 5;
const CRITERIA_TOLD = 4;
const MOST_GAPS = 2;
const MOST_EXCLUDED = 4;

const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

const unique = (facts: readonly PackFact[]): PackFact[] => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];

const sourceOf = (parts: PackParts): PackSource | null => {
  const [first, second] = leadersOf(parts.ranking);
  if (first === undefined) return null;
  const shown = parts.ranking.options.slice(0, SHOWN);
  const withFirst = shown.includes(first) ? shown : [first, ...shown.slice(0, SHOWN - 1)];
  return { ...parts, first, second: second ?? null, shown: withFirst };
};

/** Who may be named: the options shown, what runs today, who would lead after a change, and the excluded ones that were named. */
const namesOf = ({ reading, ranking, shown, catalog }: PackSource, facts: readonly PackFact[]) => {
  const named = new Set([
    ...reading.named,
    ...reading.requirements.excludedFrameworks.map(({ value }) => value),
  ]);
  const ids = [
    ...shown.map(({ id }) => id),
    ...facts.flatMap(({ subject }) => subject ?? []),
    ...reading.requirements.existing.map(({ value }) => value),
    ...ranking.excluded
      .map(({ id }) => id)
      .filter((id) => named.has(id))
      .slice(0, MOST_EXCLUDED),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const record = catalog.frameworks.get(id) ?? catalog.supporting.get(id);
    return record === undefined ? [] : [{ id, display: record.name }];
  });
};

/** Criteria told for the first two: what drives the pick, what speaks against it, and the heaviest. */
const criteriaTold = (source: PackSource, drivers: readonly CriterionId[], drawback: CriterionId | null) =>
  [...new Set([...drivers, ...(drawback === null ? [] : [drawback]), ...heaviestOf(source)])].slice(
    0,
    CRITERIA_TOLD,
  );

/**
 * Everything that an explanation of a ranking may rest on, worked out, sorted by id, and small: the whole prompt has a
 * ceiling. Null when nothing is ranked: there is nothing to explain.
 */
export const buildPack = (parts: PackParts): EvidencePack | null => {
  const source = sourceOf(parts);
  if (source === null) return null;
  const { first, second, shown } = source;
  const drivers = driversOf(source);
  const drawback = drawbackOf(source, drivers);
  const leaders = second === null ? [first] : [first, second];
  const told = leaders.flatMap((option) =>
    criteriaTold(source, drivers, drawback).flatMap((criterion) => criterionFact(option, criterion)),
  );
  const [topDriver] = drivers;
  const field = topDriver === undefined ? [] : shown.flatMap((option) => criterionFact(option, topDriver));
  const facts = unique([
    ...standingFacts(source),
    ...gapFacts(source),
    ...confidenceFacts(source),
    ...flipFacts(source),
    ...told,
    ...field,
    ...capabilityPackFacts(source),
    ...figureFacts(source, [...drivers, ...(drawback === null ? [] : [drawback])]),
  ]).toSorted(byId);
  const factIdsOf = (criterion: CriterionId): string => `${first.id}.${criterion}`;
  return {
    names: namesOf(source, facts).toSorted(byId),
    requirements: packRequirements(parts.reading.requirements, parts.catalog),
    facts,
    required: {
      first: first.id,
      drivers: drivers.map(factIdsOf),
      drawback: drawback === null ? null : factIdsOf(drawback),
      gaps: facts
        .filter(({ value, subject }) => value === null && leaders.some(({ id }) => id === subject))
        .map(({ id }) => id)
        .slice(0, MOST_GAPS),
    },
  };
};
