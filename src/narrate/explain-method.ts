import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import { notUsedLines } from './not-used.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { clause, count, sentence } from './words.ts';

const GROUPS = [
  ['people', 'People'],
  ['deliver', 'Delivering'],
  ['run', 'Running'],
  ['last', 'Lasting'],
] as const;

/** How the ranking comes about: the criteria with their questions, and where the weights come from. */
export const explainMethod = (telling: Telling): Explanation => {
  const { catalog, reading } = telling;
  const criteria = CRITERIA.flatMap((id) => catalog.criteria.get(id) ?? []);
  const tiers = Object.entries(catalog.scoring.tiers)
    .toSorted(([, a], [, b]) => b.point - a.point)
    .map(([tier, { point }]) => `${tier} ${point}`)
    .join(', ');
  return {
    ...onlyHeadline(
      `I weigh ${count(criteria.length, 'criterion', 'criteria')}; what you say about team, product and load sets how much each counts.`,
    ),
    facts: [
      ...GROUPS.flatMap(([group, name]) => {
        const questions = criteria
          .filter((criterion) => criterion.group === group)
          .map((criterion) => `${criterion.name} (${criterion.question})`);
        return questions.length === 0 ? [] : [hint(`${name}: ${questions.join('; ')}.`)];
      }),
      hint(
        `First, hard conditions take options out: a language that must or must not be used, a platform, a support date.`,
      ),
      hint(
        `Then each criterion gets a tier (points: ${tiers}) from your words or from ${count(catalog.contextRules.length, 'context rule')}; rules change weights, never the points of a named framework.`,
      ),
      hint(
        'A score is the sum of points times rating; ratings are ranges on fixed anchors, and what is not known is a wide range, never zero.',
      ),
      hint(
        sentence(
          `Dataset ${catalog.manifest.version} of ${catalog.manifest.asOf}, ${clause(count(catalog.sources.size, 'source'))}`,
        ),
      ),
    ],
    notUsed: notUsedLines(reading),
    hints: [hint('Say "hiring matters most" or "ignore cold starts" to set a weight yourself.')],
  };
};
