import { z } from 'zod';
import { createModelClient, type ModelSettings } from '../model/create-model-client.ts';
import type { FailureKind } from '../model/failure.ts';
import type { RenderedPrompt } from '../model/prompts/prompt.ts';
import type { DoctorDeps } from './doctor-deps.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

/** Short for a person who waits, long enough for a model that is loaded only now. */
const DEADLINE_MS = 15_000;

/** A form of one field, so that the schema is tried and hardly a token is used. */
const PROMPT: RenderedPrompt = {
  id: 'doctor',
  version: 1,
  hash: '0'.repeat(64),
  system: 'Reply with the JSON object {"ok": true} and nothing else.',
  user: 'ok?',
  tokens: 20,
};
const FORM = z.strictObject({ ok: z.boolean() });

/** What the client says in the log of a call: the code of an error stands nowhere else. */
const loggedSchema = z.looseObject({
  api: z.enum(['responses', 'chat']).optional(),
  tokens: z.number().optional(),
  status: z.number().optional(),
  code: z.string().optional(),
});
type Logged = z.infer<typeof loggedSchema>;

const KEY = 'check OPENAI_API_KEY, and that it may use this model';
const WITHOUT = 'until then, answers come without its words';

const misconfigured = ({ code, status }: Logged): Finding =>
  code === 'model_not_found'
    ? problem('the server does not know this model', 'check OPENAI_MODEL')
    : status === 404
      ? problem(
          'nothing at that address speaks the API, or the server does not know this model',
          'check OPENAI_BASE_URL (it usually ends in /v1), OPENAI_MODEL and OPENAI_API_STYLE',
        )
      : problem('the server refuses the request', 'check OPENAI_MODEL, OPENAI_BASE_URL and OPENAI_API_STYLE');

const findingOf = (kind: FailureKind, logged: Logged): Finding => {
  switch (kind) {
    case 'auth':
      return problem('the server refuses the key', KEY);
    case 'quota':
      return problem('the quota of the key is used up', 'look at the billing of the account');
    case 'network':
      return problem('the server cannot be reached', 'check OPENAI_BASE_URL, network and proxy');
    case 'misconfigured':
      return misconfigured(logged);
    case 'invalid_output':
      return problem(
        'the model answers but does not keep to a schema (structured output)',
        'choose a model or server that does: otherwise its output cannot be used',
      );
    case 'rate_limited':
      return warning('the server asks for a pause', `run this again in a minute: ${WITHOUT}`);
    case 'timeout':
      return warning(`it did not answer within ${DEADLINE_MS / 1_000} s`, `it may be too slow: ${WITHOUT}`);
    case 'server':
      return warning('the server failed', `run this again: ${WITHOUT}`);
    case 'refused':
    case 'filtered':
    case 'truncated':
      return warning('the model did not answer a harmless request', 'try another model in OPENAI_MODEL');
    case 'aborted':
    case 'busy':
    case 'budget':
    case 'off':
      return warning('the model was not asked', 'run this again');
  }
};

/**
 * Asks the configured model once, through the bot's own client, for a form of one field: key, model and structured
 * output in one, for a few dozen tokens.
 */
export const checkModel = async (
  settings: ModelSettings | null,
  { fetch, isModelOff }: Pick<DoctorDeps, 'fetch' | 'isModelOff'>,
): Promise<Finding[]> => {
  if (settings === null) return [ok('none is configured: answers are complete without one')];
  let logged: Logged = {};
  const note = (line: unknown): void => {
    logged = loggedSchema.safeParse(line).data ?? {};
  };
  const log = { info: note, warn: note, error: note };
  const client = createModelClient({ settings: { ...settings, dailyTokens: undefined }, log, fetch });
  const asked = { purpose: 'read', prompt: PROMPT, deadlineMs: DEADLINE_MS } as const;
  const result = await client.complete({ ...asked, schema: FORM, schemaName: 'doctor' });
  const off = isModelOff() ? [warning('it is switched off', 'switch it on again', 'rm var/model-off')] : [];
  if (!result.ok) return [findingOf(result.failure.kind, logged), ...off];
  const api = logged.api === 'chat' ? 'Chat Completions' : 'Responses';
  return [
    ok(`it answers over the ${api} API and keeps to a schema (${logged.tokens ?? 0} tokens used)`),
    ...off,
  ];
};
