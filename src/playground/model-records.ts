import { markChanged, type WorkspaceState } from './state.ts';

/** One call to a model, as the program that made it tells. */
export type ModelCallRecord = {
  requestId: string;
  purpose: string;
  /** Name and version of the prompt, e.g. explain.v1, and the first digits of its sha256. */
  prompt: string;
  promptHash: string;
  model: string;
  ms: number;
  outcome: string;
  /** Estimated tokens of the prompt. */
  promptTokens: number;
  /** As the server counts them. */
  usage: { input: number; cached: number; output: number; total: number } | null;
};

/** What became of one sentence of a model. `said`: as the model worded it, with its slots. */
export type ModelVerdictRecord = {
  requestId: string;
  role: string;
  outcome: string;
  /** Names of the rules it broke. */
  rules: string[];
  said: string;
};

/** What a model did for one request, oldest first. */
export type ModelRecords = { calls: ModelCallRecord[]; verdicts: ModelVerdictRecord[] };

/** The most that is remembered for one request; repeats after failures come to a handful. */
const MOST_CALLS = 20;
const MOST_VERDICTS = 60;

export function recordModelCall(state: WorkspaceState, call: ModelCallRecord): void {
  const { calls } = recordsOf(state, call.requestId);
  calls.push(call);
  calls.splice(0, Math.max(0, calls.length - MOST_CALLS));
  markRecorded(state);
}

export function recordModelVerdict(state: WorkspaceState, verdict: ModelVerdictRecord): void {
  const { verdicts } = recordsOf(state, verdict.requestId);
  verdicts.push(verdict);
  verdicts.splice(0, Math.max(0, verdicts.length - MOST_VERDICTS));
  markRecorded(state);
}

/** Called when there is more to inspect: a pane that is open asks again. */
export function markRecorded(state: WorkspaceState): void {
  state.recorded += 1;
  markChanged(state);
}

function recordsOf(state: WorkspaceState, id: string): ModelRecords {
  const known = state.modelRecords.get(id);
  if (known !== undefined) return known;
  const fresh: ModelRecords = { calls: [], verdicts: [] };
  state.modelRecords.set(id, fresh);
  return fresh;
}
