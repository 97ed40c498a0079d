import type { WorkspaceState } from './state.ts';
import type { Message } from './workspace-types.ts';

export type Timing = { step: string; ms: number };

/** How an answer came about, as the program that answered tells it. What it holds is for people to look at. */
export type AnswerRecord = {
  /** The request's id, which stands in the metadata of every message that answers it. */
  id: string;
  text: string;
  requirements: unknown;
  /** What the program itself took the time of. */
  timings: Timing[];
  trace: unknown;
};
/** `at`: when it was recorded, by the workspace's clock. */
export type KeptAnswer = AnswerRecord & { at: number };

export type Inspection = {
  /** Null when nothing is known of the request any more. */
  request: { id: string; text: string; requirements: unknown; timings: Timing[] } | null;
  trace: unknown;
  /** Filled when a model words answers and a verifier judges it. */
  model: { calls: unknown[]; verdicts: unknown[] };
};

/** How the answer that a message belongs to came about; undefined for messages that are nobody's answer. */
export function inspectMessage(state: WorkspaceState, message: Message | undefined): Inspection | undefined {
  const id = message?.metadata?.event_payload['request_id'];
  if (message === undefined || message.bot_id === undefined || typeof id !== 'string') return undefined;
  const model = { calls: [], verdicts: [] };
  const answer = state.answers.get(id);
  if (answer === undefined) return { request: null, trace: null, model };
  const { text, requirements, trace } = answer;
  const timings = [...answer.timings, { step: 'posted', ms: postedAfter(message, answer) }];
  return { request: { id, text, requirements, timings }, trace, model };
}

/** From the answer being there to the message standing in the workspace; an earlier message waited for nothing. */
function postedAfter({ ts }: Message, { at }: KeptAnswer): number {
  return Math.max(0, Math.round(Number(ts) * 1000 - at));
}
