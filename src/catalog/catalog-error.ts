/** One fault of the dataset: which file, where inside it, and what was expected there. */
export type CatalogProblem = { file: string; path: string; message: string };

/** The dataset cannot be used. Carries every problem found, so that one run shows them all. */
export class CatalogError extends Error {
  readonly code = 'catalog_invalid';
  readonly problems: readonly CatalogProblem[];

  constructor(problems: readonly CatalogProblem[]) {
    super(`the dataset has ${problems.length} problem(s)`);
    this.name = 'CatalogError';
    this.problems = problems;
  }
}

/** A problem as one line: `data/frameworks/x.json: facts.3.sources: expected ...`. */
export const formatProblem = (problem: CatalogProblem): string =>
  [problem.file, problem.path, problem.message].filter((part) => part !== '').join(': ');
