import type { Catalog } from '../catalog/catalog.ts';
import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { CriterionId, Need } from '../catalog/vocabulary.ts';
import type { Reading } from '../profile/reading.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { RankedOption, Ranking, Targets } from '../score/ranking.ts';
import { byStrength } from './by-strength.ts';
import { capabilityFactId, capabilityFacts } from './capability-facts.ts';
import { carriesStatement } from './carries-statement.ts';
import { contradictionsBetween, factsOfContradiction } from './contradictions-between.ts';
import type { EvidenceFact } from './evidence.ts';
import { factsOfRecord, languageFactsOf } from './facts-of-record.ts';
import { isCited } from './is-cited.ts';
import { lifecycleFacts } from './lifecycle-facts.ts';
import { againstField } from './standing-out.ts';
import { toEvidenceFact } from './to-evidence-fact.ts';

const CRITERIA_EACH_WAY = 3;
const FACTS_A_CRITERION = 3;
const WATCH_OUTS = 2;
/** The metric of facts that warn of something. */
export const WATCH_OUT = 'watch-out';

/** The first two options that nothing blocks: the pick and the runner-up. */
export const leadersOf = (ranking: Ranking): RankedOption[] => {
  const open = ranking.options.filter((option) => option.blockedBy === null);
  return (open.length > 0 ? open : ranking.options).slice(0, 2);
};

/** Needs that were stated, then those that come with the stated workloads, each once. */
export const needsOf = (requirements: Requirements, catalog: Catalog): Need[] => [
  ...new Set([
    ...requirements.needs.map((need) => need.value),
    ...requirements.workloads.flatMap((workload) => catalog.workloads.get(workload.value)?.needs ?? []),
  ]),
];

/** The parts the first release was judged by: those needs and the needs of the work assumed, else the usual ones. */
export const judgedNeeds = (
  requirements: Requirements,
  { workloads }: Pick<Targets, 'workloads'>,
  catalog: Catalog,
): Need[] => {
  const implied = workloads.flatMap((workload) => catalog.workloads.get(workload)?.needs ?? []);
  const needs = [...new Set([...needsOf(requirements, catalog), ...implied])];
  const inTheBox = needs.some((need) => catalog.capabilities.get(need)?.inTheBox === true);
  return inTheBox ? needs : [...new Set([...needs, ...catalog.scoring.defaultNeeds])];
};

/**
 * Facts on what sets the first two apart, their support windows, asked-for parts, everything else named, and where
 * sources disagree about the two. */
export const factsBehindRanking = (
  reading: Reading,
  ranking: Ranking,
  catalog: Catalog,
  today: string,
): EvidenceFact[] => {
  const leaders = leadersOf(ranking);
  const needs = judgedNeeds(reading.requirements, ranking.targets, catalog);
  const beside = [
    ...reading.requirements.existing.map((existing) => existing.value),
    ...reading.requirements.platforms.map((platform) => platform.value),
    ...reading.named,
  ].filter((id) => !leaders.some((leader) => leader.id === id));
  return [
    ...leaders.flatMap((leader) => leaderFacts(leader, ranking, needs, catalog, today)),
    ...[...new Set(beside)].flatMap((id) => factsBeside(id, catalog, today)),
    ...contradictionsBetween(
      leaders.map(({ id }) => id),
      catalog,
    ).flatMap((contradiction) => factsOfContradiction(contradiction, catalog)),
  ];
};

const leaderFacts = (
  option: RankedOption,
  ranking: Ranking,
  needs: readonly Need[],
  catalog: Catalog,
  today: string,
): EvidenceFact[] => {
  const framework = catalog.frameworks.get(option.id);
  const wanted = new Set(needs.map((need) => capabilityFactId(option.id, need)));
  const known = [...factsOfRecord(option.id, catalog), ...languageFactsOf(option.id, catalog)];
  const ranked = tellingCriteria(option, ranking).flatMap((criterion) =>
    factsOnCriterion(criterion, option, known, ranking, catalog),
  );
  const warnings = known
    .filter((fact) => fact.metric === WATCH_OUT)
    .toSorted((a, b) => Number(b.basis === 'opinion') - Number(a.basis === 'opinion'))
    .slice(0, WATCH_OUTS);
  return [
    ...ranked.map((fact) => toEvidenceFact(fact, catalog)),
    ...warnings.map((fact) => toEvidenceFact(fact, catalog)),
    ...(framework === undefined
      ? []
      : [
          ...capabilityFacts(framework, catalog).filter((fact) => wanted.has(fact.id)),
          ...lifecycleFacts(framework, catalog, today),
        ]),
  ];
};

/** The criteria that speak most for an option and those that speak most against it. */
const tellingCriteria = (option: RankedOption, ranking: Ranking): CriterionId[] => {
  const criteria = againstField(option, ranking.options).map((difference) => difference.criterion);
  return [
    ...new Set([...criteria.slice(0, CRITERIA_EACH_WAY), ...criteria.slice(-CRITERIA_EACH_WAY).reverse()]),
  ];
};

/** The facts on a criterion: those that carry what is said of it first, then those its rating rests on, the rest. */
const factsOnCriterion = (
  criterion: CriterionId,
  option: RankedOption,
  known: readonly FactRecord[],
  { targets }: Ranking,
  catalog: Catalog,
): FactRecord[] => {
  const own = option.contributions.find((contribution) => contribution.criterion === criterion);
  const cited = (fact: FactRecord): boolean => own !== undefined && isCited(fact, own);
  const carries = (fact: FactRecord): boolean => carriesStatement(fact, criterion, targets);
  const bears = ({ metric }: FactRecord): boolean =>
    (catalog.metrics.get(metric)?.criteria ?? []).includes(criterion);
  return known
    .filter((fact) => cited(fact) || carries(fact) || bears(fact))
    .toSorted(
      (a, b) =>
        Number(carries(b)) - Number(carries(a)) || Number(cited(b)) - Number(cited(a)) || byStrength(a, b),
    )
    .slice(0, FACTS_A_CRITERION);
};

/** What is known of a record that is named but not leading: its support window, or a supporting record's facts. */
const factsBeside = (id: string, catalog: Catalog, today: string): EvidenceFact[] => {
  const framework = catalog.frameworks.get(id);
  if (framework !== undefined) return lifecycleFacts(framework, catalog, today);
  return factsOfRecord(id, catalog)
    .toSorted(byStrength)
    .slice(0, FACTS_A_CRITERION)
    .map((fact) => toEvidenceFact(fact, catalog));
};
