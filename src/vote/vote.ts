import { z } from 'zod';
import {
  CRITERIA,
  type CriterionId,
  QUESTION_LANGUAGES,
  type QuestionLanguage,
  TIERS,
  type Tier,
} from '../catalog/vocabulary.ts';
import type { Requirements } from '../profile/requirements.ts';

/** Bounds of a vote. `ballots`: ranking for each of them takes milliseconds of the only thread. */
export const VOTE_LIMITS = {
  leastQuorum: 1,
  quorum: 50,
  usualQuorum: 3,
  question: 300,
  ballots: 200,
} as const;

/** The thread a vote is held in. */
export type VotePlace = { team: string; channel: string; threadTs: string };

/** What somebody asks the team. Times are milliseconds since 1970; `requirements`: as the thread stood at the start. */
export type VoteDraft = VotePlace & {
  id: string;
  /** The form it was sent with: sent twice it is one vote. */
  viewId: string;
  lang: QuestionLanguage;
  question: string;
  quorum: number;
  requirements: Requirements;
  startedBy: string;
  startedAt: number;
  closesAt: number;
};

/**
 * A vote that is not over. `open`: it takes ballots until `closesAt`; `closed`: its result is to be posted.
 * `ballotTs`: the message with its buttons, null until it stands.
 */
export type Vote = VoteDraft & { state: 'open' | 'closed'; ballotTs: string | null };

export const voteLangSchema = z.enum(QUESTION_LANGUAGES);

/** The tiers that somebody sets otherwise than the thread stands; every other criterion counts as it does there. */
export type Tiers = Partial<Record<CriterionId, Tier>>;

export const tiersSchema = z.partialRecord(z.enum(CRITERIA), z.enum(TIERS));

/** What one person set. `consents`: their name may stand beside what they weigh differently. */
export type Ballot = { user: string; tiers: Tiers; consents: boolean };

/** Whether a vote takes ballots: also one whose time is over and that nobody has closed yet takes none. */
export const takesBallots = ({ state, closesAt }: Pick<Vote, 'state' | 'closesAt'>, now: number): boolean =>
  state === 'open' && now < closesAt;
