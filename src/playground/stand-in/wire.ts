import { z } from 'zod';

/** The two APIs of language models that this program speaks. */
export type ModelApi = 'responses' | 'chat';

/** What a model is asked, free of the API it came through. */
export type AskedOfModel = { isStream: boolean; model: string; system: string; user: string; schema: string };

const PATHS: Record<string, ModelApi> = { '/responses': 'responses', '/chat/completions': 'chat' };

/** Which API an address belongs to: its path after /v1, or whatever stands before it. */
export function apiOf(path: string): ModelApi | undefined {
  return Object.entries(PATHS).find(([end]) => path.endsWith(end))?.[1];
}

const responsesSchema = z.object({
  model: z.string(),
  instructions: z.string().default(''),
  input: z.string(),
  stream: z.boolean().default(false),
  text: z.object({ format: z.object({ name: z.string() }) }),
});
const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().default(false),
  response_format: z.object({ json_schema: z.object({ name: z.string() }) }),
});

/** The request in a body, or undefined when it is none that this program would send. */
export function readAsked(api: ModelApi, body: unknown): AskedOfModel | undefined {
  if (api === 'responses') {
    const asked = responsesSchema.safeParse(body).data;
    if (asked === undefined) return undefined;
    const { model, instructions, input, stream, text } = asked;
    return { isStream: stream, model, system: instructions, user: input, schema: text.format.name };
  }
  const asked = chatSchema.safeParse(body).data;
  if (asked === undefined) return undefined;
  const said = (role: string): string => asked.messages.find((each) => each.role === role)?.content ?? '';
  const { model, stream, response_format: format } = asked;
  return {
    isStream: stream,
    model,
    system: said('system'),
    user: said('user'),
    schema: format.json_schema.name,
  };
}

/** Nobody counts tokens here: characters by three, as this program estimates its prompts. */
function tokensIn(text: string): number {
  return Math.ceil(text.length / 3);
}

function responseOf({ model, system, user }: AskedOfModel, text: string, status: string): object {
  const [input, output] = [tokensIn(system + user), tokensIn(text)];
  const content = [{ type: 'output_text', text, annotations: [] }];
  return {
    id: 'resp_stand_in',
    object: 'response',
    model,
    status,
    error: null,
    incomplete_details: null,
    output: text === '' ? [] : [{ id: 'msg_1', type: 'message', role: 'assistant', status, content }],
    usage:
      status === 'completed'
        ? { input_tokens: input, output_tokens: output, total_tokens: input + output }
        : null,
  };
}

function chunkOf({ model }: AskedOfModel, choices: object[], rest: object = {}): object {
  return { id: 'chatcmpl_stand_in', object: 'chat.completion.chunk', created: 0, model, choices, ...rest };
}

function chatUsage({ system, user }: AskedOfModel, text: string): object {
  const [input, output] = [tokensIn(system + user), tokensIn(text)];
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** A reply that is not streamed. */
export function wholeReply(api: ModelApi, asked: AskedOfModel, text: string): object {
  if (api === 'responses') return responseOf(asked, text, 'completed');
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } };
  return {
    id: 'chatcmpl_stand_in',
    object: 'chat.completion',
    created: 0,
    model: asked.model,
    choices: [choice],
    usage: chatUsage(asked, text),
  };
}

function event(type: string, rest: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;
}

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

const PLACE = { item_id: 'msg_1', output_index: 0, content_index: 0 };

/** How a stream begins: at once, also for a model that then thinks. */
export function streamOpening(api: ModelApi, asked: AskedOfModel): string {
  if (api === 'chat')
    return data(chunkOf(asked, [{ index: 0, finish_reason: null, delta: { content: '' } }]));
  const response = responseOf(asked, '', 'in_progress');
  return event('response.created', { sequence_number: 0, response });
}

/** A piece of the text. */
export function streamPiece(api: ModelApi, asked: AskedOfModel, delta: string, place: number): string {
  if (api === 'chat')
    return data(chunkOf(asked, [{ index: 0, finish_reason: null, delta: { content: delta } }]));
  return event('response.output_text.delta', { ...PLACE, delta, sequence_number: place + 1 });
}

/** How a stream ends after `text`, which was sent in `pieces`. */
export function streamEnd(api: ModelApi, asked: AskedOfModel, text: string, pieces: number): string {
  if (api === 'responses') {
    const response = responseOf(asked, text, 'completed');
    return event('response.completed', { sequence_number: pieces + 1, response });
  }
  const stop = chunkOf(asked, [{ index: 0, finish_reason: 'stop', delta: {} }]);
  const used = chunkOf(asked, [], { usage: chatUsage(asked, text) });
  return `${data(stop)}${data(used)}data: [DONE]\n\n`;
}
