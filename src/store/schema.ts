/**
 * The tables, as the newest migration leaves them. Times are milliseconds since 1970; `team` is empty where Slack
 * names none; what is null was wiped or is not there yet.
 */
export type Database = {
  requests: RequestsTable;
  delivery_keys: DeliveryKeysTable;
  posts: PostsTable;
  threads: ThreadsTable;
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
