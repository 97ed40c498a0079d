import type { Log } from '../log.ts';
import type { Admitted } from './admission.ts';
import type { StreamRequest } from './model-client.ts';

/**
 * One line a call: which prompt and model, how long, how much, and what went wrong by kind, status and code. Neither
 * prompt nor reply nor a server's message is in it, because each may repeat what somebody wrote.
 */
export const logOutcome = <Value>(
  log: Pick<Log, 'info' | 'warn'>,
  { purpose, prompt }: Pick<StreamRequest, 'purpose' | 'prompt'>,
  model: string,
  admitted: Admitted<Value>,
  tookMs: number,
): void => {
  const line = {
    purpose,
    prompt: `${prompt.id}.v${prompt.version}`,
    promptHash: prompt.hash.slice(0, 12),
    model,
    ms: Math.round(tookMs),
  };
  if (admitted.turnedAway !== null) {
    log.info({ ...line, kind: admitted.turnedAway, attempts: 0 }, 'the model was not asked');
    return;
  }
  const { result, attempts, tokens, style } = admitted.attempts;
  const made = { ...line, api: style, attempts, tokens, usage: result.usage };
  if (result.ok) {
    log.info(made, 'the model answered');
    return;
  }
  const { kind, retryAfterMs, detail } = result.trouble;
  log.warn({ ...made, kind, retryAfterMs, ...detail }, 'the model gave no usable answer');
};
