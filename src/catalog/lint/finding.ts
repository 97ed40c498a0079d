import type { Catalog } from '../catalog.ts';
import type { CatalogProblem } from '../catalog-error.ts';

/** Errors keep a dataset from being used; warnings are work to do and never stop anything. */
export type Level = 'error' | 'warning';

/**
 * One fault a rule sees. `record` is what an exception names: the id of a fact, or the place of a record
 * (`sources/some-survey`, `metrics/licence`).
 */
export type Flaw = CatalogProblem & { record: string };

/** A flaw with the rule that sees it. */
export type Finding = Flaw & { rule: string; level: Level };

/** Where a record is written: its file and the path inside it that its own paths are added to. */
export type Place = { file: string; prefix: string };

export type LintContext = {
  /** Ages are judged on this date: the dataset's own, or the clock's. */
  today: string;
  /** No date of the dataset lies after this one. */
  latest: string;
  /** Are records of the house laid over the dataset? Only theirs may give a reason in place of evidence. */
  isOverlaid: boolean;
  /** Where a rating or source is written: a file of its own, or the file of the framework that carries it. */
  place: (folder: 'ratings' | 'sources', id: string) => Place;
};

/** One thing that is checked. Pure: the same dataset and context give the same flaws. */
export type LintRule = {
  name: string;
  level: Level;
  /**
   * What it looks for outside the record it judges: the records this one names, or the records that name it. It
   * says nothing sensible while some of them cannot be read, and in an overlay a shipped record may lose its last
   * user.
   */
  looksFor?: 'targets' | 'users';
  check: (catalog: Catalog, context: LintContext) => Flaw[];
};
