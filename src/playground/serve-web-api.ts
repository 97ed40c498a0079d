import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './answer-call.ts';
import { blockTypesOf } from './block-kit/block-types-of.ts';
import { asObject } from './block-kit/rules.ts';
import { mediaType, readBody, sendJson, sendText } from './http.ts';
import { type ApiContext, type ApiResponse, fail } from './web-api/api-types.ts';
import { decodeArguments } from './web-api/arguments.ts';
import { findApiMethod } from './web-api/methods.ts';

/** Answers `POST /api/<method>` the way Slack's Web API does, faults first, and keeps a record of the call. */
export async function serveWebApi(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  context: ApiContext,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return sendText(response, 413, 'request too large');
  const sent = parseBody(body, mediaType(request));
  const { token: sentToken, ...args } = sent ?? {};
  const decoded = decodedForRecord(args);
  const about = { method, channel: channelOf(args), blockTypes: blockTypesOf(decoded['blocks']) };
  const answer = await answerCall(about, context.state, response, () => ({
    status: 200,
    body:
      sent === undefined ? fail('invalid_json') : call(method, args, bearer(request) ?? sentToken, context),
  }));
  context.state.calls.push({
    method,
    args: decoded,
    status: answer.status,
    response: answer.body,
    at: context.state.clock(),
  });
  context.options.log?.('web-api', { method, status: answer.status, error: answer.body['error'] });
  if (answer.status === 0) response.destroy();
  if (response.destroyed) return;
  if (Object.keys(answer.body).length === 0) sendText(response, answer.status, '', answer.headers);
  else sendJson(response, answer.status, answer.body, answer.headers);
}

function channelOf({ channel, channel_id: channelId }: Record<string, unknown>): string | undefined {
  if (typeof channel === 'string') return channel;
  return typeof channelId === 'string' ? channelId : undefined;
}

function call(name: string, args: Record<string, unknown>, token: unknown, context: ApiContext): ApiResponse {
  const method = findApiMethod(name, context.options);
  if (method === undefined) return fail('unknown_method');
  if (typeof token !== 'string' || token === '') return fail('not_authed');
  if (token !== method.token) return fail('invalid_auth');
  const decoded = decodeArguments(args);
  return decoded.ok ? method.run(decoded.args, context) : decoded;
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The arguments of a form-encoded or JSON body, or undefined when it is neither. */
function parseBody(body: string, type: string): Record<string, unknown> | undefined {
  if (type !== 'application/json') return Object.fromEntries(new URLSearchParams(body));
  try {
    return body === '' ? {} : asObject(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function decodedForRecord(args: Record<string, unknown>): Record<string, unknown> {
  const decoded = decodeArguments(args);
  return decoded.ok ? decoded.args : args;
}
