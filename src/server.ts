import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from './log.ts';

/** What the one HTTP server hands requests to. All may come after the server: until then it answers 503. */
export type Routes = {
  /** POST /slack/events */
  events?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** GET /slack/install and /slack/oauth_redirect, where several workspaces install the app. */
  install?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Everything else, in playground mode; resolves to false when it has no answer. */
  workspace?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};

export type Server = {
  port: number;
  routes: Routes;
  /** Stops accepting requests; resolves when open ones are done or `drain` is. */
  close: (drain: () => Promise<unknown>) => Promise<void>;
};

export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

type RouteDeps = { routes: Routes; notReady: () => string | null };

const route = async (request: IncomingMessage, response: ServerResponse, deps: RouteDeps): Promise<void> => {
  const path = pathOf(request);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (path === EVENTS_PATH) {
    const reason = deps.notReady();
    if (reason !== null) sendJson(response, 503, { ok: false, reason });
    else if (deps.routes.events !== undefined) await deps.routes.events(request, response);
    else sendJson(response, 404, { ok: false, reason: 'not found' });
    return;
  }
  if (path === '/healthz' && isRead) {
    sendJson(response, 200, { ok: true });
    return;
  }
  if (path === '/readyz' && isRead) {
    const reason = deps.notReady();
    sendJson(response, reason === null ? 200 : 503, reason === null ? { ok: true } : { ok: false, reason });
    return;
  }
  if (deps.routes.install !== undefined && (path === INSTALL_PATH || path === REDIRECT_PATH)) {
    await deps.routes.install(request, response);
    return;
  }
  if ((await deps.routes.workspace?.(request, response)) === true) return;
  sendJson(response, 404, { ok: false, reason: 'not found' });
};

/**
 * Starts the HTTP server and resolves when it listens. `host` undefined: all interfaces. `notReady` says why
 * the bot cannot answer yet, or null.
 * @throws the listen error, e.g. EADDRINUSE
 */
export const startServer = (
  options: { port: number; host: string | undefined; notReady: () => string | null },
  log: Log,
): Promise<Server> => {
  const routes: Routes = {};
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    route(request, response, { routes, notReady: options.notReady }).catch((error: unknown) => {
      log.error({ err: error }, 'an HTTP request failed');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, reason: 'internal error' });
    });
  });
  const close = async (drain: () => Promise<unknown>): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    await drain();
    server.closeAllConnections();
    await closed;
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.host }, () => {
      server.off('error', reject);
      server.on('error', (error) => log.error({ err: error }, 'the HTTP server reported an error'));
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      resolve({ port, routes, close });
    });
  });
};
