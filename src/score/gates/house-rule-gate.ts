import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { KeptRule } from '../../profile/team-profile/house-rule.ts';
import { forbids, houseVerdict } from '../../profile/team-profile/house-verdict.ts';
import type { GateResult, HouseReason } from '../ranking.ts';

const RING_WORDS = { banned: 'banned', hold: 'on hold' } as const;

/** ": licence costs (Mira)", as far as somebody wrote it down. */
const whyWords = ({ reason, owner }: Pick<KeptRule, 'reason' | 'owner'>): string =>
  `${reason === '' ? '' : `: ${reason}`}${owner === '' ? '' : ` (${owner})`}`;

const nameOf = (rule: KeptRule, framework: Framework, catalog: Catalog): string =>
  rule.kind === 'framework' ? framework.name : (catalog.languages.get(rule.id)?.name ?? rule.id);

const result = (reason: string, asked: string, houseRule: HouseReason): GateResult => ({
  gate: 'house-rule',
  outcome: 'fail',
  reason,
  asked,
  houseRule,
});

/** Out by a house rule of the team's profile: no question can lift it, whoever owns the rule can. */
export const houseRuleGate = (
  framework: Framework,
  { houseRules }: Requirements,
  catalog: Catalog,
): GateResult | null => {
  if (houseRules === undefined) return null;
  const verdict = houseVerdict(framework, houseRules, catalog);
  if (verdict === null) return null;
  if (verdict.kind === 'not-approved') {
    return result(
      'it is not approved by the house rules',
      'the house rule that only approved choices may be used',
      { ring: 'not-approved', subject: null, isItself: false, reason: '', owner: '' },
    );
  }
  const { rule } = verdict;
  const { ring, reason, owner } = rule;
  if (!forbids(rule) || (ring !== 'hold' && ring !== 'banned')) return null;
  const subject = nameOf(rule, framework, catalog);
  const isItself = rule.kind === 'framework';
  return result(
    `${isItself ? 'it' : subject} is ${RING_WORDS[ring]} by house rule${whyWords(rule)}`,
    `the house rule on ${subject}`,
    { ring, subject, isItself, reason, owner },
  );
};
