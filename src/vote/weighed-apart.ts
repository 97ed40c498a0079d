import { CRITERIA, TIERS } from '../catalog/vocabulary.ts';
import type { Difference, VoterResult } from '../score/group/group-result.ts';
import type { Apart } from './outcome.ts';

const directionOf = ({ tier, median }: Difference): Apart['direction'] =>
  // Tiers stand most important first. Nobody is between two middle tiers, so one look at the upper one is enough.
  TIERS.indexOf(tier) <= TIERS.indexOf(median[0]) && tier !== median[1] ? 'more' : 'less';

const DIRECTIONS = ['more', 'less'] as const;

/**
 * How many people without a name may be counted in one line, of `nameless` in all. Those who take part can leave
 * themselves and everybody named out: with one nameless person "one person" is a name, and so it is with two for the
 * other one; and when all nameless ones, or all but one, are counted, each of them is known to be.
 */
export const countable = (count: number, nameless: number): number => (count <= nameless - 2 ? count : 0);

/**
 * Who weighs what differently, in the order of the criteria: those whose own first is another than most people's.
 * `named`: the ids of people who may be named. Says nobody's tier: with the middle one beside it, a third could be
 * worked out.
 */
export const weighedApart = (voters: readonly VoterResult[], named: ReadonlySet<string>): Apart[] => {
  const nameless = voters.filter(({ id }) => !named.has(id)).length;
  return CRITERIA.flatMap((criterion) =>
    DIRECTIONS.flatMap((direction): Apart[] => {
      const ids = voters
        .filter(({ differs }) => differs?.criterion === criterion && directionOf(differs) === direction)
        .map(({ id }) => id);
      const shown = ids.filter((id) => named.has(id)).sort();
      const others = countable(ids.length - shown.length, nameless);
      return shown.length + others === 0 ? [] : [{ criterion, direction, named: shown, others }];
    }),
  );
};
