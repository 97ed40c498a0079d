import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import type { Ranking } from '../score/ranking.ts';
import { datasetWords } from './dataset-words.ts';
import type { Messages } from './messages/messages.ts';
import { criterionName, midSentence } from './record-names.ts';
import { clause, upperFirst } from './words.ts';

/** What a criterion is called inside a sentence, "fit for the work". */
export const criterionInside = (id: CriterionId, catalog: Catalog, messages: Messages): string =>
  midSentence(criterionName(id, catalog, messages), messages);

/** What a high value means, as a statement without its full stop. */
export const plusOf = (id: CriterionId, catalog: Catalog, messages: Messages): string =>
  datasetWords(`criterion.plus.${id}`, upperFirst(clause(catalog.criteria.get(id)?.plus ?? id)), messages);

/** What a low value means, as a statement without its full stop. */
export const minusOf = (id: CriterionId, catalog: Catalog, messages: Messages): string =>
  datasetWords(`criterion.minus.${id}`, upperFirst(clause(catalog.criteria.get(id)?.minus ?? id)), messages);

/** What a criterion means with the targets of this ranking and the product named (empty: none), as a noun phrase. */
export const whatMatters = (
  criterion: CriterionId,
  { targets }: Ranking,
  product: string,
  messages: Messages,
): string => {
  switch (criterion) {
    case 'maintainability':
      return messages.say(`criterion.matters.structure.${targets.structure}`);
    case 'concurrency_fit':
      return messages.say(`criterion.matters.concurrency.${targets.concurrency}`);
    case 'workload_fit':
      return product === ''
        ? messages.say('criterion.matters.workload_fit')
        : messages.say('criterion.matters.product', { product });
    case 'ramp_up':
    case 'hiring':
    case 'first_release':
    case 'ecosystem':
    case 'headroom':
    case 'start_footprint':
    case 'operability':
    case 'longevity':
    case 'security':
      return messages.say(`criterion.matters.${criterion}`);
  }
};

/** The unit of a figure in words, "requests/s". */
export const unitWords = (unit: string, messages: Messages): string => {
  switch (unit) {
    case 'requests/s':
      return messages.say('unit.requests-per-second');
    case '% of professional developers':
      return messages.say('unit.share-of-developers');
    default:
      return unit;
  }
};
