import type { ModelClient } from '../model/model-client.ts';
import type { Prompts } from '../model/prompts/load-prompts.ts';
import { readingSchema } from '../model/reading-schema.ts';
import { toReading } from '../model/to-reading.ts';
import { turnsForModel } from '../model/turns-for-model.ts';
import type { SecondReading } from '../profile/second/second-reading.ts';
import { BOT_SPEAKER, type Request } from '../request/request.ts';
import type { CallWatch } from './watch-call.ts';

/** From the question to the model until its form is there, in milliseconds. */
const READ_DEADLINE_MS = 8_000;

export type ReadAgainDeps = { client: ModelClient; prompts: Prompts; watch: CallWatch };

/** Turns of people with the request at their end; whoever asks is the speaker of the request. */
const turnsOf = ({ thread, text, user = 'asker' }: Request) => [
  ...thread.filter(({ speaker }) => speaker !== BOT_SPEAKER),
  { speaker: user, text },
];

/**
 * Has the model read a request: only turns of people of this thread, stripped of ids, links and addresses, leave the
 * program, and only closed lists, numbers, names and short quotes come back. Null when nothing usable did.
 */
export const readAgain = async (
  request: Request,
  signal: AbortSignal,
  { client, prompts, watch }: ReadAgainDeps,
): Promise<SecondReading | null> => {
  const turns = turnsForModel(turnsOf(request));
  const rendered = prompts.read.render({ today: request.today, turns });
  if (!rendered.ok) {
    watch.tooLong('read', request.id, rendered);
    return null;
  }
  const { prompt } = rendered;
  const { team, user, id } = request;
  const asked = { purpose: 'read', deadlineMs: READ_DEADLINE_MS, prompt, signal, team, user } as const;
  const call = watch.begin('read', id, prompt);
  const result = await client.complete({ ...asked, schema: readingSchema, schemaName: 'reading' });
  call.end(result);
  return result.ok ? toReading(result.value, turns.length) : null;
};
