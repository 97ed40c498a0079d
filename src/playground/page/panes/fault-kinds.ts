import type { Fault } from '../workspace-state.ts';

/** Trouble the workspace can make, as switches. */
export type FaultKind = { id: string; name: string; note: string; fault: Omit<Fault, 'id' | 'method'> };

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
    id: 'no-charts',
    name: 'No charts',
    note: 'Refuses charts, as workspaces do that Slack has not given them yet.',
    fault: { error: 'invalid_blocks', blockType: 'data_visualization' },
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

export type ModelFault = { preset: string; name: string; note: string };

/** Of a model, as the control interface names them. */
export const MODEL_FAULTS: readonly ModelFault[] = [
  { preset: 'model-slow', name: 'Model slow', note: 'Waits 3 seconds before each reply.' },
  { preset: 'model-hung', name: 'Model hung', note: 'Never replies.' },
  { preset: 'model-failing', name: 'Model failing', note: 'Replies with errors (500).' },
  { preset: 'model-lying', name: 'Model lying', note: 'Makes up names, figures, links and mentions.' },
];

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
export function isKind({ fault }: FaultKind, active: Omit<Fault, 'id'>): boolean {
  return (
    active.error === fault.error &&
    active.blockType === fault.blockType &&
    active.status === fault.status &&
    active.delayMs === fault.delayMs &&
    active.retryAfter === fault.retryAfter &&
    active.loseResponse === fault.loseResponse
  );
}

/** A fault in words: `500 on chat.postMessage`. */
export function faultWords(active: Omit<Fault, 'id'>): string {
  const ofModel = MODEL_FAULTS.find(({ preset }) => preset === active.preset);
  if (ofModel !== undefined) return ofModel.name;
  const name = FAULT_KINDS.find((kind) => isKind(kind, active))?.name ?? otherWords(active);
  return `${name} on ${active.method === '*' ? 'any method' : active.method}`;
}

function otherWords({ error, status, delayMs, retryAfter, loseResponse }: Omit<Fault, 'id'>): string {
  if (retryAfter !== undefined) return `429, back after ${retryAfter} s`;
  if (status !== undefined) return `HTTP ${status}`;
  if (error !== undefined) return error;
  return loseResponse === true ? 'Lost response' : `${delayMs ?? 0} ms late`;
}
