import type { Catalog } from '../catalog/catalog.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { factsOfRecord, languageFactsOf } from '../evidence/facts-of-record.ts';
import type { Topic } from '../profile/reading.ts';

/** The facts shown for one subject: its own, and its language's where those stand in for it. */
export const aboutSubject = (
  id: string,
  topic: Topic,
  facts: readonly EvidenceFact[],
  catalog: Catalog,
): EvidenceFact[] => {
  const language =
    topic === 'hiring' || topic === 'learning' ? catalog.frameworks.get(id)?.languages[0] : undefined;
  return facts.filter(
    (fact) =>
      (fact.subject === id || fact.subject === language) &&
      (fact.metric !== 'lifecycle' || topic === 'lifecycle'),
  );
};

/** A note without the mark that the date of its fact puts into words. */
export const withoutStanding = (note: string): string => note.replace(/^plateau suspect[:.,;]?\s*/i, '');

/** The note stored with a fact; derived facts have none. */
export const noteOf = (fact: EvidenceFact, catalog: Catalog): string | undefined =>
  [...factsOfRecord(fact.subject, catalog), ...languageFactsOf(fact.subject, catalog)].find(
    (record) => record.id === fact.id,
  )?.note;

/** Metrics on which the opinions shown of one subject contradict each other: other figures, or marked as contested. */
export const contestedMetrics = (facts: readonly EvidenceFact[], catalog: Catalog): string[] => {
  const opinions = new Map<string, EvidenceFact[]>();
  for (const fact of facts) {
    if (fact.basis !== 'opinion') continue;
    const key = `${fact.subject} ${fact.metric}`;
    opinions.set(key, [...(opinions.get(key) ?? []), fact]);
  }
  return [...opinions.values()].flatMap((told) => {
    const [first] = told;
    if (first === undefined || told.length < 2) return [];
    const figures = told.every((fact) => typeof fact.value === 'number');
    const differ = figures && new Set(told.map((fact) => fact.value)).size > 1;
    const marked = told.some((fact) => /^contested/i.test(noteOf(fact, catalog) ?? ''));
    return differ || marked ? [first.metric] : [];
  });
};
