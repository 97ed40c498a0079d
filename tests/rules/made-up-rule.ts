import { articleRuleSchema, type Decision, isDecision } from '../../src/catalog/schemas/rule.ts';

/** A decision rule over invented frameworks: what a test does not care about is filled in. */
export const madeUpRule = (given: Partial<Decision>): Decision => {
  const rule = articleRuleSchema.parse({
    id: 'R000-01',
    source: 'article-000',
    text: 'an invented rule',
    situation: {},
    considered: ['harbour', 'lattice', 'citadel', 'bazaar', 'anvil'],
    recommended: [],
    alternatives: [],
    rejected: [],
    ...given,
  });
  if (!isDecision(rule)) throw new Error('the made-up rule is no decision');
  return rule;
};
