import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { LanguageId } from '../../catalog/vocabulary.ts';
import type { HouseRules, KeptRule } from './house-rule.ts';

/** What the house rules say of a framework: the rule that decides, or that none approves of it where one has to. */
export type HouseVerdict = { kind: 'rule'; rule: KeptRule } | { kind: 'not-approved' };

/** Whether a rule rules out what it speaks of. */
export const forbids = ({ ring }: Pick<KeptRule, 'ring'>): boolean => ring === 'hold' || ring === 'banned';

const ruleOn = (rules: readonly KeptRule[], kind: KeptRule['kind'], id: string): KeptRule | undefined =>
  rules.find((rule) => rule.kind === kind && rule.id === id);

/**
 * The rule on a language: its own, else one that forbids the language it stands with, as "no Java" takes Kotlin along
 * in a question.
 */
const ruleOnLanguage = (
  language: LanguageId,
  rules: readonly KeptRule[],
  catalog: Catalog,
): KeptRule | undefined => {
  const own = ruleOn(rules, 'language', language);
  const host = catalog.languages.get(language)?.standsWith;
  if (own !== undefined || host === undefined) return own;
  const above = ruleOn(rules, 'language', host);
  return above !== undefined && forbids(above) ? above : undefined;
};

/**
 * What house rules say of a framework, null when they say nothing. A rule on the framework itself goes before one on
 * its languages; those rule it out only when every one of its languages is ruled out.
 */
export const houseVerdict = (
  framework: Framework,
  { rules, onlyApproved }: HouseRules,
  catalog: Catalog,
): HouseVerdict | null => {
  const own = ruleOn(rules, 'framework', framework.id);
  const onLanguages = framework.languages.map((language) => ruleOnLanguage(language, rules, catalog));
  const known = onLanguages.filter((rule) => rule !== undefined);
  const isForbidden = known.length === onLanguages.length && known.every(forbids);
  const open = known.filter((rule) => !forbids(rule));
  const rule = own ?? (isForbidden ? known[0] : (open.find(({ ring }) => ring === 'approved') ?? open[0]));
  if (onlyApproved !== null && (rule === undefined || rule.ring === 'trial')) return { kind: 'not-approved' };
  return rule === undefined ? null : { kind: 'rule', rule };
};
