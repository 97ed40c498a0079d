import type { Fault } from '../workspace-state.ts';

/** Trouble the workspace can make, as switches. */
export type FaultKind = { id: string; name: string; note: string; fault: Omit<Fault, 'method'> };

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    id: 'too-many',
    name: 'Too many requests (429)',
    note: 'Asks the bot to come back after 2 seconds.',
    fault: { retryAfter: 2 },
  },
  { id: 'error-500', name: 'Server error (500)', note: 'Answers without JSON.', fault: { status: 500 } },
  { id: 'slow', name: 'Slow', note: 'Waits 5 seconds, then does it.', fault: { delayMs: 5_000 } },
  {
    id: 'invalid-blocks',
    name: 'invalid_blocks',
    note: 'Refuses the layout; the bot has to post it simpler.',
    fault: { error: 'invalid_blocks' },
  },
  {
    id: 'not-in-channel',
    name: 'not_in_channel',
    note: 'As if the bot had not been invited.',
    fault: { error: 'not_in_channel' },
  },
  {
    id: 'lost-response',
    name: 'Lost response',
    note: 'Does it and hangs up without an answer.',
    fault: { loseResponse: true },
  },
];

/** Of a model; there is none to make trouble with yet. */
export const MODEL_FAULTS = [
  { name: 'Model slow', note: 'Answers late.' },
  { name: 'Model hung', note: 'Never answers.' },
  { name: 'Model failing', note: 'Answers with errors.' },
  { name: 'Model lying', note: 'Writes figures nobody gave it.' },
] as const;

export const METHODS = [
  'chat.postMessage',
  '*',
  'chat.postEphemeral',
  'chat.update',
  'chat.delete',
  'response_url',
  'views.open',
  'views.publish',
  'reactions.add',
  'agents.sessions.setStatus',
  'assistant.threads.setStatus',
  'conversations.replies',
] as const;

/** Whether that switch is on for that method. */
export function isKind({ fault }: FaultKind, active: Fault): boolean {
  return (
    active.error === fault.error &&
    active.status === fault.status &&
    active.delayMs === fault.delayMs &&
    active.retryAfter === fault.retryAfter &&
    active.loseResponse === fault.loseResponse
  );
}

/** A fault in words: `500 on chat.postMessage`. */
export function faultWords(active: Fault): string {
  const name = FAULT_KINDS.find((kind) => isKind(kind, active))?.name ?? otherWords(active);
  return `${name} on ${active.method === '*' ? 'any method' : active.method}`;
}

function otherWords({ error, status, delayMs, retryAfter, loseResponse }: Fault): string {
  if (retryAfter !== undefined) return `429, back after ${retryAfter} s`;
  if (status !== undefined) return `HTTP ${status}`;
  if (error !== undefined) return error;
  return loseResponse === true ? 'Lost response' : `${delayMs ?? 0} ms late`;
}
