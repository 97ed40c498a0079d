import type { OpenAI } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import { trouble } from '../failure.ts';
import type { OpenAiModule } from '../load-openai.ts';
import { readUsage, type Usage } from '../usage.ts';
import { commonSubset } from './common-subset.ts';
import type { Call, Reply, StreamEvent, Transport } from './transport.ts';

type Settings = { client: OpenAI; openai: OpenAiModule; model: string; isOpenAi: boolean };

/** For OpenAI alone: other servers store nothing by themselves, and may reject what they do not know. */
const forOpenAi = (call: Call) => ({
  max_completion_tokens: call.maxOutputTokens,
  store: false,
  prompt_cache_key: call.cacheKey,
  ...(call.safetyIdentifier === undefined ? {} : { safety_identifier: call.safetyIdentifier }),
});

const bodyOf = (
  { openai, model, isOpenAi }: Settings,
  call: Call,
): ChatCompletionCreateParamsNonStreaming => {
  const { type, json_schema } = openai.zodResponseFormat(call.schema, call.schemaName);
  return {
    model,
    messages: [
      { role: 'system', content: call.system },
      { role: 'user', content: call.user },
    ],
    response_format: {
      type,
      json_schema: {
        name: json_schema.name,
        strict: true,
        schema: commonSubset(json_schema.schema ?? {}),
      },
    },
    ...(isOpenAi ? forOpenAi(call) : {}),
  };
};

const partSchema = z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish();
const choiceSchema = z.object({
  finish_reason: z.string().nullish(),
  message: partSchema,
  delta: partSchema,
});
const completionSchema = z.object({ choices: z.array(choiceSchema), usage: z.unknown().optional() });

type Ending = { finish: string | null; text: string; isRefused: boolean; usage: Usage | null };

const replyOf = ({ finish, text, isRefused, usage }: Ending): Reply => {
  if (isRefused) return { ok: false, trouble: trouble('refused'), usage };
  switch (finish) {
    case 'stop':
      return { ok: true, text, usage };
    case 'length':
      return { ok: false, trouble: trouble('truncated'), usage };
    case 'content_filter':
      return { ok: false, trouble: trouble('filtered'), usage };
    case null:
      return { ok: false, trouble: trouble('network', { retryable: true }), usage };
    default:
      return { ok: false, trouble: trouble('invalid_output'), usage };
  }
};

/** A whole completion as a reply: only one that ended by itself and does not refuse is a text. */
const readCompletion = (value: unknown): Reply => {
  const parsed = completionSchema.safeParse(value);
  const choice = parsed.data?.choices[0];
  if (choice === undefined) return { ok: false, trouble: trouble('server'), usage: null };
  return replyOf({
    finish: choice.finish_reason ?? null,
    text: choice.message?.content ?? '',
    isRefused: (choice.message?.refusal ?? '') !== '',
    usage: readUsage(parsed.data?.usage),
  });
};

/** Chat Completions: older, and spoken by nearly every server. */
export const createChatTransport = (settings: Settings): Transport => ({
  style: 'chat',
  complete: async (call, signal) =>
    readCompletion(await settings.client.chat.completions.create(bodyOf(settings, call), { signal })),
  stream: async function* (call, signal): AsyncGenerator<StreamEvent> {
    const streaming = { stream: true as const, stream_options: { include_usage: true } };
    const body = { ...bodyOf(settings, call), ...streaming };
    const ending: Ending = { finish: null, text: '', isRefused: false, usage: null };
    let hasChunks = false;
    for await (const chunk of await settings.client.chat.completions.create(body, { signal })) {
      const parsed = completionSchema.safeParse(chunk).data;
      const choice = parsed?.choices[0];
      const delta = choice?.delta?.content ?? '';
      hasChunks ||= parsed !== undefined;
      ending.usage = readUsage(parsed?.usage) ?? ending.usage;
      ending.finish = choice?.finish_reason ?? ending.finish;
      ending.isRefused ||= (choice?.delta?.refusal ?? '') !== '';
      ending.text += delta;
      yield delta === '' ? { kind: 'alive' } : { kind: 'text', delta };
    }
    // The usage comes after the choice that ends, hence only now. Without one chunk it was no such stream: it is cut.
    if (hasChunks) yield { kind: 'end', reply: replyOf(ending) };
  },
});
