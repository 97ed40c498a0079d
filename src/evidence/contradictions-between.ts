import type { Catalog } from '../catalog/catalog.ts';
import type { Contradiction } from '../catalog/schemas/claim.ts';
import type { EvidenceFact } from './evidence.ts';
import { factsOfRecord } from './facts-of-record.ts';
import { toEvidenceFact } from './to-evidence-fact.ts';

/** Is it about a language they all share? Then it does not help to choose between them. */
const isOfSharedLanguage = (
  { subjects }: Contradiction,
  ids: readonly string[],
  { languages, frameworks }: Catalog,
): boolean =>
  [...languages.keys()].some(
    (language) =>
      subjects.includes(language) &&
      ids.every((id) => frameworks.get(id)?.languages.includes(language) === true),
  );

/**
 * What sources say against one another about a choice between these records, all of them: the one about the fewest
 * subjects first. What merely is out of date helps to choose nothing. Empty for a single record, whose card shows its disagreements.
 */
export const contradictionsBetween = (ids: readonly string[], catalog: Catalog): Contradiction[] =>
  ids.length < 2
    ? []
    : (catalog.contradictions ?? [])
        .filter(({ kind, subjects }) => kind !== 'out-of-date' && ids.every((id) => subjects.includes(id)))
        .filter((each) => !isOfSharedLanguage(each, ids, catalog))
        .toSorted((one, other) => one.subjects.length - other.subjects.length);

/** The facts that hold the figures of both sides. */
export const factsOfContradiction = (
  { subjects, positions }: Contradiction,
  catalog: Catalog,
): EvidenceFact[] => {
  const wanted = new Set(positions.flatMap(({ facts }) => facts));
  return subjects
    .flatMap((id) => factsOfRecord(id, catalog))
    .filter(({ id }) => wanted.has(id))
    .map((fact) => toEvidenceFact(fact, catalog));
};
