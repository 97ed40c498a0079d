import { comparisonTable } from './comparison-table.ts';
import type { Explanation } from './explanation.ts';
import { comparisonHeadline } from './headlines.ts';
import { explainPick } from './recommend.ts';
import type { RankedTelling } from './telling.ts';

/** A comparison: the same content as a recommendation, over the named options, with a wider table. */
export const explainComparison = (telling: RankedTelling): Explanation => ({
  ...explainPick(telling),
  headline: comparisonHeadline(telling),
  tables: [comparisonTable(telling, 'compare')],
});
