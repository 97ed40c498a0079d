import type { z } from 'zod';
import { explanationSchema, type ModelExplanation, type Segment } from '../narrate/model/segments.ts';
import { classifyError } from './classify-error.ts';
import type { Clock } from './clock.ts';
import { type Deadline, unlessAborted } from './deadline.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type Trouble, trouble } from './failure.ts';
import type { OpenAiModule } from './load-openai.ts';
import { readOutput } from './read-output.ts';
import { readStream, type StreamLimits } from './read-stream.ts';
import { createSegmentReader } from './segment-reader.ts';
import type { Call, Reply, Transport } from './transports/transport.ts';
import type { Usage } from './usage.ts';

/** One request and what came of it. `tokens`: what it used, as the server says or else as we estimate. */
export type Attempt<Value> = { usage: Usage | null; tokens: number } & (
  | { ok: true; value: Value }
  | { ok: false; trouble: Trouble }
);

/** What an attempt is made with. */
export type Surroundings = { openai: OpenAiModule; clock: Clock; deadline: Deadline; limits: StreamLimits };

const costOf = (call: Call, reply: Reply, text: string): number => {
  if (reply.usage !== null) return reply.usage.total;
  return reply.ok || reply.trouble.mayCost ? estimateTokens(call.system, call.user, text) : 0;
};

const toAttempt = <Value>(
  call: Call,
  reply: Reply,
  text: string,
  schema: z.ZodType<Value>,
): Attempt<Value> => {
  const used = { usage: reply.usage, tokens: costOf(call, reply, text) };
  if (!reply.ok) return { ok: false, trouble: reply.trouble, ...used };
  const output = readOutput(reply.text, schema);
  return output === null
    ? { ok: false, trouble: trouble('invalid_output', { otherTransport: true }), ...used }
    : { ok: true, value: output.value, ...used };
};

/** A thrown error as a reply. What our own end of the call caused is named after that, whatever was thrown. */
const thrown = (error: unknown, { openai, clock, deadline }: Surroundings): Reply => {
  const ended = deadline.ended();
  const cause = ended === null ? classifyError(error, openai, clock.wallTime()) : trouble(ended);
  return { ok: false, trouble: cause, usage: null };
};

/** One request for a whole reply. Never rejects. */
export const attemptComplete = async <Value>(
  transport: Transport,
  call: Call,
  schema: z.ZodType<Value>,
  around: Surroundings,
): Promise<Attempt<Value>> => {
  const { signal } = around.deadline;
  const reply = await unlessAborted(transport.complete(call, signal), signal).catch((error: unknown) =>
    thrown(error, around),
  );
  return toAttempt(call, reply, reply.ok ? reply.text : '', schema);
};

/** One request for a streamed explanation. Never rejects, unless `onSegment` throws. */
export const attemptStream = async (
  transport: Transport,
  call: Call,
  onSegment: (segment: Segment) => void,
  around: Surroundings,
): Promise<Attempt<ModelExplanation>> => {
  const readSegments = createSegmentReader();
  let text = '';
  const onText = (delta: string): void => {
    text += delta;
    for (const segment of readSegments(delta)) onSegment(segment);
  };
  const reply = await readStream(transport, call, onText, around).catch((error: unknown) =>
    thrown(error, around),
  );
  return toAttempt(call, reply, text, explanationSchema);
};
