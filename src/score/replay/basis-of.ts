import type { Catalog } from '../../catalog/catalog.ts';
import { subjectFacts } from '../../catalog/subject-facts.ts';
import type { BasisChange } from './dataset-difference.ts';
import { languageBasis } from './language-basis.ts';
import type { RankingScope } from './ranking-scope.ts';
import { ratingBasis } from './rating-basis.ts';

/** One value that a ranking rests on; `value` in words, with its unit. */
export type Basis = Pick<BasisChange, 'kind' | 'subject' | 'metric' | 'factId'> & { value: string };

const factBasis = (catalog: Catalog, { evidence }: RankingScope): Basis[] =>
  subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts
      .filter(({ id, claims }) => evidence.has(id) || claims.some((claim) => evidence.has(claim)))
      .map(({ id, metric, value, unit }) => ({
        kind: 'fact',
        subject: file.replace(/^.*\//, '').replace(/\.json$/, ''),
        metric,
        factId: id,
        value: unit === null ? String(value) : `${value} ${unit}`,
      })),
  );

/** Everything of a dataset that rankings in this scope rest on. */
export const basisOf = (catalog: Catalog, scope: RankingScope): Basis[] => [
  ...ratingBasis(catalog, scope),
  ...languageBasis(catalog, scope),
  ...factBasis(catalog, scope),
];
