import { CRITERIA, TIERS } from '../catalog/vocabulary.ts';
import { datasetWords } from './dataset-words.ts';
import type { Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import { notUsedLines } from './not-used.ts';
import { criterionName } from './record-names.ts';
import { onlyHeadline, type Telling } from './telling.ts';

const GROUPS = ['people', 'deliver', 'run', 'last'] as const;

/** How the ranking comes about: the criteria with their questions, and where the weights come from. */
export const explainMethod = (telling: Telling): Explanation => {
  const { catalog, reading, messages } = telling;
  const { say } = messages;
  const andThen = (reasons: string, more: string): string => say('excluded.also', { reasons, more });
  const criteria = CRITERIA.flatMap((id) => catalog.criteria.get(id) ?? []);
  const tiers = TIERS.map((tier) => ({ tier, point: catalog.scoring.tiers[tier].point }))
    .toSorted((a, b) => b.point - a.point)
    .map(({ tier, point }) => `${say(`explain.tier.${tier}`)} ${point}`);
  return {
    ...onlyHeadline(say('explain.method', { count: criteria.length })),
    facts: [
      ...GROUPS.flatMap((group) => {
        const questions = criteria
          .filter((criterion) => criterion.group === group)
          .map(({ id, question }) =>
            messages.noted(
              criterionName(id, catalog, messages),
              datasetWords(`criterion.question.${id}`, question, messages),
            ),
          );
        return questions.length === 0
          ? []
          : [hint(say(`explain.method.${group}`, { criteria: questions.reduce(andThen) }))];
      }),
      hint(say('explain.method.conditions')),
      hint(say('explain.method.tiers', { tiers: messages.row(tiers), count: catalog.contextRules.length })),
      hint(say('explain.method.score')),
      hint(
        say('explain.method.dataset', {
          version: catalog.manifest.version,
          date: catalog.manifest.asOf,
          count: catalog.sources.size,
        }),
      ),
    ],
    notUsed: notUsedLines(reading),
    hints: [
      hint(say('hint.weights', { one: say('hint.example.matters'), other: say('hint.example.ignore') })),
    ],
  };
};
