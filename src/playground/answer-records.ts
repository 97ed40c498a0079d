import { type ModelRecords, markRecorded } from './model-records.ts';
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
/** `at`: when it was recorded first, by the workspace's clock. */
export type KeptAnswer = AnswerRecord & { at: number };

export type Inspection = {
  /** Null when nothing is known of the request any more. */
  request: { id: string; text: string; requirements: unknown; timings: Timing[] } | null;
  trace: unknown;
  /** What a model was asked for it, and what a verifier made of the model's sentences. */
  model: ModelRecords;
};

/** A request is answered twice or three times at most; a bound all the same. */
const MOST_TIMINGS = 60;

/** An answer that was made again replaces what was known of it; the times of all goes stay. */
export function recordAnswer(state: WorkspaceState, answer: AnswerRecord): void {
  const before = state.answers.get(answer.id);
  const kept: KeptAnswer =
    before === undefined
      ? { ...answer, at: state.clock() }
      : { ...answer, timings: [...before.timings, ...answer.timings.map(again)], at: before.at };
  state.answers.set(answer.id, { ...kept, timings: kept.timings.slice(0, MOST_TIMINGS) });
  markRecorded(state);
}

function again({ step, ms }: Timing): Timing {
  return { step: `${step} again`, ms };
}

/** How the answer that a message belongs to came about; undefined for messages that are nobody's answer. */
export function inspectMessage(state: WorkspaceState, message: Message | undefined): Inspection | undefined {
  const id = message?.metadata?.event_payload['request_id'];
  if (message === undefined || message.bot_id === undefined || typeof id !== 'string') return undefined;
  const model = state.modelRecords.get(id) ?? { calls: [], verdicts: [] };
  const answer = state.answers.get(id);
  if (answer === undefined) return { request: null, trace: null, model };
  const { text, requirements, trace } = answer;
  const timings = [...answer.timings, ...timesOf(message, answer)];
  return { request: { id, text, requirements, timings }, trace, model };
}

/** When the message was posted and last changed, counted from the answer being there. */
function timesOf({ ts, edited }: Message, answer: KeptAnswer): Timing[] {
  const posted = { step: 'posted', ms: sinceAnswer(ts, answer) };
  return edited === undefined ? [posted] : [posted, { step: 'updated', ms: sinceAnswer(edited.ts, answer) }];
}

/** An earlier message waited for nothing. */
function sinceAnswer(ts: string, { at }: KeptAnswer): number {
  return Math.max(0, Math.round(Number(ts) * 1000 - at));
}
