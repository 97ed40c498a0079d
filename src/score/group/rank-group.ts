import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { inTenths } from '../in-tenths.ts';
import { byId } from '../order.ts';
import { rank } from '../rank.ts';
import { differenceOf } from './difference-of.ts';
import { GroupError } from './group-error.ts';
import type { GroupResult, LeastRegret, Voter } from './group-result.ts';
import { type Regret, regretsOf } from './regrets.ts';

/** @throws GroupError when nobody votes, or one id votes twice. */
const sortedVoters = (voters: readonly Voter[]): Voter[] => {
  if (voters.length === 0)
    throw new GroupError('no-voters', 'nobody votes: give the priorities of at least one person');
  const sorted = [...voters].sort(byId);
  const twice = sorted.find(({ id }, index) => id === sorted[index + 1]?.id);
  if (twice !== undefined)
    throw new GroupError(
      'duplicate-voter',
      `"${twice.id}" votes twice: put all priorities of one person together`,
    );
  return sorted;
};

type Firsts = GroupResult['firsts'];

const firstsOf = (
  placed: readonly { id: string; first: string | null }[],
  regrets: readonly Regret[],
): Firsts =>
  // In the order of the regrets, so that equal numbers of voters are decided by it.
  regrets
    .map(({ id }) => ({
      id,
      voters: placed.filter(({ first }) => first === id).map((voter) => voter.id),
    }))
    .filter(({ voters }) => voters.length > 0)
    .sort((one, other) => other.voters.length - one.voters.length);

const leastOf = ([least]: readonly Regret[]): LeastRegret | null =>
  least === undefined ? null : { id: least.id, worst: inTenths(least.worst), mean: inTenths(least.mean) };

/**
 * Ranks once for every voter, their priorities laid over the shared requirements, and says what the group can
 * agree on. The order of the voters changes nothing. The least regret goes to an option that is under a floor for as
 * few of them as possible.
 * @throws GroupError when nobody votes, or one id votes twice
 */
export const rankGroup = (
  requirements: Requirements,
  voters: readonly Voter[],
  catalog: Catalog,
  today: string,
): GroupResult => {
  const placed = sortedVoters(voters).map(({ id, priorities }) => {
    const own = { ...requirements, priorities: { ...requirements.priorities, ...priorities } };
    const ranking = rank(own, catalog, today);
    return { id, ranking, first: ranking.options[0]?.id ?? null };
  });
  const rankings = placed.map(({ ranking }) => ranking);
  const regrets = regretsOf(rankings);
  const firsts = firstsOf(placed, regrets);
  const [common] = firsts;
  return {
    voters: placed.map((voter) => ({
      ...voter,
      differs: common === undefined ? null : differenceOf(voter.ranking, common.id, rankings),
    })),
    agreed: common !== undefined && firsts.length === 1 ? common.id : null,
    firsts,
    leastRegret: leastOf(regrets),
  };
};
