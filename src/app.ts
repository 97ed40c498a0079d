import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { answer } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Config } from './config.ts';
import type { Engine } from './load-engine.ts';
import type { Log } from './log.ts';
import type { AppState, DoorDeps } from './open-door.ts';
import type { OpenedKept } from './open-kept.ts';
import type { OpenedMetrics } from './open-metrics.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Workspace } from './playground/workspace-types.ts';
import type { Server } from './server.ts';
import type { Store } from './store/open-store.ts';

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
  /** Opened by the caller, who closes it. */
  store?: Store;
  /** In the place of the operator's switch. */
  isModelOff?: () => boolean;
};

export type RunningApp = {
  /** Where the server listens, e.g. http://127.0.0.1:3000. */
  url: string;
  /** Resolves when Slack accepted the token and questions are answered; rejects when it never will. */
  ready: Promise<void>;
  engine: Engine;
  /** Stops accepting requests and waits for the work under way, eight seconds at most. */
  close: () => Promise<void>;
  /** Waits for the work under way, eight seconds at most unless told otherwise, and goes on running; gives what is left. */
  settle: (limitMs?: number) => Promise<number>;
  /** The local workspace, in playground mode. */
  workspace?: Workspace;
};

/** With closing the rest it stays under the ten seconds that orchestrators give a process. */
const DRAIN_LIMIT_MS = 8_000;
const LOCALHOST = '127.0.0.1';

const whyNotReady = ({ connection, isClosed }: AppState): string | null => {
  if (isClosed) return 'the bot is closing';
  return connection === null ? 'Slack has not accepted the token yet' : connection.notReady();
};

/** What the playground's people asked is gone with it, unless it is to be kept. */
const openStoreFor = async (config: Config, { store }: AppOverrides, log: Log): Promise<OpenedKept> => {
  if (store !== undefined) return { store: { ...store, close: async () => undefined }, kept: undefined };
  if (config.mode === 'playground' && config.keep !== null) {
    const { openKept } = await import('./open-kept.ts');
    return openKept(config.keep, log);
  }
  const { openStore } = await import('./store/open-store.ts');
  const location = config.mode === 'playground' ? ':memory:' : config.database;
  const onIdleError = (error: Error): void => log.warn({ err: error }, 'a connection to the database ended');
  return { store: await openStore(location, { onIdleError }), kept: undefined };
};

const outsideOf = (overrides: AppOverrides) => ({
  clock: overrides.clock ?? (() => new Date()),
  now: () => performance.now(),
  newId: overrides.newId ?? randomUUID,
  sleep: overrides.sleep ?? ((ms) => setTimeout(ms)),
  fetch: overrides.fetch ?? globalThis.fetch,
  isModelOff: overrides.isModelOff,
});

/** What ends an app that runs: no new work, up to eight seconds for the work under way, then the store. */
const closer =
  (
    parts: { state: AppState; server: Server; store: Store; log: Log; counting: OpenedMetrics },
    local: OpenWorkspace | undefined,
  ) =>
  async (): Promise<void> => {
    const { state, server, store, log } = parts;
    state.isClosed = true;
    const stop = async (): Promise<void> => {
      const left = (await state.connection?.stop(DRAIN_LIMIT_MS)) ?? 0;
      if (left > 0) log.warn({ left }, 'some work was left for the next start');
    };
    // The playground's server is also the Slack that open answers are posted to.
    if (local !== undefined) await stop();
    await local?.close();
    await server.close(stop);
    await parts.counting.close();
    await store.close();
  };

/**
 * Starts the server, loads the dataset, opens the store and one door: Slack, or the playground without Slack
 * settings. Resolves when the server listens and dataset and store are there, in playground mode when questions are
 * answered.
 * @throws CatalogError, StoreError, or the listen error
 */
export const startApp = async (config: Config, overrides: AppOverrides = {}): Promise<RunningApp> => {
  const [{ createLog }, { startServer }, { openMetrics }, { openDoor }] = await Promise.all([
    import('./log.ts'),
    import('./server.ts'),
    import('./open-metrics.ts'),
    import('./open-door.ts'),
  ]);
  const log = overrides.log ?? createLog(config.logLevel);
  const state: AppState = { connection: null, isClosed: false };
  const host = config.mode === 'playground' ? LOCALHOST : undefined;
  const server = await startServer({ port: config.port, host, notReady: () => whyNotReady(state) }, log);
  const url = `http://${LOCALHOST}:${server.port}`;
  const loading = import('./load-engine.ts').then(({ loadEngine }) =>
    loadEngine(config.dataDirectory, overrides),
  );
  const opening = openStoreFor(config, overrides, log);
  const storing = opening.then(({ store }) => store);
  // Whoever awaits these sees the rejection; this keeps it from being unhandled until then.
  for (const promise of [loading, opening, storing]) promise.catch(() => undefined);
  const outside = outsideOf(overrides);
  const counting = await openMetrics(config, {
    ...{ log, clock: outside.clock, store: storing, engine: loading, notReady: () => whyNotReady(state) },
  });
  try {
    const { admins, retentionDays } = config;
    const { metrics } = counting;
    const deps: DoorDeps = { log, metrics, store: storing, admins, retentionDays, ...outside };
    const place = { state, server, url, engine: loading, opening };
    const { local, ready } = await openDoor(config, place, deps);
    const [engine, store] = await Promise.all([loading, storing]);
    for (const { file, path, message } of engine.dataProblems) {
      log.warn({ file, path }, `a record of STACK_DATA_DIR is left out: ${message}`);
    }
    if (store.migrated.length > 0)
      log.debug({ migrations: store.migrated }, 'the database was brought up to date');
    const close = closer({ state, server, store, log, counting }, local);
    const settle = async (limitMs = DRAIN_LIMIT_MS): Promise<number> =>
      (await state.connection?.settle(limitMs)) ?? 0;
    return {
      url,
      ready,
      engine,
      close,
      settle,
      ...(local === undefined ? {} : { workspace: local.workspace }),
    };
  } catch (error) {
    state.isClosed = true;
    await server.close(async () => state.connection?.stop(DRAIN_LIMIT_MS));
    await counting.close();
    await storing.then((store) => store.close()).catch(() => undefined);
    throw error;
  }
};

if (import.meta.main) {
  enableCompileCache(fileURLToPath(new URL('../var/compile-cache', import.meta.url)));
  const { runProcess } = await import('./run-process.ts');
  await runProcess(startApp);
}
