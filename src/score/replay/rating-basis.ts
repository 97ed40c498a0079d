import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Cell, Quantity, Rating } from '../../catalog/schemas/rating.ts';
import { CRITERIA, type CriterionId } from '../../catalog/vocabulary.ts';
import type { Basis } from './basis-of.ts';
import type { RankingScope } from './ranking-scope.ts';

type Value = { metric: string; value: string };

/** "700..820 (one-opinion)": points of 0..1000. */
export const cellWords = ({ lo, hi, confidence }: Cell): string => `${lo}..${hi} (${confidence})`;

const quantityWords = ({ input, confidence }: Quantity): string =>
  `${input.min}..${input.max} ${input.unit} (${confidence})`;

const targeted = <Target extends string>(
  criterion: string,
  cells: Record<Target, Cell>,
  targets: ReadonlySet<Target>,
): Value[] =>
  [...targets].map((target) => ({ metric: `${criterion}.${target}`, value: cellWords(cells[target]) }));

const capabilityValues = ({ capabilities }: Framework, { needs }: RankingScope): Value[] =>
  [...needs].flatMap((need) => {
    const capability = capabilities[need];
    if (capability === undefined) return [];
    return [{ metric: `capabilities.${need}`, value: `${capability.level} (${capability.checkedHow})` }];
  });

const valuesOn = (
  criterion: CriterionId,
  { criteria, workloads }: Rating,
  framework: Framework,
  scope: RankingScope,
): Value[] => {
  switch (criterion) {
    case 'ramp_up': {
      const { min, max } = criteria.known;
      return [
        { metric: 'ramp_up', value: quantityWords(criteria.ramp_up) },
        { metric: 'known', value: `${min}..${max} %` },
      ];
    }
    case 'hiring':
    case 'headroom':
      return [{ metric: criterion, value: quantityWords(criteria[criterion]) }];
    case 'first_release':
      return capabilityValues(framework, scope);
    case 'workload_fit':
      return targeted('workloads', workloads, scope.workloads);
    case 'concurrency_fit':
      return targeted(criterion, criteria.concurrency_fit, scope.concurrency);
    case 'maintainability':
      return targeted(criterion, criteria.maintainability, scope.structure);
    case 'ecosystem':
    case 'start_footprint':
    case 'operability':
    case 'longevity':
    case 'security':
      return [{ metric: criterion, value: cellWords(criteria[criterion]) }];
  }
};

const supportValues = ({ lifecycle }: Framework, { horizon }: RankingScope): Value[] =>
  horizon
    ? lifecycle.releases.map(({ line, securitySupportEnds }) => ({
        metric: `security support of ${line}`,
        value: securitySupportEnds ?? 'no date published',
      }))
    : [];

/** The values of the ranked frameworks on every criterion that has a weight, and their support windows if asked. */
export const ratingBasis = (catalog: Catalog, scope: RankingScope): Basis[] =>
  scope.options.flatMap((subject) => {
    const framework = catalog.frameworks.get(subject);
    const rating = catalog.ratings.get(subject);
    if (framework === undefined || rating === undefined) return [];
    const values = [
      ...CRITERIA.filter((id) => scope.criteria.has(id)).flatMap((id) =>
        valuesOn(id, rating, framework, scope),
      ),
      ...supportValues(framework, scope),
    ];
    return values.map((value) => ({ kind: 'rating', subject, factId: null, ...value }));
  });
