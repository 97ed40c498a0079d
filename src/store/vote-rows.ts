import { requirementsSchema } from '../profile/requirements.ts';
import { type Ballot, tiersSchema, type Vote, voteLangSchema } from '../vote/vote.ts';
import type { BallotsTable, VotesTable } from './schema.ts';

/** The columns of a vote that is not over. */
export const VOTE_COLUMNS = [
  'id',
  'team',
  'channel',
  'thread_ts',
  'view_id',
  'state',
  'lang',
  'quorum',
  'question',
  'requirements',
  'started_by',
  'started_at',
  'closes_at',
  'ballot_ts',
] as const;

type VoteRow = Pick<VotesTable, (typeof VOTE_COLUMNS)[number]>;

/**
 * A vote from its row; null when it is over, for its words are wiped then.
 * @throws when it was written by a program that is not understood
 */
export const toVote = (row: VoteRow): Vote | null => {
  const { state, question, requirements, started_by: startedBy } = row;
  const isOver = state === 'done' || state === 'failed';
  if (isOver || question === null || requirements === null || startedBy === null) return null;
  return {
    ...{ id: row.id, team: row.team, channel: row.channel, threadTs: row.thread_ts, viewId: row.view_id },
    ...{ state, question, startedBy, ballotTs: row.ballot_ts },
    lang: voteLangSchema.parse(row.lang),
    quorum: Number(row.quorum),
    requirements: requirementsSchema.parse(JSON.parse(requirements)),
    startedAt: Number(row.started_at),
    closesAt: Number(row.closes_at),
  };
};

/**
 * A ballot from its row.
 * @throws when it holds no tiers
 */
export const toBallot = ({
  user,
  tiers,
  consents,
}: Pick<BallotsTable, 'user' | 'tiers' | 'consents'>): Ballot => ({
  user,
  tiers: tiersSchema.parse(JSON.parse(tiers)),
  consents: Number(consents) === 1,
});
