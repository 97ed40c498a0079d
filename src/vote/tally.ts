import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { GroupResult } from '../score/group/group-result.ts';
import { rankGroup } from '../score/group/rank-group.ts';
import type { Standings, VoteOutcome } from './outcome.ts';
import type { Ballot, Vote } from './vote.ts';
import { weighedApart } from './weighed-apart.ts';
import { prioritiesOf } from './with-tiers.ts';

/** With fewer answers a result would be one person's. */
const LEAST_SHOWN = 2;
/** With fewer answers, whoever took part can work out the other one's weighting from a number or from a difference. */
const LEAST_APART = 3;

/** One option alone compares nothing: all are ranked then, as under the answer. */
const asRanked = (requirements: Requirements): Requirements => ({
  ...requirements,
  options: requirements.options.length < 2 ? [] : requirements.options,
});

const standingsOf = ({ agreed, firsts, leastRegret }: GroupResult, answered: number): Standings => ({
  agreed,
  firsts: firsts.map(({ id, voters }) => ({ id, people: voters.length })),
  leastRegret:
    leastRegret === null
      ? null
      : { id: leastRegret.id, worst: answered < LEAST_APART ? null : leastRegret.worst },
});

/**
 * What all ballots of a vote lead to, as far as it may be shown. `nameable`: people whose name is known; they are
 * named when they agreed to it. The order of the ballots changes nothing. Where the quorum was missed nobody is told
 * apart from others.
 * @throws GroupError when one person has two ballots
 */
export const tally = (
  { requirements, quorum }: Pick<Vote, 'requirements' | 'quorum'>,
  ballots: readonly Ballot[],
  nameable: ReadonlySet<string>,
  { catalog, today }: { catalog: Catalog; today: string },
): VoteOutcome => {
  const answered = ballots.length;
  const isReached = answered >= quorum;
  const counted = { answered, quorum, isReached };
  if (answered < LEAST_SHOWN) return { ...counted, standings: null, apart: [] };
  const voters = ballots.map(({ user, tiers }) => ({ id: user, priorities: prioritiesOf(tiers) }));
  const group = rankGroup(asRanked(requirements), voters, catalog, today);
  const named = new Set(
    ballots.filter(({ user, consents }) => consents && nameable.has(user)).map(({ user }) => user),
  );
  const tellsApart = isReached && answered >= LEAST_APART;
  return {
    ...counted,
    standings: standingsOf(group, answered),
    apart: tellsApart ? weighedApart(group.voters, named) : [],
  };
};
