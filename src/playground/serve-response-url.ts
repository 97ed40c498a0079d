import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './answer-call.ts';
import { asObject } from './block-kit/rules.ts';
import { readBody, sendJson, sendText } from './http.ts';
import { postResponse } from './post-response.ts';
import { findMessage, markChanged, type ResponseUrl, type WorkspaceState } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import { type MessageContent, readMessageContent } from './web-api/message-content.ts';

/** docs.slack.dev/interactivity/handling-user-interaction, "Message responses": 5 times in 30 minutes. */
const MOST_USES = 5;
const LIFETIME_MS = 30 * 60_000;

/** A new response_url, good for five answers in thirty minutes of the workspace's clock. */
export function issueResponseUrl(
  { state, options }: Pick<ApiContext, 'state' | 'options'>,
  use: Pick<ResponseUrl, 'user' | 'channel' | 'original'>,
): string {
  const id = randomBytes(18).toString('base64url');
  state.responseUrls.set(id, { ...use, id, issuedAt: state.clock(), uses: 0 });
  return `${options.baseUrl}/response/${id}`;
}

/** Answers `POST /response/<id>`. */
export async function serveResponseUrl(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  context: ApiContext,
): Promise<void> {
  const { state } = context;
  const body = await readBody(request);
  if (body === undefined) return sendText(response, 413, 'request too large');
  const about = { method: 'response_url', channel: state.responseUrls.get(id)?.channel };
  const answer = await answerCall(about, state, response, () => useResponseUrl(id, body, context));
  state.calls.push({
    method: 'response_url',
    args: parse(body) ?? {},
    at: state.clock(),
    status: answer.status,
    response: answer.body,
  });
  context.options.log?.('response-url', { status: answer.status, error: answer.body['error'] });
  if (answer.status === 0) response.destroy();
  if (response.destroyed) return;
  if (answer.status === 200 && answer.body['ok'] === true) sendText(response, 200, 'ok');
  else sendJson(response, answer.status, answer.body, answer.headers);
}

function useResponseUrl(
  id: string,
  body: string,
  context: ApiContext,
): { status: number; body: Record<string, unknown> } {
  const { state } = context;
  const url = state.responseUrls.get(id);
  if (url === undefined) return refusal(404, 'invalid_url');
  if (state.clock() - url.issuedAt > LIFETIME_MS) return refusal(404, 'expired_url');
  if (url.uses >= MOST_USES) return refusal(404, 'used_url');
  const args = parse(body);
  if (args === undefined) return refusal(400, 'invalid_payload');
  if (args['delete_original'] === true) {
    url.uses += 1;
    removeOriginal(state, url);
    return { status: 200, body: { ok: true } };
  }
  const read = readMessageContent(args, 'new');
  if (!read.ok) return { status: 400, body: read };
  url.uses += 1;
  write(args, read.content, url, context);
  return { status: 200, body: { ok: true } };
}

function write(
  args: Record<string, unknown>,
  content: MessageContent,
  url: ResponseUrl,
  context: ApiContext,
): void {
  const { text, blocks } = content;
  const said = { text, ...(blocks === undefined ? {} : { blocks }) };
  if (args['replace_original'] === true && replaceOriginal(context.state, url, said)) return;
  postResponse(args, content, { user: url.user, channel: url.channel, via: 'response_url' }, context);
}

/** False when the click was on nothing that can be replaced: Slack then posts a new message. */
function replaceOriginal(
  state: WorkspaceState,
  url: ResponseUrl,
  said: { text: string; blocks?: unknown[] },
): boolean {
  if (url.original === undefined) return false;
  const { ts, isEphemeral } = url.original;
  const original = isEphemeral
    ? state.ephemerals.find((each) => each.ts === ts)
    : findMessage(state, url.channel, ts);
  if (original === undefined) return false;
  delete original.blocks;
  Object.assign(original, said);
  markChanged(state);
  return true;
}

function removeOriginal(state: WorkspaceState, url: ResponseUrl): void {
  const ts = url.original?.ts;
  state.messages = state.messages.filter((each) => each.channel !== url.channel || each.ts !== ts);
  state.ephemerals = state.ephemerals.filter((each) => each.ts !== ts);
  markChanged(state);
}

function refusal(status: number, error: string): { status: number; body: Record<string, unknown> } {
  return { status, body: { ok: false, error } };
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body));
  } catch {
    return undefined;
  }
}
