import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { packIn } from '../src/playground/stand-in/prompt-data.ts';
import { verdictOf } from '../src/playground/stand-in/word-pack.ts';
import { NOTHING_READ } from '../tests/e2e/nothing-read.ts';
import {
  failedResponse,
  openingEvents,
  responseEvents,
  responseOf,
  textEvents,
} from '../tests/fakes/openai-wire.ts';

/** What the model does; `none` is no model at all. */
export const MODEL_MODES = [
  'none',
  'quick',
  'slow',
  'hung',
  'cut',
  'lying',
  'failed',
  'html',
  'wrong-shape',
  'refused-key',
  'no-quota',
  'rate-limited',
  'server-error',
] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

export type ModelServer = {
  url: string;
  /** Called with performance.now() when the first complete segment of a reply was sent. */
  onFirstSegment: (listener: (at: number) => void) => void;
  close: () => void;
};

const SLOW_MS = 3_000;

const bodySchema = z.looseObject({ stream: z.boolean().optional(), input: z.unknown() });

/** A verdict that is true of the pack in a prompt. */
const verdictFor = (input: unknown): object => {
  const pack = packIn(z.string().parse(input));
  const [verdict] = pack === undefined ? [] : verdictOf(pack);
  if (verdict === undefined) throw new Error('the prompt has no pack');
  return verdict;
};

const LIE = { role: 'reason', text: 'Hapi is 12 times faster, see https://x.example', claims: [] };

const STATUS: Partial<Record<ModelMode, [number, string]>> = {
  'refused-key': [401, 'invalid_api_key'],
  'no-quota': [429, 'insufficient_quota'],
  'rate-limited': [429, 'rate_limit_exceeded'],
  'server-error': [500, 'server_error'],
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const writeEvents = (response: ServerResponse, events: readonly object[]): void => {
  for (const event of events) {
    const name = 'type' in event ? `event: ${String(event.type)}\n` : '';
    response.write(`${name}data: ${JSON.stringify(event)}\n\n`);
  }
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
};

/** A stream of segments; the last one comes late, so that the first one is seen to be posted before it. */
const streamReply = async (
  response: ServerResponse,
  mode: ModelMode,
  input: unknown,
  first: () => void,
): Promise<void> => {
  const segments = mode === 'lying' ? [LIE, LIE] : [verdictFor(input), LIE];
  const whole = JSON.stringify({ segments });
  const cut = whole.indexOf('},{"role"') + 1;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  writeEvents(response, [...openingEvents(), ...textEvents(whole.slice(0, cut), 40)]);
  first();
  await wait(50);
  const rest = textEvents(whole.slice(cut), 40).slice(1);
  if (mode !== 'cut') writeEvents(response, [...rest, ...responseEvents(whole, 'stop', 40).slice(-1)]);
  response.end();
};

const reply = async (
  mode: ModelMode,
  request: IncomingMessage,
  response: ServerResponse,
  first: () => void,
): Promise<void> => {
  const { stream = false, input } = bodySchema.parse(await readJson(request));
  const status = STATUS[mode];
  if (mode === 'hung') return;
  if (mode === 'slow') await wait(SLOW_MS);
  if (status !== undefined) sendJson(response, status[0], { error: { code: status[1] } });
  else if (mode === 'failed') sendJson(response, 200, failedResponse('server_error'));
  else if (mode === 'wrong-shape') sendJson(response, 200, { choices: 'none' });
  else if (mode === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Welcome</title>');
  } else if (stream) await streamReply(response, mode, input, first);
  else sendJson(response, 200, responseOf(JSON.stringify(NOTHING_READ), 'stop'));
};

/** A model's server on 127.0.0.1 that does one thing with every call. */
export const openModelServer = async (port: number, mode: ModelMode): Promise<ModelServer> => {
  let listener = (_: number): void => undefined;
  const server = createServer((request, response) => {
    reply(mode, request, response, () => listener(performance.now())).catch((error: unknown) => {
      process.stderr.write(`the model's stand-in failed: ${String(error)}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}/v1`,
    onFirstSegment: (next) => {
      listener = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
