import type { WorkspaceState } from '../state.ts';
import type { Message, WorkspaceOptions } from '../workspace-types.ts';

export type ApiResponse =
  | { ok: true; [field: string]: unknown }
  | { ok: false; error: string; [field: string]: unknown };
export type ApiFailure = Extract<ApiResponse, { ok: false }>;

export type MessageChange =
  | { kind: 'posted'; message: Message }
  | { kind: 'changed'; message: Message; previous: Message }
  | { kind: 'deleted'; previous: Message };

export type ApiContext = {
  state: WorkspaceState;
  options: WorkspaceOptions;
  /** Told of every message the bot writes, so that the bot hears of it as it would from Slack. */
  announce: (change: MessageChange) => void;
};

/** One Web API method. Arguments are any JSON: the method looks before it trusts. */
export type ApiMethod = (args: Record<string, unknown>, context: ApiContext) => ApiResponse;

/** `{ok: false}` with the details Slack puts in `response_metadata.messages` and `errors`. */
export function fail(error: string, messages: readonly string[] = []): ApiFailure {
  if (messages.length === 0) return { ok: false, error };
  return {
    ok: false,
    error,
    errors: [...messages],
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  };
}
