import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEAM } from '../../src/playground/seed.ts';
import { signRequest } from '../../src/playground/sign-request.ts';
import type { Delivery, Workspace } from '../../src/playground/workspace-types.ts';
import { freePort } from './free-port.ts';
import { createTokens, type TokenOptions } from './oauth-tokens.ts';
import { openSlack } from './open-slack.ts';
import type { SocketDoor } from './socket-door.ts';

/** One call of the Web API: with whose token, and whether Slack took it. */
export type TeamCall = { method: string; token: string; team: string | null };

const SECRET = 'signing-secret-of-the-tests';
/** What the workspaces themselves take; no bot ever sees it. */
const INNER_TOKEN = 'xoxb-inside-of-the-fake';

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const sendJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/**
 * One Slack with several workspaces, each with tokens of its own, for an app that they install. Every workspace is the
 * local one under another team's name, so that channels and people have the same ids in all of them: what is told
 * apart, the team alone tells apart.
 */
export const openSlackOfTeams = async (
  teams: readonly string[],
  { door, ...options }: TokenOptions & { door?: SocketDoor } = {},
) => {
  const botPort = await freePort();
  const botUrl = `http://127.0.0.1:${botPort}`;
  const tokens = createTokens(options);
  const calls: TeamCall[] = [];
  let sent = 0;

  /** Sends the bot something, signed as Slack signs. */
  const deliver = async (body: string, contentType: string, isRepeat = false): Promise<Delivery> => {
    const headers = { 'content-type': contentType, ...signRequest(body, SECRET, Date.now()) };
    try {
      const response = await fetch(`${botUrl}/slack/events`, { method: 'POST', body, headers });
      const answered = { status: response.status, body: await response.text(), attempts: 1 };
      return response.ok ? answered : { ...answered, failure: 'http_error' };
    } catch {
      // A connection that was kept to a bot that was stopped meanwhile.
      if (!isRepeat) return deliver(body, contentType, true);
      return { status: 0, body: '', attempts: 1, failure: 'connection_failed' };
    }
  };

  const openTeam = async (team: string) => {
    const slack = await openSlack({
      signingSecret: SECRET,
      botToken: INNER_TOKEN,
      transport: ({ body, contentType }, how) => {
        const named = body.replaceAll(TEAM.id, team);
        // Slack's ids of events are unique over all workspaces; those of the local one begin anew in each.
        const unique = named.replaceAll('"event_id":"Ev', `"event_id":"Ev${teams.indexOf(team)}-`);
        return door === undefined
          ? deliver(unique, contentType)
          : door.transport({ body: unique, contentType }, how);
      },
    });
    return { workspace: slack.workspace, url: slack.environment['SLACK_API_URL'] ?? '', close: slack.close };
  };
  const opened = new Map(await Promise.all(teams.map(async (team) => [team, await openTeam(team)] as const)));

  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const body = await readAll(request);
    if (method === 'oauth.v2.access') {
      sendJson(response, tokens.access(new URLSearchParams(body.toString('utf8'))));
      return;
    }
    if (method === 'apps.connections.open' && door !== undefined) {
      sendJson(response, door.openConnection());
      return;
    }
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const team = tokens.teamOf(token);
    calls.push({ method, token, team });
    const slack = team === null ? undefined : opened.get(team);
    if (team === null || slack === undefined) {
      sendJson(response, { ok: false, error: 'invalid_auth' });
      return;
    }
    const answered = await fetch(`${slack.url}${method}`, {
      method: 'POST',
      body: Uint8Array.from(body),
      headers: {
        'content-type': request.headers['content-type'] ?? '',
        authorization: `Bearer ${INNER_TOKEN}`,
      },
    });
    const text = (await answered.text()).replaceAll(TEAM.id, team);
    const kept = ['content-type', 'retry-after'].flatMap((name) => {
      const value = answered.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    response.writeHead(answered.status, Object.fromEntries(kept)).end(text);
  };

  const api = createServer((request, response) => {
    answerApi(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    api.listen(0, '127.0.0.1', resolve);
  });
  const { port } = api.address() as AddressInfo;

  const workspaceOf = (team: string): Workspace => {
    const slack = opened.get(team);
    if (slack === undefined) throw new Error(`no workspace ${team}`);
    return slack.workspace;
  };
  /** An event that no person causes, e.g. that the app was uninstalled. `at`: seconds since 1970. */
  const sendEvent = (
    team: string,
    event: Record<string, unknown>,
    at = Math.ceil(Date.now() / 1_000),
  ): Promise<Delivery> => {
    sent += 1;
    const envelope = { type: 'event_callback', team_id: team, event_id: `EvSent${sent}` };
    return deliver(JSON.stringify({ ...envelope, event_time: at, event }), 'application/json');
  };
  return {
    tokens,
    calls,
    workspaceOf,
    /** Where a workspace itself is served. */
    urlOf: (team: string): string => (opened.get(team)?.url ?? '').replace(/\/api\/$/, ''),
    sendEvent,
    botUrl,
    environment: {
      PORT: String(botPort),
      SLACK_CLIENT_ID: tokens.clientId,
      SLACK_CLIENT_SECRET: tokens.clientSecret,
      SLACK_STATE_SECRET: 'state-secret-of-the-tests',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      STORE_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
    close: async (): Promise<void> => {
      for (const slack of opened.values()) await slack.close();
      api.closeAllConnections();
      await new Promise((resolve) => api.close(resolve));
    },
  };
};
