import type { FailureKind } from '../model/failure.ts';
import type { Usage } from '../model/usage.ts';
import type { SEGMENT_ROLES } from '../narrate/model/segments.ts';
import type { Outcome } from '../verify/verify-segment.ts';

/** One call to the model, without what was sent or came back. */
export type ModelCall = {
  requestId: string;
  purpose: 'read' | 'explain';
  /** Name and version of the prompt, e.g. explain.v1, and the first digits of its sha256. */
  prompt: string;
  promptHash: string;
  model: string;
  /** Milliseconds from the question to the client until its result. */
  ms: number;
  outcome: 'ok' | 'cached' | FailureKind;
  /** Estimated tokens of the prompt (characters / 3). */
  promptTokens: number;
  usage: Usage | null;
};

/** What became of one segment of an explanation. `rules`: names of the rules it broke. */
export type ModelVerdict = {
  requestId: string;
  role: (typeof SEGMENT_ROLES)[number];
  outcome: Outcome;
  rules: string[];
  /** As the model worded it, with its slots: to be looked at, and never posted as it is. */
  said: string;
};
