import type { Cell, Quantity } from '../schemas/rating.ts';
import type { LintRule } from './finding.ts';
import { placedCells } from './placed-cells.ts';

/** Nobody knows better than this without evidence: half the scale, or twice as much at the top as at the bottom. */
const UNKNOWN_WIDTH = 500;
const UNKNOWN_RATIO = 2;

const isNarrow = (cell: Cell | Quantity): boolean =>
  'input' in cell ? cell.input.max < cell.input.min * UNKNOWN_RATIO : cell.hi - cell.lo < UNKNOWN_WIDTH;

const faultOf = (cell: Cell | Quantity): string | null => {
  const isUnknown = cell.confidence === 'unknown';
  if (isUnknown && cell.evidence.length > 0) {
    return 'cites evidence and is "unknown": say how sure the evidence makes it';
  }
  if (cell.evidence.length > 0) return null;
  if (!isUnknown) return `is "${cell.confidence}" without evidence: cite it, or make the cell "unknown"`;
  if (!isNarrow(cell)) return null;
  return `is narrow without evidence: widen it to ${UNKNOWN_WIDTH} points (or to min x ${UNKNOWN_RATIO}), or cite evidence`;
};

/** A rating is "unknown" exactly where it cites nothing, and then it is wide. */
export const backedCells: LintRule = {
  name: 'backed-cells',
  level: 'error',
  check: (catalog, context) =>
    placedCells(catalog, context).flatMap(({ cell, ...at }) => {
      const message = faultOf(cell);
      return message === null ? [] : [{ ...at, record: `${at.record}.${at.path}`, message }];
    }),
};
