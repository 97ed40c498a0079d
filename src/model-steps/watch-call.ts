import type { Log } from '../log.ts';
import type { ModelFailure } from '../model/failure.ts';
import type { RenderedPrompt, TooLong } from '../model/prompts/prompt.ts';
import type { Usage } from '../model/usage.ts';
import type { ModelCall } from './model-record.ts';

type Ended = { ok: true; usage: Usage | null } | { ok: false; failure: ModelFailure };

/** Notes calls for whoever looks at them. The client itself logs each call it makes. */
export type CallWatch = {
  begin: (
    purpose: ModelCall['purpose'],
    requestId: string,
    prompt: RenderedPrompt,
  ) => { end: (result: Ended) => void; cached: () => void };
  /** A prompt that its ceiling keeps from being sent. */
  tooLong: (purpose: ModelCall['purpose'], requestId: string, size: TooLong) => void;
};

const HASH_DIGITS = 12;

/** `now`: milliseconds that never run back. */
export const createCallWatch = (deps: {
  model: string;
  log: Pick<Log, 'warn'>;
  now: () => number;
  tell?: ((call: ModelCall) => void) | undefined;
}): CallWatch => ({
  begin: (purpose, requestId, { id, version, hash, tokens }) => {
    const begun = deps.now();
    const tell = (outcome: ModelCall['outcome'], usage: Usage | null): void =>
      deps.tell?.({
        requestId,
        purpose,
        prompt: `${id}.v${version}`,
        promptHash: hash.slice(0, HASH_DIGITS),
        model: deps.model,
        ms: Math.round(deps.now() - begun),
        outcome,
        promptTokens: tokens,
        usage,
      });
    return {
      end: (result) => (result.ok ? tell('ok', result.usage) : tell(result.failure.kind, null)),
      cached: () => tell('cached', null),
    };
  },
  tooLong: (purpose, requestId, { tokens, ceiling }) =>
    deps.log.warn(
      { requestId, purpose, tokens, ceiling },
      'a prompt is over its ceiling, so the model is not asked',
    ),
});
