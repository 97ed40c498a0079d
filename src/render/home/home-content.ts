import type { StatusKind } from '../../decisions/decision.ts';
import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import type { ConfidenceWord } from '../../score/ranking.ts';

/** How the answer to a question turned out: how sure it is, that it asks back, or nothing that is worth a word. */
export type AnswerState = ConfidenceWord | 'asked back' | 'plain';

/** A question that was answered in a thread. `text`: people's words; `day`: YYYY-MM-DD; `url`: null where Slack gives none. */
export type HomeQuestion = { text: string; day: string; state: AnswerState; url: string | null };

/** A decision of a channel. Title and name of what was chosen are people's words. */
export type HomeDecision = {
  id: string;
  title: string;
  chosen: string;
  status: StatusKind;
  url: string | null;
};

/** What is kept of one conversation; `channel` is Slack's id. */
export type HomeChannel = { channel: string; questions: HomeQuestion[]; decisions: HomeDecision[] };

/** Why an answer is worth a look: somebody found it not helpful, it is not sure of itself, or both. */
export type LookReason = 'down' | 'low' | 'both';

/** What became of the questions of a whole team in 30 days. */
export type HomeFeedback = {
  answered: number;
  failed: number;
  low: number;
  up: number;
  down: number;
  /** Chosen reasons with how often, most often first. */
  kinds: { kind: 'wrong-fact' | 'misread' | 'unclear'; count: number }[];
  /** In people's words, from channels that whoever looks is in. */
  words: string[];
  /** Answers to look at, from channels that whoever looks is in. */
  toLookAt: (HomeQuestion & { channel: string; why: LookReason })[];
};

/** What the team wrote down. `own`: channels of whoever looks that have a profile of their own. */
export type HomeTeam = {
  /** Null where it is not for whoever looks; `nothing` where nobody wrote one. */
  workspace: EffectiveProfile | 'nothing' | null;
  own: string[];
  mayEdit: boolean;
};

/**
 * What the bot keeps, as far as one person may see it. `loading`: it is looked up still; `trouble`: it could not be
 * read; `nothing`: whoever looks is of another company.
 */
export type HomeKept =
  | { kind: 'loading' | 'trouble' | 'nothing' }
  | {
      kind: 'known';
      team: HomeTeam;
      channels: HomeChannel[];
      /** Their own direct messages with the bot; null where there are none. */
      direct: HomeChannel | null;
      /** Whether the members of some channel could not be read, so that it is left out. */
      isUnsure: boolean;
      /** For admins alone. */
      feedback: HomeFeedback | null;
    };
