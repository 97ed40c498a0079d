import type { Answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements } from '../profile/requirements.ts';
import { compareDatasets } from '../score/replay/compare-datasets.ts';
import type { DatasetDifference } from '../score/replay/dataset-difference.ts';

/** The requirements an answer ranked: the named options compete only where they were to be compared. */
const rankedRequirements = ({ reading }: Answer): Requirements => ({
  ...reading.requirements,
  options:
    reading.behaviour === 'compare'
      ? reading.compared.map((id) => ({ value: id, origin: 'stated', words: id }))
      : [],
});

/** Is the one dataset of a later date than the other? */
export const isLater = (one: Catalog, other: Catalog): boolean => one.manifest.asOf > other.manifest.asOf;

/**
 * What the dataset `against` makes different for a given answer, read on the dataset in use. The older dataset is
 * the one before; of two of one date, the one in use comes after. Null when the answer ranks nothing.
 */
export const compareAnswer = (answer: Answer, inUse: Catalog, against: Catalog): DatasetDifference | null => {
  if (answer.ranking === null) return null;
  const [before, after] = isLater(against, inUse) ? [inUse, against] : [against, inUse];
  return compareDatasets(rankedRequirements(answer), before, after, answer.today);
};
