import type { Catalog } from '../catalog/catalog.ts';
import { type ArticleRule, type Decision, isDecision } from '../catalog/schemas/rule.ts';
import { judgeRule, type Verdict } from './judge-rule.ts';

/** A rule that did not come out: what may stand first (of several, among the first two), and what does. */
export type Disagreement = { id: string; expected: string[]; got: string[]; reason: string | null };

export type RulesReport = {
  total: number;
  applicable: number;
  reproduced: number;
  notApplicable: { id: string; reason: string }[];
  disagreements: Disagreement[];
  /** The same over all ranked frameworks; a rule that names its own options keeps to them. */
  overAll: { reproduced: number; disagreements: string[] };
};

const PLACES_SHOWN = 2;

const disagreementOf = (rule: Decision, { expected, ranking }: Verdict): Disagreement => ({
  id: rule.id,
  expected,
  got: ranking.slice(0, PLACES_SHOWN),
  reason: rule.disagreement ?? null,
});

/** Puts every rule to the engine, on the dataset's own date. */
export const checkRules = (rules: readonly ArticleRule[], catalog: Catalog): RulesReport => {
  const all = [...catalog.frameworks.keys()];
  const decisions = rules.filter(isDecision);
  const judged = decisions.map((rule) => ({
    rule,
    own: judgeRule(rule, rule.considered, catalog),
    overAll: judgeRule(rule, all, catalog),
  }));
  const disagreements = judged
    .filter(({ own }) => !own.reproduced)
    .map(({ rule, own }) => disagreementOf(rule, own));
  const overAll = judged.filter((each) => !each.overAll.reproduced).map(({ rule }) => rule.id);
  return {
    total: rules.length,
    applicable: decisions.length,
    reproduced: decisions.length - disagreements.length,
    notApplicable: rules.flatMap((rule) =>
      isDecision(rule) ? [] : [{ id: rule.id, reason: rule.notApplicable }],
    ),
    disagreements,
    overAll: { reproduced: decisions.length - overAll.length, disagreements: overAll },
  };
};
