import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Evidence, EvidenceFact } from '../evidence/evidence.ts';
import { factsOfRecord, languageFactsOf } from '../evidence/facts-of-record.ts';
import { isCited } from '../evidence/is-cited.ts';
import { againstField } from '../evidence/standing-out.ts';
import { nameOf } from '../narrate/names.ts';
import type { RankedOption, Ranking } from '../score/ranking.ts';
import type { BasisFact, BasisSource, BasisWindow, DecisionBasis } from './decision-basis.ts';
import { knownFacts } from './known-facts.ts';
import { windowsOf } from './windows-of.ts';

/** What of an answer a decision is made on; `considered`: ids of the options that were weighed. */
export type AnswerParts = {
  ranking: Ranking;
  evidence: Evidence;
  today: string;
  considered: readonly string[];
};

const TELLING_CRITERIA = 3;

/** Facts behind the values of an option on the criteria that had a weight. */
const countedFacts = (id: string, { options, weights }: Ranking, catalog: Catalog): string[] => {
  const option = options.find((candidate) => candidate.id === id);
  const weighted = new Set(weights.flatMap(({ criterion, points }) => (points > 0 ? [criterion] : [])));
  const counted = (option?.contributions ?? []).filter(({ criterion }) => weighted.has(criterion));
  return [...factsOfRecord(id, catalog), ...languageFactsOf(id, catalog)]
    .filter((fact) => counted.some((contribution) => isCited(fact, contribution)))
    .map((fact) => fact.id);
};

/** A fact of the evidence as a decision keeps it. */
export const toBasisFact = (fact: EvidenceFact, catalog: Catalog): BasisFact => ({
  id: fact.id,
  subject: fact.subject,
  name: nameOf(fact.subject, catalog),
  metric: fact.metric,
  label: catalog.metrics.get(fact.metric)?.name ?? '',
  value: fact.value,
  unit: fact.unit,
  display: fact.display,
  asOf: fact.asOf,
  dated: fact.dated,
  sourceIds: [fact.sourceId, ...(fact.furtherSources ?? []).map(({ id }) => id)],
});

/** The page of a capability is no source of the dataset: what the fact itself says of it has to do. */
const sourcesOf = (
  facts: readonly EvidenceFact[],
  windows: readonly BasisWindow[],
  catalog: Catalog,
): BasisSource[] => {
  const named = [
    ...facts.flatMap(({ sourceId, sourceName, sourceUrl, furtherSources = [] }) => [
      { id: sourceId, name: sourceName, url: sourceUrl },
      ...furtherSources,
    ]),
    ...windows.flatMap(({ sourceIds }) => sourceIds.map((id) => ({ id, name: id, url: null }))),
  ];
  const once = new Map(named.toReversed().map((source) => [source.id, source]));
  return [...once.values()]
    .map(({ id, name, url }) => {
      const known = catalog.sources.get(id);
      return {
        id,
        name: known?.name ?? name,
        url: known?.url ?? url,
        closedOn: known?.closedOn ?? null,
      };
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

const telling = (
  option: RankedOption,
  ranking: Ranking,
): { strengths: CriterionId[]; weaknesses: CriterionId[] } => {
  const known = againstField(option, ranking.options).filter(({ own }) => own.confidence !== 'unknown');
  return {
    strengths: known
      .filter(({ gap }) => gap > 0)
      .slice(0, TELLING_CRITERIA)
      .map(({ criterion }) => criterion),
    weaknesses: known
      .filter(({ gap }) => gap < 0)
      .toReversed()
      .slice(0, TELLING_CRITERIA)
      .map(({ criterion }) => criterion),
  };
};

/**
 * What a decision on an answer rests on: dataset, the whole order with its points, every fact that was shown or that
 * a value of a considered option cites, and the support windows of the considered options.
 */
export const basisOf = (
  { ranking, evidence, today, considered }: AnswerParts,
  catalog: Catalog,
): DecisionBasis => {
  const known = knownFacts(catalog);
  const ids = [
    ...evidence.facts.map(({ id }) => id),
    ...considered.flatMap((id) => countedFacts(id, ranking, catalog)),
  ];
  const facts = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const windows = considered.flatMap((id) => windowsOf(id, catalog, today));
  const { confidence } = ranking;
  return {
    datasetVersion: catalog.manifest.version,
    asOf: catalog.manifest.asOf,
    today,
    order: ranking.options.map((option) => ({
      id: option.id,
      rank: option.rank,
      points: option.points,
      ...telling(option, ranking),
    })),
    ruledOut: ranking.excluded
      .filter(({ id }) => considered.includes(id))
      .map(({ id, reasons }) => ({ id, reasons: reasons.map(({ reason }) => reason) })),
    confidence: confidence === null ? null : { word: confidence.word, share: confidence.share },
    weights: ranking.weights.flatMap(({ criterion, points }) => (points > 0 ? [{ criterion, points }] : [])),
    facts: facts.map((fact) => toBasisFact(fact, catalog)),
    windows,
    sources: sourcesOf(facts, windows, catalog),
  };
};
