import type { OpenAI } from 'openai';
import type {
  ResponseCreateParamsNonStreaming,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';
import { kindOfCode, plainDetail } from '../classify-error.ts';
import { trouble } from '../failure.ts';
import type { OpenAiModule } from '../load-openai.ts';
import { commonSubset } from './common-subset.ts';
import { isFinalPhase, readResponse } from './read-response.ts';
import type { Call, StreamEvent, Transport } from './transport.ts';

type Settings = { client: OpenAI; openai: OpenAiModule; model: string; isOpenAi: boolean };

/**
 * Nothing is stored, wherever it goes; what not all servers know is for OpenAI alone. So is the limit: servers with a
 * small context refuse a prompt when it and the limit together are too large, and the deadline ends a reply anyway.
 */
const bodyOf = ({ openai, model, isOpenAi }: Settings, call: Call): ResponseCreateParamsNonStreaming => {
  const { type, name, schema } = openai.zodTextFormat(call.schema, call.schemaName);
  return {
    model,
    instructions: call.system,
    input: call.user,
    text: { format: { type, name, strict: true, schema: commonSubset(schema) } },
    store: false,
    ...(isOpenAi ? { prompt_cache_key: call.cacheKey, max_output_tokens: call.maxOutputTokens } : {}),
    ...(isOpenAi && call.safetyIdentifier !== undefined ? { safety_identifier: call.safetyIdentifier } : {}),
  };
};

/** Turns the API's events into ours, one at a time. */
const createReader = () => {
  let text = '';
  const notFinal = new Set<number>();
  const end = (response: unknown): StreamEvent[] => {
    const reply = readResponse(response, text);
    // Servers that do not cut their text into pieces send it all at the end.
    const late: StreamEvent[] = reply.ok && text === '' ? [{ kind: 'text', delta: reply.text }] : [];
    return [...late, { kind: 'end', reply }];
  };
  return (event: ResponseStreamEvent): StreamEvent[] => {
    switch (event.type) {
      case 'response.output_item.added':
        if (event.item.type === 'message' && !isFinalPhase(event.item.phase))
          notFinal.add(event.output_index);
        return [{ kind: 'alive' }];
      case 'response.output_text.delta':
        if (notFinal.has(event.output_index)) return [{ kind: 'alive' }];
        text += event.delta;
        return [{ kind: 'text', delta: event.delta }];
      case 'response.refusal.done':
        return [{ kind: 'end', reply: { ok: false, trouble: trouble('refused'), usage: null } }];
      case 'error': {
        // Only without an SSE event name; with one the SDK throws.
        const kind = kindOfCode(event.code) ?? 'server';
        const detail = plainDetail({ code: event.code });
        return [{ kind: 'end', reply: { ok: false, trouble: trouble(kind, { detail }), usage: null } }];
      }
      case 'response.completed':
      case 'response.incomplete':
      case 'response.failed':
        return end(event.response);
      default:
        return [{ kind: 'alive' }];
    }
  };
};

/** The Responses API. Parsing is done by the caller: the SDK throws differently for every way it can go wrong. */
export const createResponsesTransport = (settings: Settings): Transport => ({
  style: 'responses',
  complete: async (call, signal) =>
    readResponse(await settings.client.responses.create(bodyOf(settings, call), { signal })),
  stream: async function* (call, signal) {
    const body = { ...bodyOf(settings, call), stream: true as const };
    const read = createReader();
    for await (const event of await settings.client.responses.create(body, { signal })) yield* read(event);
  },
});
