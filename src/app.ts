import { randomBytes, randomUUID } from 'node:crypto';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Answer, AnswerDeps } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import type { Workspace } from './playground/workspace-types.ts';
import type { Request } from './request/request.ts';
import type { Server } from './server.ts';
import type { ConnectDeps, SlackConnection } from './slack/connect-slack.ts';

// Everything of weight is imported inside functions: an import up here would be compiled before the cache is on.

/** What tests put in the place of the real things. */
export type AppOverrides = {
  log?: Log;
  clock?: () => Date;
  newId?: () => string;
  catalog?: Catalog;
  answer?: (request: Request, deps: AnswerDeps) => Promise<Answer>;
  sleep?: (ms: number) => Promise<void>;
  fetch?: typeof globalThis.fetch;
};

export type RunningApp = {
  /** Where the server listens, e.g. http://127.0.0.1:3000. */
  url: string;
  /** Resolves when Slack accepted the token and questions are answered; rejects when it never will. */
  ready: Promise<void>;
  /** Stops accepting requests and waits for the work under way, ten seconds at most. */
  close: () => Promise<void>;
  /** Waits for the work under way, ten seconds at most, and goes on running. */
  settle: () => Promise<void>;
  /** The local workspace, in playground mode. */
  workspace?: Workspace;
};

const DRAIN_LIMIT_MS = 10_000;
const LOCALHOST = '127.0.0.1';

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const loadParts = async (config: Config, overrides: AppOverrides) => {
  const [{ loadCatalog }, { answer }, { createLog }] = await Promise.all([
    import('./catalog/load.ts'),
    import('./answer.ts'),
    import('./log.ts'),
  ]);
  return {
    catalog: overrides.catalog ?? loadCatalog(config.dataDirectory),
    answer: overrides.answer ?? answer,
    log: overrides.log ?? createLog(config.logLevel),
  };
};

/** The local workspace, served by the same server, and the settings the bot signs in to it with. */
const openWorkspace = async (
  server: Server,
  catalog: Catalog,
  deps: { log: Log; clock: () => Date },
): Promise<{ workspace: Workspace; slack: SlackConfig }> => {
  const { createWorkspace } = await import('./playground/workspace.ts');
  const baseUrl = `http://${LOCALHOST}:${server.port}`;
  const signingSecret = randomBytes(32).toString('hex');
  const botToken = `xoxb-playground-${randomBytes(16).toString('hex')}`;
  const workspace = createWorkspace({
    signingSecret,
    botToken,
    clock: () => deps.clock().getTime(),
    deliverTo: baseUrl,
    baseUrl,
    log: (event, fields) => deps.log.debug({ from: 'workspace', ...fields }, event),
    banner: {
      frameworks: catalog.frameworks.size,
      sources: catalog.sources.size,
      version: catalog.manifest.version,
      asOf: catalog.manifest.asOf,
      model: false,
    },
  });
  server.routes.workspace = (request, response) => workspace.handle(request, response);
  return { workspace, slack: { botToken, signingSecret, apiUrl: `${baseUrl}/api/` } };
};

type Door = { slack: SlackConfig; workspace: Workspace | undefined };

/** Slack itself, or the playground when there are no settings for it. */
const openDoor = async (
  config: Config,
  server: Server,
  catalog: Catalog,
  deps: { log: Log; clock: () => Date },
): Promise<Door> =>
  config.mode === 'slack'
    ? { slack: config.slack, workspace: undefined }
    : openWorkspace(server, catalog, deps);

/**
 * Loads the dataset, starts the server and opens one door: Slack, or the playground without Slack settings.
 * Resolves when the server listens, in playground mode when questions are answered.
 * @throws CatalogError, or the listen error
 */
export const startApp = async (config: Config, overrides: AppOverrides = {}): Promise<RunningApp> => {
  const { catalog, answer, log } = await loadParts(config, overrides);
  const clock = overrides.clock ?? (() => new Date());
  const [{ startServer }, { connectSlack }] = await Promise.all([
    import('./server.ts'),
    import('./slack/connect-slack.ts'),
  ]);
  const state: { connection: SlackConnection | null; isClosed: boolean } = {
    connection: null,
    isClosed: false,
  };
  const isPlayground = config.mode === 'playground';
  const notReady = (): string | null => {
    if (state.isClosed) return 'the bot is closing';
    return state.connection === null ? 'Slack has not accepted the token yet' : null;
  };
  const server = await startServer(
    { port: config.port, host: isPlayground ? LOCALHOST : undefined, notReady },
    log,
  );
  const { slack, workspace } = await openDoor(config, server, catalog, { log, clock });
  const deps: ConnectDeps = {
    log,
    clock,
    newId: overrides.newId ?? randomUUID,
    answer: (request) => answer(request, { catalog }),
    sleep: overrides.sleep ?? pause,
    fetch: overrides.fetch ?? globalThis.fetch,
  };
  const ready = connectSlack(slack, deps, () => state.isClosed).then((connected) => {
    state.connection = connected;
    if (connected !== null) server.routes.events = connected.handle;
  });
  // Whoever awaits `ready` sees the rejection; this keeps it from being unhandled until then.
  ready.catch(() => undefined);
  if (isPlayground) await ready;
  const settle = async (): Promise<void> => {
    const left = (await state.connection?.jobs.drain(DRAIN_LIMIT_MS)) ?? 0;
    if (left > 0) log.warn({ left }, 'some work is not finished');
  };
  const close = async (): Promise<void> => {
    state.isClosed = true;
    // The playground's server is also the Slack that open answers are posted to.
    if (isPlayground) await settle();
    workspace?.close();
    await server.close(settle);
  };
  const url = `http://${LOCALHOST}:${server.port}`;
  return { url, ready, close, settle, ...(workspace === undefined ? {} : { workspace }) };
};

const run = async (log: Log, config: Config): Promise<void> => {
  if (config.notUsedYet.length > 0) {
    log.warn({ variables: config.notUsedYet }, 'settings that this version does not use yet');
  }
  const { closeOnSignal } = await import('./process-events.ts');
  const app = await startApp(config, { log });
  closeOnSignal(app.close, log);
  await app.ready;
  const url = config.mode === 'playground' ? app.url.replace(LOCALHOST, 'localhost') : app.url;
  log.info({ mode: config.mode, url }, config.mode === 'playground' ? 'open the playground at url' : 'ready');
  // Written now rather than at exit, so that a killed process leaves its cache behind as well.
  setTimeout(flushCompileCache, 1_000).unref();
};

/** The program: reads the environment, starts, and runs until a signal. Problems at the start end it with a line each. */
export const main = async (): Promise<void> => {
  const [{ createLog }, { readConfig }, { explainFailure }, { logRuntimeEvents }] = await Promise.all([
    import('./log.ts'),
    import('./config.ts'),
    import('./explain-failure.ts'),
    import('./process-events.ts'),
  ]);
  let log = createLog('info');
  logRuntimeEvents(log);
  try {
    const config = readConfig();
    log = createLog(config.logLevel);
    await run(log, config);
  } catch (error) {
    const { lines, exitCode } = explainFailure(error);
    for (const line of lines) log.fatal(line);
    if (lines.length === 0) log.fatal({ err: error }, 'the program could not start');
    process.exit(exitCode);
  }
};

if (import.meta.main) {
  enableCompileCache(fileURLToPath(new URL('../var/compile-cache', import.meta.url)));
  await main();
}
