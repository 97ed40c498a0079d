import { subjectFacts } from '../subject-facts.ts';
import type { Flaw, LintRule } from './finding.ts';

/** A fact id is used once, and begins with the record the fact stands in. */
export const uniqueFacts: LintRule = {
  name: 'unique-facts',
  level: 'error',
  check: (catalog) => {
    const seen = new Map<string, string>();
    return subjectFacts(catalog).flatMap(({ file, facts }) => {
      const subject = file.replace(/^.*\/|\.json$/g, '');
      return facts.flatMap((fact, index) => {
        const flaws: Flaw[] = [];
        const at = { record: fact.id, file, path: `facts.${index}.id` };
        const first = seen.get(fact.id);
        if (first !== undefined) {
          flaws.push({
            ...at,
            message: `a second fact with the id "${fact.id}" (first in ${first}): rename it`,
          });
        }
        seen.set(fact.id, first ?? file);
        if (!fact.id.startsWith(`${subject}.`)) {
          flaws.push({
            ...at,
            message: `expected an id that begins with "${subject}.": move or rename the fact`,
          });
        }
        return flaws;
      });
    });
  },
};
