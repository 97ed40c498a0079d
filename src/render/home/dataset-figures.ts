import type { Catalog } from '../../catalog/catalog.ts';
import { daysSince } from '../../catalog/lint/days-since.ts';
import { subjectFacts } from '../../catalog/subject-facts.ts';

/** How large and how fresh the dataset is. `old`: facts older than a year; `closed`: sources that publish nothing more. */
export type DatasetFigures = {
  version: string;
  asOf: string;
  frameworks: number;
  sources: number;
  facts: number;
  old: number;
  closed: number;
};

const YEAR = 365;

/** The figures of a dataset on a day (YYYY-MM-DD). */
export const datasetFigures = (catalog: Catalog, today: string): DatasetFigures => {
  const facts = subjectFacts(catalog).flatMap((subject) => subject.facts);
  return {
    version: catalog.manifest.version,
    asOf: catalog.manifest.asOf,
    frameworks: catalog.frameworks.size,
    sources: catalog.sources.size,
    facts: facts.length,
    old: facts.filter(({ asOf }) => daysSince(asOf, today) > YEAR).length,
    closed: [...catalog.sources.values()].filter(({ closedOn }) => closedOn !== undefined).length,
  };
};
