import type { OrderChange } from '../score/order-changes.ts';
import type { RankedOption } from '../score/ranking.ts';
import type { MessageKey } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { areLevel, levelWithFirst } from './standing.ts';
import type { RankedTelling } from './telling.ts';

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

/** What became of the leader before: what a new leader's line says of it. */
const formerLeaderKey = (id: string, { ranking, winner, reading }: RankedTelling): MessageKey => {
  const still: RankedOption | undefined = ranking.options.find((option) => option.id === id);
  if (still !== undefined) {
    const level = still.blockedBy === winner.blockedBy && areLevel(winner, still, ranking);
    return level ? 'change.leader.level' : 'change.leader.before';
  }
  // That it was ruled out by name is told by a line of its own.
  if (reading.requirements.excludedFrameworks.some(({ value }) => value === id)) return 'change.leader.was';
  if (ranking.excluded.some((option) => option.id === id)) return 'change.leader.ruled-out';
  return reading.behaviour === 'compare' ? 'change.leader.not-compared' : 'change.leader.not-ranked';
};

const clearly = (telling: RankedTelling): 'yes' | 'no' => (isClear(telling) ? 'yes' : 'no');

/** "Order: Django now leads, before FastAPI (was first)."; empty when the leader is the same. */
export const newLeaderLines = (changes: readonly OrderChange[], telling: RankedTelling): string[] =>
  changes.filter(isNewLeader).map(({ id, before }) =>
    telling.messages.say(formerLeaderKey(before, telling), {
      name: nameOf(id, telling.catalog),
      clear: clearly(telling),
      former: nameOf(before, telling.catalog),
    }),
  );

/** "Flask up from 4 to 2"; places only where nobody came or went, so that they are those of both tables. */
const moveWords = (moves: readonly Move[], places: boolean, { catalog, messages }: RankedTelling): string => {
  const words = (['moved-up', 'moved-down'] as const).flatMap((kind) => {
    const own = moves.filter((move) => move.kind === kind);
    if (places) {
      return own.map(({ id, from, to }) =>
        messages.say(`change.${kind}-places`, { name: nameOf(id, catalog), from, to }),
      );
    }
    const names = messages.list(own.map(({ id }) => nameOf(id, catalog)));
    return own.length === 0 ? [] : [messages.say(`change.${kind}`, { names })];
  });
  return messages.row(words);
};

const sameLeaderLine = (changes: readonly OrderChange[], telling: RankedTelling): string => {
  const { ranking, winner, catalog, messages } = telling;
  if (changes.length === 0) return messages.say('change.order-unchanged');
  const lead = { name: nameOf(winner.id, catalog), clear: clearly(telling) };
  const moves = changes.filter(isMove);
  const newly = idsOf(changes, 'newly-ranked');
  const places = moves.length === changes.length;
  const top = moves.filter(({ from, to }) => Math.min(from, to) <= TOP);
  if (top.length > 0) {
    const told = moveWords(top.slice(0, MOST_MOVES), places, telling);
    return messages.say('change.same-leader.moves', { ...lead, moves: told });
  }
  if (moves.length > 0) return messages.say('change.same-leader.lower', lead);
  return newly.length === 0 && ranking.options.length > 1
    ? messages.say('change.same-leader.others', lead)
    : messages.say('change.same-leader', lead);
};

/** What happened below a new leader, or to the whole order under the same one; then who came and who went. */
export const orderLines = (changes: readonly OrderChange[], telling: RankedTelling): string[] => {
  const { ranking, reading, catalog, messages } = telling;
  const former = changes.filter(isNewLeader).map(({ before }) => before);
  const told = new Set([...former, ...reading.requirements.excludedFrameworks.map(({ value }) => value)]);
  const out = new Set(ranking.excluded.map(({ id }) => id));
  // In a comparison the others are not gone: nobody asked about them.
  const gone = idsOf(changes, 'dropped-out').filter(
    (id) => !told.has(id) && (out.has(id) || reading.behaviour !== 'compare'),
  );
  const names = (ids: readonly string[]) =>
    messages.listSome(
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
    ...(newly.length === 0 ? [] : [messages.say('change.newly-ranked', { names: names(newly) })]),
    ...(gone.length === 0 ? [] : [messages.say('change.dropped-out', { names: names(gone) })]),
  ];
};
