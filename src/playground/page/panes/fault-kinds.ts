import type { Fault } from '../workspace-state.ts';

/** A fault in plain words: what happens, what the bot is expected to do, and what shows that it did. */
export type FaultStory = { name: string; happens: string; expected: string; look: string };
/** Trouble the workspace can make, as switches. */
export type FaultKind = FaultStory & { id: string; fault: Omit<Fault, 'id' | 'method'> };

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    id: 'too-many',
    name: 'Too many requests (429)',
    happens: 'Slack says that it is asked too often, and to come back after 2 seconds.',
    expected: 'waits as long as it is told, and tries again.',
    look: 'the whole answer, about 2 seconds late.',
    fault: { retryAfter: 2 },
  },
  {
    id: 'error-500',
    name: 'Server error (500)',
    happens: 'Slack breaks down and does nothing.',
    expected: 'tries again by itself, a little later each time.',
    look: 'the whole answer, a moment late, and only once.',
    fault: { status: 500 },
  },
  {
    id: 'slow',
    name: 'Slow',
    happens: 'Slack takes 5 seconds, and then does what it was asked.',
    expected: 'waits, and does not ask a second time.',
    look: 'nothing for 5 seconds, then one answer.',
    fault: { delayMs: 5_000 },
  },
  {
    id: 'invalid-blocks',
    name: 'Layout refused (invalid_blocks)',
    happens: 'Slack does not take the layout of a message.',
    expected: 'says the same in a simpler layout, in the end in plain text.',
    look: 'your question repeated without its quote bar. With 3 times nothing is left to try: you alone read an apology.',
    fault: { error: 'invalid_blocks' },
  },
  {
    id: 'no-charts',
    name: 'No charts',
    happens: 'Slack refuses charts, as in workspaces that do not have them yet.',
    expected: 'leaves the chart out at once, and for some time after.',
    look: 'the table of the answer, without bars below it.',
    fault: { error: 'invalid_blocks', blockType: 'data_visualization' },
  },
  {
    id: 'not-in-channel',
    name: 'Not in the channel (not_in_channel)',
    happens: 'Slack does not let the bot write, as if nobody had invited it.',
    expected: 'answers you privately, and says how to invite it.',
    look: 'an answer that is marked as visible to you alone.',
    fault: { error: 'not_in_channel' },
  },
  {
    id: 'lost-response',
    name: 'Lost response',
    happens: 'Slack does what it was asked, and the connection breaks before it says so.',
    expected: 'looks whether the message stands there before it posts it again.',
    look: 'every message once, never twice.',
    fault: { loseResponse: true },
  },
];

/** Of a model, as the control interface names them. */
export type ModelFault = FaultStory & { preset: string };

export const MODEL_FAULTS: readonly ModelFault[] = [
  {
    preset: 'model-slow',
    name: 'Model slow',
    happens: 'The model waits 3 seconds before each reply.',
    expected: 'answers without it, and lets its words follow.',
    look: 'the answer at once, “In words” later.',
  },
  {
    preset: 'model-hung',
    name: 'Model hung',
    happens: 'The model never replies.',
    expected: 'answers without it, and gives up on it in time.',
    look: 'the answer without “In words”.',
  },
  {
    preset: 'model-failing',
    name: 'Model failing',
    happens: 'The model replies with errors (500).',
    expected: 'answers without it, and leaves it alone for a while.',
    look: 'the answer without “In words”; Inspect lists the calls that failed.',
  },
  {
    preset: 'model-lying',
    name: 'Model lying',
    happens: 'The model makes up names, figures, links and mentions.',
    expected: 'checks every sentence and posts only what is true.',
    look: 'no invented word in “In words”; Inspect shows what was left out and why.',
  },
];

/** What the trouble can be about: Slack's own names of it, and ours. */
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
type Method = (typeof METHODS)[number];

export const METHOD_WORDS: Record<Method, string> = {
  'chat.postMessage': 'posting a message',
  '*': 'anything at all',
  'chat.postEphemeral': 'posting for one person alone',
  'chat.update': 'changing a message',
  'chat.delete': 'removing a message',
  response_url: 'answering a command or a press',
  'views.open': 'opening a form',
  'views.publish': 'drawing the Home tab',
  'reactions.add': 'adding a reaction',
  'agents.sessions.setStatus': 'saying that it is at work, in a session',
  'assistant.threads.setStatus': 'saying that it is at work, in a thread',
  'conversations.replies': 'reading a thread',
};

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

/** What a fault is called: `Server error (500)`. */
export function faultName(active: Omit<Fault, 'id'>): string {
  const ofModel = MODEL_FAULTS.find(({ preset }) => preset === active.preset);
  if (ofModel !== undefined) return ofModel.name;
  return FAULT_KINDS.find((kind) => isKind(kind, active))?.name ?? otherWords(active);
}

/** A fault and what it hits: `Server error (500) on chat.postMessage`. */
export function faultWords(active: Omit<Fault, 'id'>): string {
  if (MODEL_FAULTS.some(({ preset }) => preset === active.preset)) return faultName(active);
  return `${faultName(active)} on ${active.method === '*' ? 'any method' : active.method}`;
}

function otherWords({ error, status, delayMs, retryAfter, loseResponse }: Omit<Fault, 'id'>): string {
  if (retryAfter !== undefined) return `429, back after ${retryAfter} s`;
  if (status !== undefined) return `HTTP ${status}`;
  if (error !== undefined) return error;
  return loseResponse === true ? 'Lost response' : `${delayMs ?? 0} ms late`;
}
