import type { CriteriaFile } from '../../catalog/schemas/model.ts';
import { interpolate } from '../interpolate.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import { quantityValue } from './criterion-value.ts';

type HiringTable = CriteriaFile['tables']['hiring'][number];

/** The table with the highest threshold that the planned hires reach; unknown plans need as little as none. */
const tableFor = (hires: number, tables: readonly HiringTable[]): HiringTable['knots'] => {
  const reached = tables.filter(({ fromHires }) => fromHires <= hires);
  const best = reached.reduce<HiringTable | undefined>(
    (highest, table) => (highest === undefined || table.fromHires > highest.fromHires ? table : highest),
    undefined,
  );
  if (best === undefined) throw new Error('the hiring tables start above no hires at all');
  return best.knots;
};

/** Supply of people (percent of professional developers) against the number to be hired. */
export const hiringValue = ({ rating }: Option, { catalog, targets }: ScoringContext): CriterionValue => {
  const knots = tableFor(targets.plannedHires ?? 0, catalog.scoring.tables.hiring);
  return quantityValue(rating.criteria.hiring, (percent) => interpolate(knots, percent));
};
