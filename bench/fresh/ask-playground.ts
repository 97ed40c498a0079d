import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const stateSchema = z.object({
  welcome: z.object({ examples: z.array(z.object({ label: z.string(), text: z.string() })) }),
});
const messagesSchema = z.array(
  z.object({
    text: z.string(),
    ts: z.string(),
    channel: z.string(),
    thread_ts: z.string().optional(),
    metadata: z.object({ event_payload: z.object({ step: z.string() }) }).optional(),
  }),
);
const inspectSchema = z.object({ request: z.object({}).nullable() });

/** A question and what came of it. */
export type PlaygroundAnswer = {
  question: string;
  /** The first line of the answer. */
  firstLine: string;
  /** Milliseconds from sending the command until the answer stood in the thread. */
  ms: number;
};

const LOOK_EVERY_MS = 20;
/** Far more than an answer takes on a slow machine. */
const ANSWER_LIMIT_MS = 60_000;
/** A table follows its answer after a second, Slack's limit for messages in a channel. */
const READING_MS = 3_000;

const getJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} was answered with ${response.status}`);
  return response.json();
};

/** The questions that the page offers a first visitor. */
export const offeredQuestions = async (url: string): Promise<string[]> => {
  const { welcome } = stateSchema.parse(await getJson(`${url}/playground/state`));
  return welcome.examples.map(({ text }) => text);
};

const messagesOf = async (url: string) => messagesSchema.parse(await getJson(`${url}/playground/messages`));

/** The first message of the answer, in the thread under the message that restates `question`. */
const answerTo = async (url: string, question: string) => {
  const end = performance.now() + ANSWER_LIMIT_MS;
  while (performance.now() < end) {
    const messages = await messagesOf(url);
    const root = messages.find(({ text, thread_ts }) => thread_ts === undefined && text.endsWith(question));
    const answer = messages.find(
      ({ thread_ts, metadata }) => thread_ts === root?.ts && metadata?.event_payload.step === 'answer.1',
    );
    if (root !== undefined && answer !== undefined) return answer;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`no answer came within ${ANSWER_LIMIT_MS / 1_000} seconds: ${question}`);
};

/** Waits until nothing more is said, as people read what is there before they go. */
export const readToTheEnd = async (url: string): Promise<void> => {
  let before = -1;
  for (;;) {
    const { length } = await messagesOf(url);
    if (length === before) return;
    before = length;
    await wait(READING_MS);
  }
};

/**
 * Asks `question` by the slash command in the local workspace at `url`, and waits for its answer.
 * @throws when none comes, or what came was no answer of the engine
 */
export const askPlayground = async (url: string, question: string): Promise<PlaygroundAnswer> => {
  const begun = performance.now();
  const sent = await fetch(`${url}/playground/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: question }),
  });
  if (!sent.ok) throw new Error(`the command was answered with ${sent.status}`);
  const answer = await answerTo(url, question);
  const ms = Math.round(performance.now() - begun);
  const way = `${url}/playground/inspect?channel=${answer.channel}&ts=${answer.ts}`;
  const { request } = inspectSchema.parse(await getJson(way));
  if (request === null) throw new Error(`"${answer.text.slice(0, 80)}" is no answer of the engine`);
  return { question, firstLine: answer.text.split('\n', 1)[0] ?? '', ms };
};
