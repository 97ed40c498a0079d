import type { Catalog } from '../catalog/catalog.ts';
import type { Ranking } from '../score/ranking.ts';
import { type Relaxations, relaxations } from '../score/relax/relaxations.ts';
import { askedWords } from './constraint-words.ts';
import type { Line } from './explanation.ts';
import { type Messages, messagesIn } from './messages/messages.ts';
import { nameOf } from './names.ts';

const MOST_SETS = 4;
const MOST_NAMES = 4;

/** "PHP and the native binary (then Laravel passes)". */
const setWords = (
  { gates, ids }: Relaxations['smallest'][number],
  catalog: Catalog,
  messages: Messages,
): string =>
  messages.say('relax.way', {
    asked: messages.list(gates.map((constraint) => askedWords(constraint, catalog, messages))),
    names: messages.listSome(
      ids.map((id) => nameOf(id, catalog)),
      MOST_NAMES,
    ),
    count: ids.length,
  });

/** Nothing passes: the least that has to be taken back, and what passes then. Empty when no condition is in the way. */
export const relaxationLines = (
  ranking: Ranking,
  catalog: Catalog,
  messages: Messages = messagesIn('en'),
): Line[] => {
  const { smallest } = relaxations(ranking);
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
