import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { inspectMessage } from './answer-records.ts';
import { isFromThisMachine, mediaType, readBody, sendJson, sendText } from './http.ts';
import { pageActions } from './page-actions.ts';
import { readPageAsset } from './page-assets.ts';
import { pageState } from './page-state.ts';
import { serveResponseUrl } from './serve-response-url.ts';
import { serveUpload } from './serve-upload.ts';
import { serveWebApi } from './serve-web-api.ts';
import { serveStandIn } from './stand-in/serve-stand-in.ts';
import { findMessage } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import { NO_MODEL } from './welcome.ts';
import type { Workspace } from './workspace-types.ts';

type Deps = { workspace: Workspace; context: ApiContext };

/** The workspace's own paths; false for all others, which are the bot's. */
export async function serveWorkspace(
  request: IncomingMessage,
  response: ServerResponse,
  deps: Deps,
): Promise<boolean> {
  const url = URL.parse(request.url ?? '', 'http://playground');
  if (url === null || !isOwnPath(url.pathname)) return false;
  if (!isFromThisMachine(request)) {
    sendText(response, 403, 'This page is for the machine it runs on.');
    return true;
  }
  try {
    await route(request, response, url, deps);
  } catch (error) {
    deps.context.options.log?.('request-failed', { path: url.pathname, reason: String(error) });
    if (!response.headersSent) sendText(response, 500, 'The playground failed; its log says why.');
  }
  return true;
}

function isOwnPath(path: string): boolean {
  const areas = ['/api/', '/response/', '/upload/', '/playground/', '/archives/', '/stand-in/'];
  return path === '/' || areas.some((own) => path.startsWith(own));
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  deps: Deps,
): Promise<void> {
  const [, area = '', ...parts] = url.pathname.split('/');
  const rest = parts.join('/');
  if (request.method === 'POST') {
    if (area === 'api') return serveWebApi(request, response, rest, deps.context);
    if (area === 'response') return serveResponseUrl(request, response, rest, deps.context);
    if (area === 'upload') return serveUpload(request, response, rest, deps.context);
    if (area === 'playground') return serveAction(request, response, rest, deps);
    const { standIn } = deps.context.options;
    if (area === 'stand-in' && standIn !== undefined) return serveStandIn(request, response, rest, standIn);
  }
  if (request.method !== 'GET') return sendText(response, 405, 'method not allowed', { allow: 'GET' });
  if (area === 'archives') return servePermalink(response, url, parts);
  const asset = await readPageAsset(url.pathname);
  if (asset !== undefined) return sendText(response, 200, asset.text, { 'content-type': asset.type });
  return serveRecords(response, url, rest, deps);
}

function serveRecords(response: ServerResponse, url: URL, name: string, deps: Deps): void {
  const records = readRecords(url.searchParams, name, deps);
  if (records === undefined) sendText(response, 404, 'not found');
  else if (isUnchanged(url.searchParams, name, deps)) sendText(response, 204, '');
  else sendJson(response, 200, records);
}

/** The page asks several times a second; most of the time the answer is that nothing happened. */
function isUnchanged(query: URLSearchParams, name: string, { context }: Deps): boolean {
  return name === 'state' && query.get('since') === String(context.state.version);
}

function readRecords(query: URLSearchParams, name: string, { workspace, context }: Deps): unknown {
  const channel = query.get('channel') ?? undefined;
  switch (name) {
    case 'state':
      return pageState(context.state, context.options);
    case 'messages':
      return workspace.messages(channel);
    case 'thread':
      return workspace.thread(channel ?? '', query.get('ts') ?? '');
    case 'ephemerals':
      return workspace.ephemerals();
    case 'faults':
      return workspace.faults();
    case 'inspect':
      return inspectMessage(context.state, findMessage(context.state, channel ?? '', query.get('ts') ?? ''));
    case 'calls':
      return workspace.calls(query.get('method') ?? undefined);
    default:
      return undefined;
  }
}

/** A permalink opens the page at that message. */
function servePermalink(response: ServerResponse, url: URL, [channel = '', point = '']: string[]): void {
  const ts = point.replace(/^p(\d+)(\d{6})$/, '$1.$2');
  const root = url.searchParams.get('thread_ts') ?? ts;
  const location = `/#${encodeURIComponent(channel)}/${encodeURIComponent(root)}`;
  sendText(response, 302, '', { location });
}

async function serveAction(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { workspace, context }: Deps,
): Promise<void> {
  const action = Object.hasOwn(pageActions, name) ? pageActions[name] : undefined;
  if (action === undefined) return sendText(response, 404, 'not found');
  // A form of another site cannot send this type without asking first.
  if (mediaType(request) !== 'application/json') return sendText(response, 415, 'application/json only');
  const body = await readBody(request);
  if (body === undefined) return sendText(response, 413, 'request too large');
  try {
    const { log, welcome } = context.options;
    const model = welcome?.model ?? NO_MODEL;
    const answer = await action(JSON.parse(body), { workspace, log, model });
    sendJson(response, answer.status, answer.body);
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    sendJson(response, 400, { ok: false, error: reason });
  }
}
