import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWorkspace } from '../../src/playground/workspace.ts';
import type { Workspace, WorkspaceOptions } from '../../src/playground/workspace-types.ts';

export const SIGNING_SECRET = 'secret-of-the-tests';
export const BOT_TOKEN = 'xoxb-of-the-tests';

/** A request the bot received, as it came over the wire. */
export type Received = { headers: Record<string, string | string[] | undefined>; body: string };
export type BotAnswer = { status?: number; body?: string; headers?: Record<string, string>; hang?: boolean };

export type Playground = {
  workspace: Workspace;
  baseUrl: string;
  received: Received[];
  /** What the bot answers from now on. */
  answerWith: (answer: (request: Received) => BotAnswer) => void;
  advance: (milliseconds: number) => void;
  api: (method: string, args?: Record<string, unknown>, token?: string) => Promise<Record<string, unknown>>;
  close: () => Promise<void>;
};

/** A workspace on one free port and a bot on another that writes down what it is sent. */
export async function startPlayground(options: Partial<WorkspaceOptions> = {}): Promise<Playground> {
  const received: Received[] = [];
  let answer: (request: Received) => BotAnswer = () => ({});
  const bot = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const seen = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(seen);
    const { status = 200, body = '', headers = {}, hang = false } = answer(seen);
    if (!hang) response.writeHead(status, headers).end(body);
  });
  let now = Date.UTC(2026, 10, 20, 12);
  let workspace: Workspace | undefined;
  const server = createServer(async (request, response) => {
    if ((await workspace?.handle(request, response)) !== true) response.writeHead(404).end('not mine');
  });
  const [botUrl, baseUrl] = await Promise.all([listen(bot), listen(server)]);
  workspace = createWorkspace({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    clock: () => now,
    deliverTo: botUrl,
    baseUrl,
    retryDelaysMs: [0, 0, 0],
    // Long enough for a busy machine: an answer that comes late is delivered again and spoils the count.
    timeoutMs: 1_000,
    echoOwnMessages: false,
    ...options,
  });
  return {
    workspace,
    baseUrl,
    received,
    answerWith: (next) => {
      answer = next;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    api: (method, args = {}, token = BOT_TOKEN) => callApi(baseUrl, method, args, token),
    close: async () => {
      workspace?.close();
      await Promise.all([stop(bot), stop(server)]);
    },
  };
}

async function callApi(
  baseUrl: string,
  method: string,
  args: Record<string, unknown>,
  token: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${baseUrl}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Record<string, unknown>;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
