import type { Reading } from '../profile/reading.ts';
import { houseVerdict } from '../profile/team-profile/house-verdict.ts';
import type { HouseReason, Ranking } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import type { Messages } from './messages/messages.ts';
import type { RankedTelling } from './telling.ts';
import { sentence } from './words.ts';

type Why = Pick<HouseReason, 'reason' | 'owner'>;

/** What people wrote beside a rule: both, one of the two, or nothing. */
export const whatIsSaid = ({ reason, owner }: Why): 'both' | 'reason' | 'owner' | 'none' => {
  if (reason === '') return owner === '' ? 'none' : 'owner';
  return owner === '' ? 'reason' : 'both';
};

/** ": licence costs (Mira)": what people wrote beside a rule, as far as they did. */
export const whyWords = (why: Why, messages: Messages): string =>
  messages.say('house-rule.why', { has: whatIsSaid(why), reason: why.reason, owner: why.owner });

/** Why a house rule rules options out, to follow their names. `count`: of how many it is said. */
export const houseReasonWords = (rule: HouseReason, count: number, messages: Messages): string =>
  rule.ring === 'not-approved'
    ? messages.say('house-rule.not-approved', { count })
    : messages.say('house-rule.excluded', {
        subject: rule.isItself ? 'self' : 'other',
        name: rule.subject ?? '',
        count,
        ring: rule.ring,
        why: whyWords(rule, messages),
      });

/** "the house rule on Java": the rule as a thing that could be lifted. */
export const houseRuleWords = ({ subject }: HouseReason, messages: Messages): string =>
  subject === null
    ? messages.say('house-rule.on-approved')
    : messages.say('house-rule.on', { name: subject });

/** "the house rule on Java (ask Mira)": with whom to talk to about it, where somebody is named. */
export const houseRuleToAsk = (rule: HouseReason, messages: Messages): string => {
  const words = houseRuleWords(rule, messages);
  return rule.owner === '' ? words : messages.say('house-rule.ask', { rule: words, owner: rule.owner });
};

/** Whether every option is out by a house rule and by nothing that was said. */
export const isOutByHouseAlone = ({ excluded }: Pick<Ranking, 'excluded'>): boolean =>
  excluded.length > 0 && excluded.every(({ reasons }) => reasons.every(({ gate }) => gate === 'house-rule'));

/** That the pick is on trial in this house, when it is. */
export const trialLines = ({ winner, reading, catalog, messages }: RankedTelling): Line[] => {
  const { houseRules }: Reading['requirements'] = reading.requirements;
  const framework = catalog.frameworks.get(winner.id);
  if (houseRules === undefined || framework === undefined) return [];
  const verdict = houseVerdict(framework, houseRules, catalog);
  if (verdict?.kind !== 'rule' || verdict.rule.ring !== 'trial') return [];
  const { rule } = verdict;
  const name = rule.kind === 'framework' ? framework.name : (catalog.languages.get(rule.id)?.name ?? rule.id);
  const text = messages.say('house-rule.trial', { name, why: whyWords(rule, messages) });
  return [{ text: sentence(text), factIds: [] }];
};
