import type { Catalog } from '../catalog.ts';
import type { Flaw, LintRule } from './finding.ts';

const ofCells = (catalog: Catalog): Flaw[] =>
  [...catalog.frameworks.values()].flatMap(({ id, capabilities }) =>
    Object.entries(capabilities).flatMap(([need, cell]) => {
      if ((cell.page === undefined) === (cell.checkedHow === 'unchecked')) return [];
      const message =
        cell.page === undefined
          ? `is "${cell.checkedHow}" and names no page: add the page, or write "unchecked"`
          : 'names a page and is "unchecked": say how the page was read ("seen" when only its existence is known)';
      return [
        { record: `frameworks/${id}`, file: `frameworks/${id}.json`, path: `capabilities.${need}`, message },
      ];
    }),
  );

/** From the best read to not read at all. */
const BY_READING = ['live', 'stored-copy', 'seen', 'unchecked', 'missing'] as const;

const ofWidths = (catalog: Catalog): Flaw[] => {
  const widths = catalog.scoring.capabilityHalfWidths;
  return BY_READING.flatMap((how, index) => {
    const better = BY_READING[index - 1];
    if (better === undefined || widths[how] >= widths[better]) return [];
    const message = `is narrower than "${better}", which was read better: make it at least ${widths[better]}`;
    return [{ record: 'criteria', file: 'criteria.json', path: `capabilityHalfWidths.${how}`, message }];
  });
};

/** A capability names a page exactly when one was seen, and the less was read the wider it counts. */
export const backedCapabilities: LintRule = {
  name: 'backed-capabilities',
  level: 'error',
  check: (catalog) => [...ofCells(catalog), ...ofWidths(catalog)],
};
