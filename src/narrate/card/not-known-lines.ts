import { WORKLOADS } from '../../catalog/vocabulary.ts';
import { groundlessCriteria } from '../../evidence/groundless-criteria.ts';
import { missingFigures } from '../../evidence/missing-figures.ts';
import type { Line } from '../explanation.ts';
import { hint } from '../hints.ts';
import { count, listWords, lowerFirst } from '../words.ts';
import type { CardTelling } from './card-telling.ts';

/** What is not known of a framework: figures nobody has, ratings without ground, support without an end. */
export const notKnownLines = (telling: CardTelling): Line[] => {
  const missing = missingFigures(telling.framework, telling.today);
  return [
    ...(missing.length === 0 ? [] : [hint(`Nothing found on ${listWords(missing, 'or')}.`)]),
    ...withoutGround(telling),
  ];
};

const withoutGround = ({ framework, catalog }: CardTelling): Line[] => {
  const rating = catalog.ratings.get(framework.id);
  if (rating === undefined) return [];
  const criteria = groundlessCriteria(rating).map((id) => lowerFirst(catalog.criteria.get(id)?.name ?? id));
  const kinds = WORKLOADS.filter((workload) => rating.workloads[workload]?.confidence === 'unknown');
  const parts = [
    ...criteria,
    ...(kinds.length === 0
      ? []
      : [`its fit for ${kinds.length} of ${count(WORKLOADS.length, 'kind')} of work`]),
  ];
  if (parts.length === 0) return [];
  return [hint(`Too little is known to judge ${listWords(parts)}, so a ranking uses wide ranges there.`)];
};
