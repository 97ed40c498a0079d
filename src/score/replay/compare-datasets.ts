import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { orderChanges } from '../order-changes.ts';
import { rank } from '../rank.ts';
import type { Ranking } from '../ranking.ts';
import { basisChanges } from './basis-changes.ts';
import { basisOf } from './basis-of.ts';
import type { DatasetDifference, DatasetName, WeightChange } from './dataset-difference.ts';
import { rankingScope } from './ranking-scope.ts';
import { scoreChanges } from './score-changes.ts';

type Run = { catalog: Catalog; ranking: Ranking };

const nameOf = ({ manifest }: Catalog): DatasetName => ({ version: manifest.version, asOf: manifest.asOf });

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const weightChanges = (before: Ranking, after: Ranking): WeightChange[] =>
  after.weights.flatMap(({ criterion, tier }) => {
    const earlier = before.weights.find((weight) => weight.criterion === criterion)?.tier ?? tier;
    return earlier === tier ? [] : [{ criterion, before: earlier, after: tier }];
  });

const modelChanges = (before: Run, after: Run): string[] => {
  const earlier = new Map<string, unknown>(Object.entries(before.catalog.scoring));
  const later = new Map<string, unknown>(Object.entries(after.catalog.scoring));
  const names = [...new Set([...later.keys(), ...earlier.keys()])];
  return [
    ...names.filter((name) => !isSame(earlier.get(name), later.get(name))),
    ...(isSame(before.ranking.targets, after.ranking.targets) ? [] : ['targets']),
  ];
};

/**
 * Ranks the same requirements on two datasets and says what is different and what it comes from: facts and ratings
 * behind the rankings, weights and the scoring model, then the scores, the order and first place.
 */
export const compareDatasets = (
  requirements: Requirements,
  before: Catalog,
  after: Catalog,
  today: string,
): DatasetDifference => {
  const runOn = (catalog: Catalog): Run => ({ catalog, ranking: rank(requirements, catalog, today) });
  const earlier = runOn(before);
  const later = runOn(after);
  const scope = rankingScope(requirements, [earlier, later]);
  const ids = ({ options }: Ranking) => options.map(({ id }) => id);
  return {
    before: nameOf(before),
    after: nameOf(after),
    winner: { before: ids(earlier.ranking)[0] ?? null, after: ids(later.ranking)[0] ?? null },
    order: orderChanges(ids(earlier.ranking), ids(later.ranking)),
    scores: scoreChanges(earlier.ranking, later.ranking),
    basis: basisChanges(basisOf(before, scope), basisOf(after, scope)),
    weights: weightChanges(earlier.ranking, later.ranking),
    model: modelChanges(earlier, later),
  };
};
