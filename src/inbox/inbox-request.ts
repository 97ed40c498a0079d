import type { Outcome, RequestsTable } from '../store/schema.ts';

export type RequestState = RequestsTable['state'];
export type { Outcome };

/** A question as it is stored before Slack is told that it arrived. */
export type NewRequest = {
  id: string;
  kind: RequestsTable['kind'];
  team: string;
  channel: string;
  user: string;
  /** The team of whoever asks, which may be another company's; absent or null where Slack did not say. */
  userTeam?: string | null;
  threadTs: string | null;
  messageTs: string | null;
  text: string;
  /** The delivery it came in, as JSON. */
  body: string;
  responseUrl: string | null;
  /** Milliseconds since 1970. */
  receivedAt: number;
};

/** A stored question and how far its answer is. */
export type InboxRequest = Omit<NewRequest, 'text' | 'body'> & {
  text: string | null;
  body: string | null;
  state: RequestState;
  outcome: Outcome | null;
  attempts: number;
};

/** A row as what the program works with. */
export const toInboxRequest = (row: RequestsTable): InboxRequest => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  outcome: row.outcome,
  team: row.team,
  channel: row.channel,
  user: row.user,
  userTeam: row.user_team,
  threadTs: row.thread_ts,
  messageTs: row.message_ts,
  text: row.text,
  body: row.body,
  responseUrl: row.response_url,
  attempts: row.attempts,
  receivedAt: row.received_at,
});

/** What is kept of a request that was not taken on: whose it was, not what it said. */
const REFUSED = { state: 'done', outcome: 'refused', text: null, body: null, response_url: null } as const;

/** A new request as a row; a refused one is done at once. */
export const toRow = (request: NewRequest, isRefused: boolean): RequestsTable => ({
  id: request.id,
  kind: request.kind,
  state: 'accepted',
  outcome: null,
  team: request.team,
  channel: request.channel,
  user: request.user,
  thread_ts: request.threadTs,
  message_ts: request.messageTs,
  text: request.text,
  body: request.body,
  response_url: request.responseUrl,
  attempts: 0,
  held_by: null,
  received_at: request.receivedAt,
  done_at: null,
  behaviour: null,
  confidence: null,
  user_team: request.userTeam ?? null,
  ...(isRefused ? { ...REFUSED, done_at: request.receivedAt } : {}),
});
