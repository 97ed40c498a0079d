import type { OrderChange } from '../score/order-changes.ts';
import type { RankedOption } from '../score/ranking.ts';
import { nameOf } from './names.ts';
import { areLevel, levelWithFirst } from './standing.ts';
import type { RankedTelling } from './telling.ts';
import { listSome, listWords } from './words.ts';

/** Moves further down are told by one clause: nobody chooses the ninth. */
const TOP = 5;
const MOST_MOVES = 2;
const MOST_NAMES = 4;

type Move = Extract<OrderChange, { kind: 'moved-up' | 'moved-down' }>;
type NewLeader = Extract<OrderChange, { kind: 'new-leader' }>;

const isMove = (change: OrderChange): change is Move =>
  change.kind === 'moved-up' || change.kind === 'moved-down';
const isNewLeader = (change: OrderChange): change is NewLeader => change.kind === 'new-leader';

const idsOf = (changes: readonly OrderChange[], kind: 'newly-ranked' | 'dropped-out'): string[] =>
  changes.flatMap((change) => (change.kind === kind ? [change.id] : []));

/** First, but for a hair or in spite of a floor: the words may not say more than the ranking does. */
const isClear = ({ ranking, winner }: RankedTelling): boolean =>
  winner.blockedBy === null && levelWithFirst(ranking, winner).length === 1;

const formerLeader = (id: string, { ranking, winner, reading, catalog }: RankedTelling): string => {
  const name = `${nameOf(id, catalog)} (was first)`;
  const still: RankedOption | undefined = ranking.options.find((option) => option.id === id);
  if (still !== undefined) {
    const level = still.blockedBy === winner.blockedBy && areLevel(winner, still, ranking);
    return level ? `, level with ${name}` : `, before ${name}`;
  }
  // That it was ruled out by name is told by a line of its own.
  if (reading.requirements.excludedFrameworks.some(({ value }) => value === id))
    return `; ${nameOf(id, catalog)} was first`;
  if (ranking.excluded.some((option) => option.id === id)) return `; ${name} is ruled out`;
  return reading.behaviour === 'compare' ? `; ${name} is not compared here` : `; ${name} is no longer ranked`;
};

/** "Order: Django now leads, before FastAPI (was first)."; empty when the leader is the same. */
export const newLeaderLines = (changes: readonly OrderChange[], telling: RankedTelling): string[] =>
  changes.filter(isNewLeader).map(({ id, before }) => {
    const leads = isClear(telling) ? 'now leads' : 'is listed first now';
    return `Order: ${nameOf(id, telling.catalog)} ${leads}${formerLeader(before, telling)}.`;
  });

/** "Flask up from 4 to 2"; places only where nobody came or went, so that they are those of both tables. */
const moveWords = (moves: readonly Move[], places: boolean, { catalog }: RankedTelling): string => {
  const ways = [
    { way: 'up', kind: 'moved-up' },
    { way: 'down', kind: 'moved-down' },
  ] as const;
  const words = ways.flatMap(({ way, kind }) => {
    const own = moves.filter((move) => move.kind === kind);
    if (places) return own.map(({ id, from, to }) => `${nameOf(id, catalog)} ${way} from ${from} to ${to}`);
    return own.length === 0 ? [] : [`${listWords(own.map(({ id }) => nameOf(id, catalog)))} ${way}`];
  });
  return words.join(', ');
};

const sameLeaderLine = (changes: readonly OrderChange[], telling: RankedTelling): string => {
  if (changes.length === 0) return 'Order: unchanged.';
  const { ranking, winner, catalog } = telling;
  const lead = `Order: ${nameOf(winner.id, catalog)} ${isClear(telling) ? 'still leads' : 'is still listed first'}`;
  const moves = changes.filter(isMove);
  const newly = idsOf(changes, 'newly-ranked');
  const places = moves.length === changes.length;
  const top = moves.filter(({ from, to }) => Math.min(from, to) <= TOP);
  if (top.length > 0) {
    return `${lead}; ${moveWords(top.slice(0, MOST_MOVES), places, telling)}.`;
  }
  if (moves.length > 0) return `${lead}; only lower places changed.`;
  return newly.length === 0 && ranking.options.length > 1
    ? `${lead}, the others follow as before.`
    : `${lead}.`;
};

/** What happened below a new leader, or to the whole order under the same one; then who came and who went. */
export const orderLines = (changes: readonly OrderChange[], telling: RankedTelling): string[] => {
  const { ranking, reading, catalog } = telling;
  const former = changes.filter(isNewLeader).map(({ before }) => before);
  const told = new Set([...former, ...reading.requirements.excludedFrameworks.map(({ value }) => value)]);
  const out = new Set(ranking.excluded.map(({ id }) => id));
  // In a comparison the others are not gone: nobody asked about them.
  const gone = idsOf(changes, 'dropped-out').filter(
    (id) => !told.has(id) && (out.has(id) || reading.behaviour !== 'compare'),
  );
  const names = (ids: readonly string[]) =>
    listSome(
      ids.map((id) => nameOf(id, catalog)),
      MOST_NAMES,
    );
  // What a comparison is between is told by its headline.
  const newly =
    reading.behaviour === 'compare'
      ? []
      : idsOf(changes, 'newly-ranked').filter((id) => id !== telling.winner.id);
  return [
    ...(former.length === 0 ? [sameLeaderLine(changes, telling)] : []),
    ...(newly.length === 0 ? [] : [`Ranked as well now: ${names(newly)}.`]),
    ...(gone.length === 0 ? [] : [`No longer ranked: ${names(gone)}.`]),
  ];
};
