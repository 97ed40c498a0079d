import type { Catalog } from '../../catalog/catalog.ts';
import type {
  ConcurrencyNeed,
  CriterionId,
  EcosystemDomain,
  LanguageId,
  Need,
  PlatformId,
  StructureTarget,
  Workload,
} from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { Ranking } from '../ranking.ts';
import { teamOf } from '../team.ts';

/** What of a dataset some rankings looked at. */
export type RankingScope = {
  /** Ids of the options, sorted. */
  options: string[];
  /** Criteria that have a weight. */
  criteria: ReadonlySet<CriterionId>;
  concurrency: ReadonlySet<ConcurrencyNeed>;
  structure: ReadonlySet<StructureTarget>;
  workloads: ReadonlySet<Workload>;
  domains: ReadonlySet<EcosystemDomain>;
  platforms: ReadonlySet<PlatformId>;
  needs: ReadonlySet<Need>;
  /** Languages the team knows; null when nobody said, and each of them counts. */
  team: ReadonlySet<LanguageId> | null;
  /** Is a support horizon asked for? */
  horizon: boolean;
  /** Ids of facts and claims that the values cite. */
  evidence: ReadonlySet<string>;
};

/** Stated needs, for the hard constraints as well; and what the first release is judged by. */
const needsOf = (requirements: Requirements, { targets }: Ranking, catalog: Catalog): Need[] => {
  const stated = requirements.needs.map(({ value }) => value);
  const implied = targets.workloads.flatMap((workload) => catalog.workloads.get(workload)?.needs ?? []);
  const asked = [...stated, ...implied];
  const isBoxed = asked.some((need) => catalog.capabilities.get(need)?.inTheBox === true);
  return isBoxed ? asked : [...asked, ...catalog.scoring.defaultNeeds];
};

const weighted = ({ weights }: Ranking): CriterionId[] =>
  weights.filter(({ points }) => points > 0).map(({ criterion }) => criterion);

const cited = ({ options, weights }: Ranking): string[] =>
  options.flatMap(({ contributions }) =>
    contributions.flatMap(({ evidence }, index) => ((weights[index]?.points ?? 0) > 0 ? evidence : [])),
  );

/** What the rankings of the same requirements on several datasets looked at, all together. */
export const rankingScope = (
  requirements: Requirements,
  runs: readonly { ranking: Ranking; catalog: Catalog }[],
): RankingScope => {
  const rankings = runs.map(({ ranking }) => ranking);
  const teams = runs.map(({ catalog }) => teamOf(requirements, catalog));
  return {
    options: [...new Set(rankings.flatMap(({ options }) => options.map(({ id }) => id)))].sort(),
    criteria: new Set(rankings.flatMap(weighted)),
    concurrency: new Set(rankings.map(({ targets }) => targets.concurrency)),
    structure: new Set(rankings.map(({ targets }) => targets.structure)),
    workloads: new Set(rankings.flatMap(({ targets }) => targets.workloads)),
    domains: new Set(
      rankings.flatMap(({ targets }) => (targets.ecosystem === null ? [] : [targets.ecosystem])),
    ),
    platforms: new Set(requirements.platforms.map(({ value }) => value)),
    needs: new Set(runs.flatMap(({ ranking, catalog }) => needsOf(requirements, ranking, catalog))),
    team: teams.some((team) => team.length === 0) ? null : new Set(teams.flat().map(({ id }) => id)),
    horizon: requirements.supportUntil !== undefined,
    evidence: new Set(rankings.flatMap(cited)),
  };
};
