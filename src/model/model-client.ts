import type { z } from 'zod';
import type { ModelExplanation, Segment } from '../narrate/model/segments.ts';
import type { FailureKind, ModelFailure } from './failure.ts';
import type { RenderedPrompt } from './prompts/prompt.ts';
import type { Usage } from './usage.ts';

/** `usage` null: the server did not say. */
export type Result<Value> =
  | { ok: true; value: Value; usage: Usage | null }
  | { ok: false; failure: ModelFailure };

/** The segments that were complete and well formed before it failed were handed on and are given again. */
export type StreamResult =
  | { ok: true; value: ModelExplanation; usage: Usage | null }
  | { ok: false; failure: ModelFailure; segments: Segment[] };

type Ask = {
  purpose: 'read' | 'explain';
  prompt: RenderedPrompt;
  /** Milliseconds for everything: waiting for a turn, loading, attempts and the pause between them. */
  deadlineMs: number;
  /** Gives the call up; the result is then `aborted`, at once. */
  signal?: AbortSignal | undefined;
  /** Whose daily budget it counts to; without one, that of all who have none. */
  team?: string | undefined;
  /** Who asks, as the platform names them. Sent to OpenAI as a keyed hash with the team, and to nobody else. */
  user?: string | undefined;
};

/** `schema`: root object, nothing optional, no transform. `schemaName`: letters, digits, `_` and `-`. */
export type CompleteRequest<Value> = Ask & { schema: z.ZodType<Value>; schemaName: string };

/** `onSegment` gets each segment as soon as it is complete. It is not verified yet, only well formed. */
export type StreamRequest = Ask & { onSegment: (segment: Segment) => void };

/** How the model does, for a health page. */
export type ModelStatus = {
  isOff: boolean;
  /** What keeps calls away at present; null when nothing does. */
  openFor: FailureKind | null;
  /** The API in use; null until it was seen which one the server speaks. */
  transport: 'responses' | 'chat' | null;
  running: number;
  waiting: number;
  /** Tokens of the team that used most of them today. */
  mostTokensToday: number;
};

/**
 * The port to a language model. Neither function ever throws or rejects, and neither takes longer than its deadline,
 * whatever the server does: failures are values that hold nothing a server wrote.
 */
export type ModelClient = {
  /** One reply, whole. */
  complete: <Value>(request: CompleteRequest<Value>) => Promise<Result<Value>>;
  /** An explanation, segment by segment. */
  stream: (request: StreamRequest) => Promise<StreamResult>;
  status: () => ModelStatus;
};
