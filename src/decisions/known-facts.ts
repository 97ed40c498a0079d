import type { Catalog } from '../catalog/catalog.ts';
import { subjectFacts } from '../catalog/subject-facts.ts';
import { capabilityFacts } from '../evidence/capability-facts.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { toEvidenceFact } from '../evidence/to-evidence-fact.ts';

/** Every fact of a dataset by its id, what frameworks bring in the box included; support windows are none of them. */
export const knownFacts = (catalog: Catalog): ReadonlyMap<string, EvidenceFact> => {
  const stored = subjectFacts(catalog).flatMap(({ facts }) =>
    facts.map((fact) => toEvidenceFact(fact, catalog)),
  );
  const boxed = [...catalog.frameworks.values()].flatMap((framework) => capabilityFacts(framework, catalog));
  return new Map([...boxed, ...stored].map((fact) => [fact.id, fact]));
};
