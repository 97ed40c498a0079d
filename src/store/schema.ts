/**
 * The tables, as the newest migration leaves them. Times are milliseconds since 1970; `team` is empty where Slack
 * names none; what is null was wiped or is not there yet.
 */
export type Database = {
  requests: RequestsTable;
  delivery_keys: DeliveryKeysTable;
  posts: PostsTable;
  threads: ThreadsTable;
  team_profiles: TeamProfilesTable;
  feedback: FeedbackTable;
  decision_numbers: DecisionNumbersTable;
  decisions: DecisionsTable;
  decision_changes: DecisionChangesTable;
  decision_news: DecisionNewsTable;
  votes: VotesTable;
  ballots: BallotsTable;
  decision_posts: DecisionPostsTable;
  installations: InstallationsTable;
};

export type RequestsTable = {
  id: string;
  kind: 'command' | 'message' | 'press';
  state: 'accepted' | 'answered' | 'explained' | 'done';
  outcome: Outcome | null;
  team: string;
  channel: string;
  user: string;
  /** The root of the thread that is answered in; for a command null until its root is posted. */
  thread_ts: string | null;
  /** The message that asks; for a press on a button the moment it was made; null for a command. */
  message_ts: string | null;
  /** The question as Slack sent it, or the answer that was pressed. */
  text: string | null;
  /** The whole delivery as JSON, needed until the request is done. */
  body: string | null;
  response_url: string | null;
  /** How often a process began to work on it since anything of it was done. */
  attempts: number;
  /** The process that took it up last, where several share a database; else null. */
  held_by: string | null;
  received_at: number;
  done_at: number | null;
  /** What kind of answer stands in the thread, e.g. `recommend`; null until one does. */
  behaviour: string | null;
  /** How sure it is of the first place, in one of the words people read; null where there was no choice to be sure of. */
  confidence: string | null;
  /** The team of whoever asked, which may be another company's; null where Slack did not say. */
  user_team: string | null;
};

/** How a request ended. `ordered`: it was no question but an order ("forget") that was carried out. */
export type Outcome = 'answered' | 'ordered' | 'refused' | 'failed' | 'stopped' | 'removed';

export type DeliveryKeysTable = { key: string; seen_at: number };

export type PostsTable = {
  request_id: string;
  step: string;
  /** Where Slack put it; null: it was sent and nobody noted what became of it. */
  ts: string | null;
  channel: string;
  posted_at: number;
};

export type TeamProfilesTable = {
  team: string;
  /** Empty for the profile of the whole workspace. */
  channel: string;
  /** What was written down, as JSON. */
  profile: string;
  /** Who changed it last; empty once that was wiped. */
  updated_by: string;
  updated_at: number;
};

export type FeedbackTable = {
  request_id: string;
  team: string;
  user: string;
  value: 'up' | 'down';
  /** In somebody's own words, or a reason they chose. */
  reason: string | null;
  at: number;
};

export type ThreadsTable = {
  team: string;
  channel: string;
  thread_ts: string;
  /** What is remembered, as JSON; null when it was forgotten. */
  memory: string | null;
  /** Nothing said up to this Slack timestamp is read again. */
  forgotten_ts: string | null;
  updated_at: number;
};

/** The number given last in a channel: that of a decision that was deleted is never given again. */
export type DecisionNumbersTable = { team: string; channel: string; last: number };

export type DecisionsTable = {
  team: string;
  channel: string;
  number: number;
  /** In words: "accepted", "superseded by D-13", "superseded by D-13, which was deleted". */
  status: string;
  /** All of the decision but its id, status and basis, as JSON. */
  content: string;
  /** What it rests on, as JSON: ten times as long as the rest, and read with the whole decision alone. */
  basis: string;
  /** Its words without case and accents, a space before each. */
  search_text: string;
  created_at: number;
  updated_at: number;
};

export type DecisionChangesTable = {
  team: string;
  channel: string;
  number: number;
  /** Counts from 1 for each decision. */
  change: number;
  /** Null for the first, which made the decision. */
  from: string | null;
  to: string;
  by: string;
  at: number;
};

/** What was told last of each thing that a decision rests on. */
export type DecisionNewsTable = {
  team: string;
  channel: string;
  number: number;
  about: string;
  state: string;
  told_at: number;
};

/** What stands in Slack of a decision, and what is still to be done there. */
export type DecisionPostsTable = {
  team: string;
  channel: string;
  number: number;
  /** Opaque and unique: what is posted is marked with it, and forms name the decision by it. */
  record_id: string;
  /** The form it was sent by: sent twice, it is one decision. */
  form: string;
  /** `gone`: Slack does not take its record; it is tried again only when somebody changes it. */
  state: 'due' | 'done' | 'gone';
  /** Where the record stands in its channel. */
  message_ts: string | null;
  /** The status that the record shows, in words. */
  shown: string;
  /** The last change of status that its thread was told. */
  told_change: number;
  /** `none`: Slack does not take it. */
  pin: 'due' | 'pinned' | 'none';
  /** `sharing`: nobody noted whether Slack shared it. */
  file: 'due' | 'sharing' | 'shared' | 'none';
  file_id: string | null;
  /** How often it was tried since anybody changed it. */
  attempts: number;
  created_at: number;
};

/** A vote of a thread. Once it is over, only its numbers are left: what is null then was wiped. */
export type VotesTable = {
  id: string;
  team: string;
  channel: string;
  thread_ts: string;
  /** The form it was started with: sent twice, it is one vote. */
  view_id: string;
  /** `open`: takes ballots; `closed`: its result is to be posted; `done`: it stands; `failed`: it cannot be posted. */
  state: 'open' | 'closed' | 'done' | 'failed';
  lang: string;
  quorum: number;
  question: string | null;
  /** What the thread was understood to need when it began, as JSON. */
  requirements: string | null;
  started_by: string | null;
  started_at: number;
  closes_at: number;
  /** When the clock looks at it next; null when there is nothing left to do. */
  due_at: number | null;
  /** Where its message with the buttons stands. */
  ballot_ts: string | null;
  /** What it came to, in numbers and as JSON, without anybody's id. */
  result: string | null;
  ended_at: number | null;
};

/** What one person set in a vote that is not over. */
export type BallotsTable = {
  vote_id: string;
  user: string;
  /** The tiers set otherwise than the thread stands, as JSON. */
  tiers: string;
  /** 1: their name may stand beside what they weigh differently. */
  consents: number;
  at: number;
};

/** A workspace that installed the app itself; none where the app has the one token of its settings. */
export type InstallationsTable = {
  team: string;
  /** Tells the key that it is encrypted with from others, without telling anything of the key. */
  key_id: string;
  /** Tokens and who the bot is there, encrypted for this team alone. */
  sealed: string;
  /** The Slack id of whoever installed it. */
  installed_by: string;
  installed_at: number;
  /** When it was installed, or its tokens were renewed. */
  updated_at: number;
};
