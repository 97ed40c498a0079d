import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import { assess } from './assess.ts';
import { rank } from './rank.ts';
import type { Ranking } from './ranking.ts';

/** A reading and its ranking; the reading changes only when the constraints leave nothing to rank. */
export type Ranked = { reading: Reading; ranking: Ranking | null };

const among = (reading: Reading, ids: readonly string[]): Reading['requirements'] => ({
  ...reading.requirements,
  options: ids.map((id) => ({ value: id, origin: 'stated', words: id })),
});

/** Ranks the options, all of them when none is given, and says what can be said about the order. */
const rankAmong = (reading: Reading, ids: readonly string[], catalog: Catalog, today: string): Ranking => {
  const requirements = among(reading, ids);
  return assess(requirements, rank(requirements, catalog, today), catalog, today);
};

const compare = (reading: Reading, catalog: Catalog, today: string): Ranked => {
  const { compared, againstLeader } = reading;
  if (!againstLeader) return { reading, ranking: rankAmong(reading, compared, catalog, today) };
  const leader = rank(among(reading, []), catalog, today).options[0]?.id;
  // Asked of the one that leads already ("Laravel then?"), the ranking that stands is the answer.
  if (leader !== undefined && compared.every((id) => id === leader)) {
    const standing: Reading = { ...reading, behaviour: 'recommend', compared: [], againstLeader: false };
    return { reading: standing, ranking: rankAmong(standing, [], catalog, today) };
  }
  const all = leader === undefined || compared.includes(leader) ? compared : [leader, ...compared];
  return { reading: { ...reading, compared: all }, ranking: rankAmong(reading, all, catalog, today) };
};

/**
 * Ranks what the behaviour asks for: the named options in a comparison, all of them in a recommendation,
 * all of them provisionally when the question is vague, nothing otherwise. When no option survives the
 * constraints the question is asked back with what collides.
 */
export const rankFor = (reading: Reading, catalog: Catalog, today: string): Ranked => {
  switch (reading.behaviour) {
    case 'compare': {
      const ranked = compare(reading, catalog, today);
      return ranked.ranking?.options.length === 0 ? nothingLeft(reading, ranked.ranking) : ranked;
    }
    case 'recommend': {
      const ranking = rankAmong(reading, [], catalog, today);
      return ranking.options.length === 0 ? nothingLeft(reading, ranking) : { reading, ranking };
    }
    case 'clarify':
      return reading.clarify === 'vague'
        ? { reading, ranking: rankAmong(reading, [], catalog, today) }
        : { reading, ranking: null };
    case 'explain':
    case 'refuse_out_of_scope':
      return { reading, ranking: null };
    default:
      return reading.behaviour satisfies never;
  }
};

const nothingLeft = (reading: Reading, ranking: Ranking): Ranked => ({
  reading: { ...reading, behaviour: 'clarify', clarify: 'conflict', compared: [] },
  ranking,
});
