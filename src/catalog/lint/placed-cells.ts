import type { Catalog } from '../catalog.ts';
import type { Cell, Quantity } from '../schemas/rating.ts';
import type { LintContext } from './finding.ts';

/** One rated cell of the dataset and where it stands. */
export type PlacedCell = { file: string; path: string; record: string; cell: Cell | Quantity };

type CellGroup = Readonly<Record<string, Cell | Quantity | undefined>>;

/** Every cell of the ratings and of the languages, with its place. */
export const placedCells = (catalog: Catalog, context: LintContext): PlacedCell[] => {
  const cells: PlacedCell[] = [];
  const add = (file: string, record: string, path: string, group: CellGroup): void => {
    for (const [key, cell] of Object.entries(group)) {
      if (cell !== undefined) cells.push({ file, record, path: `${path}.${key}`, cell });
    }
  };
  for (const { id, criteria, workloads } of catalog.ratings.values()) {
    const { file, prefix } = context.place('ratings', id);
    const record = `ratings/${id}`;
    const { known: _, concurrency_fit, maintainability, ...single } = criteria;
    add(file, record, `${prefix}criteria`, single);
    add(file, record, `${prefix}criteria.concurrency_fit`, concurrency_fit);
    add(file, record, `${prefix}criteria.maintainability`, maintainability);
    add(file, record, `${prefix}workloads`, workloads);
  }
  for (const { id, ecosystem, platforms } of catalog.languages.values()) {
    add(`languages/${id}.json`, `languages/${id}`, 'ecosystem', ecosystem);
    add(`languages/${id}.json`, `languages/${id}`, 'platforms', platforms);
  }
  return cells;
};
