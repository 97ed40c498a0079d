import type { Catalog } from '../catalog/catalog.ts';
import type { Ranking } from '../score/ranking.ts';
import { type Relaxations, relaxations } from '../score/relax/relaxations.ts';
import { askedWords } from './constraint-words.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { listSome, listWords } from './words.ts';

const MOST_SETS = 4;
const MOST_NAMES = 4;

/** "PHP and the native binary (then Laravel passes)". */
const setWords = ({ gates, ids }: Relaxations['smallest'][number], catalog: Catalog): string => {
  const asked = listWords(gates.map((constraint) => askedWords(constraint.asked)));
  const names = listSome(
    ids.map((id) => nameOf(id, catalog)),
    MOST_NAMES,
  );
  return `${asked} (then ${names} ${ids.length === 1 ? 'passes' : 'pass'})`;
};

/** Nothing passes: the least that has to be taken back, and what passes then. Empty when no condition is in the way. */
export const relaxationLines = (ranking: Ranking, catalog: Catalog): Line[] => {
  const { smallest } = relaxations(ranking);
  const [first] = smallest;
  if (first === undefined) return [];
  const shown = smallest.slice(0, MOST_SETS).map((set) => setWords(set, catalog));
  const left = smallest.length - shown.length;
  const ways = left === 0 ? shown : [...shown, `one of ${left} more`];
  const alone = first.gates.length === 1 ? '' : 'No single condition is enough. ';
  return [{ text: `${alone}Smallest change: take back ${listWords(ways, 'or')}.`, factIds: [] }];
};
