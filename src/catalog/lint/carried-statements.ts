import { criterionOf } from '../schemas/statement.ts';
import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

/** A fact carries only statements that a fact of its metric can carry: a policy says nothing about defaults. */
export const carriedStatements: LintRule = {
  name: 'carried-statements',
  level: 'error',
  looksFor: 'targets',
  check: (catalog) =>
    subjectFacts(catalog).flatMap(({ file, facts }) =>
      facts.flatMap((fact, index) =>
        (fact.carries ?? []).flatMap((statement, place) => {
          const criterion = criterionOf(statement);
          const carried = catalog.metrics.get(fact.metric)?.carries ?? [];
          return carried.includes(criterion)
            ? []
            : [
                {
                  record: fact.id,
                  file,
                  path: `facts.${index}.carries.${place}`,
                  message: `a fact of the metric "${fact.metric}" cannot carry "${statement}": take it out, or let the metric carry ${criterion} in metrics.json`,
                },
              ];
        }),
      ),
    ),
};
