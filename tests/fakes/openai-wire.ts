import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import type {
  Response,
  ResponseOutputMessage,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';

/**
 * What OpenAI sends, typed by the SDK so that the compiler checks the stand-in. How a reply ends: `stop` by itself,
 * `length` at its limit, `filter` by the content filter, `refusal` in words.
 */
export type Ending = 'stop' | 'length' | 'filter' | 'refusal';

export const USAGE = { input: 120, cached: 100, output: 30, total: 150 };

/** In pieces of a few characters, as models send them. */
export const pieces = (text: string, size = 7): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );

const messageOf = (text: string, ending: Ending): ResponseOutputMessage => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  status: ending === 'stop' || ending === 'refusal' ? 'completed' : 'incomplete',
  content: [
    ending === 'refusal'
      ? { type: 'refusal', refusal: text }
      : { type: 'output_text', text, annotations: [], logprobs: [] },
  ],
});

const RESPONSE: Response = {
  id: 'resp_1',
  access_programs: null,
  output_text: '',
  object: 'response',
  created_at: 1_790_000_000,
  status: 'in_progress',
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  model: 'gpt-5.5',
  output: [],
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
};

const RESPONSES_USAGE: Response['usage'] & object = {
  input_tokens: USAGE.input,
  input_tokens_details: { cached_tokens: USAGE.cached, cache_write_tokens: 0 },
  output_tokens: USAGE.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: USAGE.total,
};

/** A whole response of the Responses API. */
export const responseOf = (text: string, ending: Ending): Response => ({
  ...RESPONSE,
  status: ending === 'stop' || ending === 'refusal' ? 'completed' : 'incomplete',
  incomplete_details:
    ending === 'length'
      ? { reason: 'max_output_tokens' }
      : ending === 'filter'
        ? { reason: 'content_filter' }
        : null,
  output: [messageOf(text, ending)],
  usage: RESPONSES_USAGE,
});

export const failedResponse = (
  code: 'server_error' | 'rate_limit_exceeded' | 'invalid_prompt',
): Response => ({
  ...RESPONSE,
  status: 'failed',
  error: { code, message: 'SERVER TEXT' },
});

/** The first events of a stream: they come at once, also from a model that then thinks for long. */
export const openingEvents = (): ResponseStreamEvent[] => [
  { type: 'response.created', sequence_number: 0, response: RESPONSE },
  { type: 'response.in_progress', sequence_number: 1, response: RESPONSE },
];

const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };

export const textEvents = (text: string, size?: number): ResponseStreamEvent[] => [
  {
    type: 'response.output_item.added',
    output_index: 0,
    sequence_number: 2,
    item: { ...messageOf('', 'stop'), status: 'in_progress', content: [] },
  },
  ...pieces(text, size).map(
    (delta, index): ResponseStreamEvent => ({
      type: 'response.output_text.delta',
      ...place,
      delta,
      logprobs: [],
      sequence_number: 3 + index,
    }),
  ),
];

/** The whole event sequence of a reply. */
export const responseEvents = (text: string, ending: Ending, size?: number): ResponseStreamEvent[] => {
  const response = responseOf(text, ending);
  const last: ResponseStreamEvent =
    response.status === 'completed'
      ? { type: 'response.completed', sequence_number: 900, response }
      : { type: 'response.incomplete', sequence_number: 900, response };
  const refusal: ResponseStreamEvent[] = [
    { type: 'response.refusal.delta', ...place, delta: text, sequence_number: 3 },
    { type: 'response.refusal.done', ...place, refusal: text, sequence_number: 4 },
  ];
  return [...openingEvents(), ...(ending === 'refusal' ? refusal : textEvents(text, size)), last];
};

const FINISH = { stop: 'stop', length: 'length', filter: 'content_filter', refusal: 'stop' } as const;

const CHAT_USAGE = {
  prompt_tokens: USAGE.input,
  prompt_tokens_details: { cached_tokens: USAGE.cached },
  completion_tokens: USAGE.output,
  total_tokens: USAGE.total,
};

/** A whole completion of Chat Completions. */
export const completionOf = (text: string, ending: Ending): ChatCompletion => ({
  id: 'chatcmpl_1',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'gpt-5.5',
  choices: [
    {
      index: 0,
      finish_reason: FINISH[ending],
      logprobs: null,
      message: {
        role: 'assistant',
        content: ending === 'refusal' ? null : text,
        refusal: ending === 'refusal' ? text : null,
      },
    },
  ],
  usage: CHAT_USAGE,
});

const chunk = (
  rest: Pick<ChatCompletionChunk, 'choices'> & Partial<ChatCompletionChunk>,
): ChatCompletionChunk => ({
  id: 'chatcmpl_1',
  object: 'chat.completion.chunk',
  created: 1_790_000_000,
  model: 'gpt-5.5',
  ...rest,
});

export const openingChunks = (): ChatCompletionChunk[] => [
  chunk({ choices: [{ index: 0, finish_reason: null, delta: { role: 'assistant', content: '' } }] }),
];

export const textChunks = (text: string, size?: number): ChatCompletionChunk[] =>
  pieces(text, size).map((content) =>
    chunk({ choices: [{ index: 0, finish_reason: null, delta: { content } }] }),
  );

/** All chunks of a completion, the usage last, as `include_usage` has it. */
export const completionChunks = (text: string, ending: Ending, size?: number): ChatCompletionChunk[] => [
  ...openingChunks(),
  ...(ending === 'refusal'
    ? [chunk({ choices: [{ index: 0, finish_reason: null, delta: { refusal: text } }] })]
    : textChunks(text, size)),
  chunk({ choices: [{ index: 0, finish_reason: FINISH[ending], delta: {} }] }),
  chunk({ choices: [], usage: CHAT_USAGE }),
];
