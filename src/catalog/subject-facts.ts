import type { Catalog } from './catalog.ts';
import type { FactRecord } from './schemas/fact.ts';

/** The facts of one record, with the file they stand in. */
export type SubjectFacts = { file: string; facts: readonly FactRecord[] };

type Holder = { id: string; facts: readonly FactRecord[] };

/** Every record that holds facts: frameworks, languages, platforms and supporting records. */
export const subjectFacts = (catalog: Catalog): SubjectFacts[] => {
  const folders: [string, Iterable<Holder>][] = [
    ['frameworks', catalog.frameworks.values()],
    ['languages', catalog.languages.values()],
    ['platforms', catalog.platforms.values()],
    ['supporting', catalog.supporting.values()],
  ];
  return folders.flatMap(([folder, records]) =>
    [...records].map(({ id, facts }) => ({ file: `${folder}/${id}.json`, facts })),
  );
};
