import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaType, readBody, sendJson, sendText } from '../http.ts';
import type { StandIn } from '../workspace-types.ts';
import { honestPieces } from './reply-pieces.ts';
import {
  type AskedOfModel,
  apiOf,
  type ModelApi,
  readAsked,
  streamEnd,
  streamOpening,
  streamPiece,
  wholeReply,
} from './wire.ts';

/** A pace at which people see sentences come, in milliseconds. */
const BEFORE_FIRST_MS = 300;
const BETWEEN_MS = 250;

/**
 * Answers `POST /stand-in/v1/responses` and `/stand-in/v1/chat/completions` as a server with a language model does.
 * There is none: the replies are made by rules from what stands in the prompt.
 */
export async function serveStandIn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  standIn: StandIn,
): Promise<void> {
  const api = path.startsWith('v1/') ? apiOf(`/${path}`) : undefined;
  if (api === undefined) return sendText(response, 404, 'not found');
  if (mediaType(request) !== 'application/json') return sendText(response, 415, 'application/json only');
  const body = await readBody(request);
  if (body === undefined) return sendText(response, 413, 'request too large');
  const asked = readAsked(api, parse(body));
  if (asked === undefined)
    return sendJson(response, 400, { error: { message: 'not a request of this program' } });
  if (asked.isStream) return stream(response, api, asked, standIn);
  await standIn.sleep(BEFORE_FIRST_MS);
  if (!response.destroyed) sendJson(response, 200, wholeReply(api, asked, honestPieces(asked).join('')));
}

/** Sends a sentence at a time, until whoever asked hangs up. */
async function stream(
  response: ServerResponse,
  api: ModelApi,
  asked: AskedOfModel,
  { sleep }: StandIn,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(streamOpening(api, asked));
  const pieces = honestPieces(asked);
  for (const [place, piece] of pieces.entries()) {
    await sleep(place === 0 ? BEFORE_FIRST_MS : BETWEEN_MS);
    if (response.destroyed) return;
    response.write(streamPiece(api, asked, piece, place));
  }
  response.end(streamEnd(api, asked, pieces.join(''), pieces.length));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
