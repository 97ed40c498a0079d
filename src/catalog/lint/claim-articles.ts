import { subjectFacts } from '../subject-facts.ts';
import type { LintRule } from './finding.ts';

/** The article of every claim a fact carries is among the sources of the fact. */
export const claimArticles: LintRule = {
  name: 'claim-articles',
  level: 'error',
  check: (catalog) =>
    subjectFacts(catalog).flatMap(({ file, facts }) =>
      facts.flatMap((fact, index) =>
        fact.claims
          .map((claim) => ({ claim, article: `article-${claim.slice(1, 4)}` }))
          .filter(({ article }) => !fact.sources.includes(article))
          .map(({ claim, article }) => ({
            record: fact.id,
            file,
            path: `facts.${index}.claims`,
            message: `claim ${claim} is of "${article}": add it to the sources, or remove the claim`,
          })),
      ),
    ),
};
