import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Engine } from './load-engine.ts';
import type { Log } from './log.ts';
import type { Workspace } from './playground/workspace-types.ts';
import type { Server } from './server.ts';
import type { ConnectDeps, SlackConnection } from './slack/connect-slack.ts';

// Everything of weight is imported inside functions: an import up here would be compiled before the cache is on.

/** What tests put in the place of the real things. */
export type AppOverrides = {
  log?: Log;
  clock?: () => Date;
  newId?: () => string;
  catalog?: Catalog;
  answer?: typeof answer;
  sleep?: (ms: number) => Promise<void>;
  fetch?: typeof globalThis.fetch;
};

export type RunningApp = {
  /** Where the server listens, e.g. http://127.0.0.1:3000. */
  url: string;
  /** Resolves when Slack accepted the token and questions are answered; rejects when it never will. */
  ready: Promise<void>;
  engine: Engine;
  /** Stops accepting requests and waits for the work under way, ten seconds at most. */
  close: () => Promise<void>;
  /** Waits for the work under way, ten seconds at most, and goes on running. */
  settle: () => Promise<void>;
  /** The local workspace, in playground mode. */
  workspace?: Workspace;
};

type State = { connection: SlackConnection | null; isClosed: boolean };

const DRAIN_LIMIT_MS = 10_000;
const LOCALHOST = '127.0.0.1';

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const whyNotReady = (state: State): string | null => {
  if (state.isClosed) return 'the bot is closing';
  return state.connection === null ? 'Slack has not accepted the token yet' : null;
};

/** Signs in while the dataset loads, and lets requests through when both are done. */
const connect = async (
  slack: SlackConfig,
  engine: Promise<Engine>,
  deps: Omit<ConnectDeps, 'answer'>,
  app: { state: State; server: Server },
): Promise<void> => {
  const { connectSlack } = await import('./slack/connect-slack.ts');
  const answer: ConnectDeps['answer'] = async (request) => {
    const { answer: answerWith, catalog } = await engine;
    return answerWith(request, { catalog });
  };
  const connection = await connectSlack(slack, { ...deps, answer }, () => app.state.isClosed);
  await engine;
  if (connection === null) return;
  app.server.routes.events = connection.handle;
  app.state.connection = connection;
};

/** Slack itself, or a workspace on the same server when there are no settings for Slack. */
const openDoor = async (
  config: Config,
  engine: Promise<Engine>,
  deps: Omit<ConnectDeps, 'answer'>,
  app: { state: State; server: Server; url: string },
): Promise<{ workspace: Workspace | undefined; ready: Promise<void> }> => {
  if (config.mode === 'slack') {
    const ready = connect(config.slack, engine, deps, app);
    // Whoever awaits `ready` sees the rejection; this keeps it from being unhandled until then.
    ready.catch(() => undefined);
    return { workspace: undefined, ready };
  }
  const [{ openWorkspace }, { catalog }] = await Promise.all([import('./open-workspace.ts'), engine]);
  const { workspace, slack } = openWorkspace(app.server, app.url, { ...deps, catalog });
  await connect(slack, engine, deps, app);
  return { workspace, ready: Promise.resolve() };
};

/**
 * Starts the server, loads the dataset and opens one door: Slack, or the playground without Slack settings.
 * Resolves when the server listens and the dataset is loaded, in playground mode when questions are answered.
 * @throws CatalogError, or the listen error
 */
export const startApp = async (config: Config, overrides: AppOverrides = {}): Promise<RunningApp> => {
  const [{ createLog }, { startServer }] = await Promise.all([import('./log.ts'), import('./server.ts')]);
  const log = overrides.log ?? createLog(config.logLevel);
  const state: State = { connection: null, isClosed: false };
  const isPlayground = config.mode === 'playground';
  const host = isPlayground ? LOCALHOST : undefined;
  const server = await startServer({ port: config.port, host, notReady: () => whyNotReady(state) }, log);
  const settle = async (): Promise<void> => {
    const left = (await state.connection?.jobs.drain(DRAIN_LIMIT_MS)) ?? 0;
    if (left > 0) log.warn({ left }, 'some work is not finished');
  };
  const url = `http://${LOCALHOST}:${server.port}`;
  const loading = import('./load-engine.ts').then(({ loadEngine }) =>
    loadEngine(config.dataDirectory, overrides),
  );
  const deps = {
    log,
    clock: overrides.clock ?? (() => new Date()),
    newId: overrides.newId ?? randomUUID,
    sleep: overrides.sleep ?? pause,
    fetch: overrides.fetch ?? globalThis.fetch,
  };
  try {
    const { workspace, ready } = await openDoor(config, loading, deps, { state, server, url });
    const engine = await loading;
    const close = async (): Promise<void> => {
      state.isClosed = true;
      // The playground's server is also the Slack that open answers are posted to.
      if (isPlayground) await settle();
      workspace?.close();
      await server.close(settle);
    };
    return { url, ready, engine, close, settle, ...(workspace === undefined ? {} : { workspace }) };
  } catch (error) {
    state.isClosed = true;
    await server.close(settle);
    throw error;
  }
};

if (import.meta.main) {
  enableCompileCache(fileURLToPath(new URL('../var/compile-cache', import.meta.url)));
  const { runProcess } = await import('./run-process.ts');
  await runProcess(startApp);
}
