import type { Catalog } from '../catalog/catalog.ts';
import type { ExcludedOption, Ranking } from '../score/ranking.ts';
import { type Relaxation, relaxations } from '../score/relax/relaxations.ts';
import { askedWords } from './constraint-words.ts';
import type { Line } from './explanation.ts';
import { houseRuleWords } from './house-rule-words.ts';
import { type Messages, messagesIn } from './messages/messages.ts';
import { nameOf } from './names.ts';

const MOST_SETS = 4;
const MOST_NAMES = 4;

/** "PHP and the native binary (then Laravel passes)". */
const setWords = ({ gates, ids }: Relaxation, catalog: Catalog, messages: Messages): string =>
  messages.say('relax.way', {
    asked: messages.list(gates.map((constraint) => askedWords(constraint, catalog, messages))),
    names: messages.listSome(
      ids.map((id) => nameOf(id, catalog)),
      MOST_NAMES,
    ),
    count: ids.length,
  });

const isOutByHouse = ({ reasons }: ExcludedOption): boolean =>
  reasons.some(({ gate }) => gate === 'house-rule');

/** What passes without house rules alone: no question can lift one, so that whom to ask is said. */
const houseRuleLines = (ranking: Ranking, catalog: Catalog, messages: Messages): Line[] =>
  relaxations({
    excluded: ranking.excluded.filter(({ reasons }) => reasons.length === 1).filter(isOutByHouse),
  })
    .slice(0, MOST_SETS)
    .flatMap(({ gates: [constraint], ids }) => {
      const rule = constraint?.houseRule;
      if (rule === undefined) return [];
      const text = messages.say('house-rule.lift', {
        rule: houseRuleWords(rule, messages),
        whom: rule.owner === '' ? 'nobody' : 'owner',
        owner: rule.owner,
        names: messages.listSome(
          ids.map((id) => nameOf(id, catalog)),
          MOST_NAMES,
        ),
        count: ids.length,
      });
      return [{ text, factIds: [] }];
    });

/**
 * Nothing passes: the least that has to be taken back, and what passes then; then which house rules are in the way and
 * whom to ask. Empty when no condition is in the way.
 */
export const relaxationLines = (
  ranking: Ranking,
  catalog: Catalog,
  messages: Messages = messagesIn('en'),
): Line[] => {
  const byQuestion = ranking.excluded.filter((option) => !isOutByHouse(option));
  const lines = [
    ...takeBackLines(byQuestion, catalog, messages),
    ...houseRuleLines(ranking, catalog, messages),
  ];
  // All are out by a house rule and by what was said: only both together bring anything back.
  return lines.length > 0 ? lines : takeBackLines(ranking.excluded, catalog, messages);
};

const takeBackLines = (excluded: readonly ExcludedOption[], catalog: Catalog, messages: Messages): Line[] => {
  const smallest = relaxations({ excluded: [...excluded] });
  const [first] = smallest;
  if (first === undefined) return [];
  const shown = smallest.slice(0, MOST_SETS).map((set) => setWords(set, catalog, messages));
  const left = smallest.length - shown.length;
  const ways = left === 0 ? shown : [...shown, messages.say('relax.more', { count: left })];
  const text = messages.sentences([
    first.gates.length === 1 ? '' : messages.say('relax.none-alone'),
    messages.say('relax.smallest', { ways: messages.list(ways, 'or') }),
  ]);
  return [{ text, factIds: [] }];
};
