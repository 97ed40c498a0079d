import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  completionChunks,
  completionOf,
  type Ending,
  failedResponse,
  openingChunks,
  openingEvents,
  responseEvents,
  responseOf,
  textChunks,
  textEvents,
} from './openai-wire.ts';

/** What a server that is asked does. `size`: characters a piece of a stream. */
export type Play =
  | { kind: 'text'; text: string; ending?: Ending; size?: number }
  /** A page, as captive portals and servers without this path send it, with 200. */
  | { kind: 'html' }
  /** JSON of another kind, with 200. */
  | { kind: 'json'; body: unknown }
  /** Half a JSON body that says it is JSON. */
  | { kind: 'broken-json' }
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** Never answers. */
  | { kind: 'hang' }
  /** Headers and nothing more. */
  | { kind: 'silent' }
  /** A stream that begins and is then quiet, after `text`. */
  | { kind: 'stall'; text: string }
  /** A stream that ends without its last event, after `text`. */
  | { kind: 'cut'; text: string }
  /** A stream whose connection is killed after `text`. */
  | { kind: 'kill'; text: string }
  /** A response that failed on the way (Responses), after `text`. */
  | { kind: 'failed'; code: 'server_error' | 'rate_limit_exceeded' | 'invalid_prompt'; text: string }
  /** An `error` event in the stream, after `text`. */
  | { kind: 'error-event'; code: string; text: string }
  /** An event that is no JSON. */
  | { kind: 'broken-event'; text: string };

type Api = 'responses' | 'chat';
export type Asked = { api: Api; path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };

const PATHS: Record<string, Api> = { '/v1/responses': 'responses', '/v1/chat/completions': 'chat' };

const sendJson = (
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  res.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_1', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
};

const openStream = (res: ServerResponse): void => {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': 'req_1' });
  res.flushHeaders();
};

const write = (res: ServerResponse, api: Api, events: readonly object[]): void => {
  for (const event of events) {
    const name = api === 'responses' && 'type' in event ? `event: ${String(event.type)}\n` : '';
    res.write(`${name}data: ${JSON.stringify(event)}\n\n`);
  }
};

const begin = (res: ServerResponse, api: Api, text: string): void => {
  openStream(res);
  write(res, api, api === 'responses' ? openingEvents() : openingChunks());
  if (text !== '') write(res, api, api === 'responses' ? textEvents(text) : textChunks(text));
};

const streamText = (res: ServerResponse, api: Api, play: Extract<Play, { kind: 'text' }>): void => {
  const ending = play.ending ?? 'stop';
  openStream(res);
  const events = api === 'responses' ? responseEvents : completionChunks;
  write(res, api, events(play.text, ending, play.size));
  res.end(api === 'chat' ? 'data: [DONE]\n\n' : '');
};

const streamPlay = (res: ServerResponse, api: Api, play: Play): void => {
  switch (play.kind) {
    case 'text':
      streamText(res, api, play);
      return;
    case 'silent':
      openStream(res);
      return;
    case 'stall':
      begin(res, api, play.text);
      return;
    case 'cut':
      begin(res, api, play.text);
      res.end();
      return;
    case 'kill':
      begin(res, api, play.text);
      // Late enough for the client to have read what was sent.
      setTimeout(() => res.destroy(), 20);
      return;
    case 'failed':
      begin(res, api, play.text);
      write(res, api, [
        { type: 'response.failed', sequence_number: 900, response: failedResponse(play.code) },
      ]);
      res.end();
      return;
    case 'error-event':
      begin(res, api, play.text);
      if (api === 'responses') {
        write(res, api, [
          { type: 'error', code: play.code, message: 'SERVER TEXT', param: null, sequence_number: 900 },
        ]);
      } else write(res, api, [{ error: { code: play.code, message: 'SERVER TEXT' } }]);
      res.end();
      return;
    case 'broken-event':
      begin(res, api, play.text);
      res.end('data: {"type":"respo\n\n');
      return;
    default:
      answerPlay(res, api, play);
      return;
  }
};

const answerPlay = (res: ServerResponse, api: Api, play: Play): void => {
  switch (play.kind) {
    case 'text': {
      const whole = api === 'responses' ? responseOf : completionOf;
      sendJson(res, 200, whole(play.text, play.ending ?? 'stop'));
      return;
    }
    case 'html':
      res.writeHead(200, { 'content-type': 'text/html' });
      res.end('<!doctype html>\n<title>Welcome</title>\n<p>SERVER TEXT: please sign in</p>\n');
      return;
    case 'json':
      sendJson(res, 200, play.body);
      return;
    case 'broken-json':
      sendJson(res, 200, '{"object":"respo');
      return;
    case 'status':
      sendJson(res, play.status, play.body ?? { error: { message: 'SERVER TEXT' } }, play.headers);
      return;
    case 'failed':
      sendJson(res, 200, failedResponse(play.code));
      return;
    case 'hang':
      return;
    case 'silent':
      res.writeHead(200, { 'content-type': 'application/json' });
      res.flushHeaders();
      return;
    default:
      throw new Error(`only a stream can ${play.kind}`);
  }
};

const readBody = async (req: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const part of req.setEncoding('utf8')) text += part;
  return JSON.parse(text);
};

/** Fails what the tests forgot to script, so that they see it. */
const UNSCRIPTED: Play = { kind: 'status', status: 418 };

/**
 * A server with OpenAI's two APIs on 127.0.0.1. Each request takes the next play of its API; the last one stays. An
 * API that is given none answers 404, as a server without it does.
 */
export const startOpenAiServer = async () => {
  const script: Record<Api, Play[] | null> = { responses: null, chat: null };
  const asked: Asked[] = [];
  const next = (api: Api | undefined): Play => {
    const plays = api === undefined ? null : script[api];
    if (plays === null) return { kind: 'status', status: 404, body: { error: { message: 'SERVER TEXT' } } };
    return (plays.length > 1 ? plays.shift() : plays[0]) ?? UNSCRIPTED;
  };
  const server = createServer(async (req, res) => {
    const path = req.url ?? '';
    const api = PATHS[path];
    const body = await readBody(req);
    asked.push({ api: api ?? 'chat', path, headers: req.headers, body });
    (body['stream'] === true ? streamPlay : answerPlay)(res, api ?? 'chat', next(api));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    /** Replaces the script and forgets what was asked. */
    play: (plays: Partial<Record<Api, Play[]>>): void => {
      script.responses = plays.responses ?? null;
      script.chat = plays.chat ?? null;
      asked.length = 0;
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
export type OpenAiServer = Awaited<ReturnType<typeof startOpenAiServer>>;
