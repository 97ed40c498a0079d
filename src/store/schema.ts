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
  received_at: number;
  done_at: number | null;
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
  /** In words: "accepted", "superseded by D-13". */
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
