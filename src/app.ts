import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { answer, Timed } from './answer.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Config, InstallConfig, SlackConfig } from './config.ts';
import type { TeamsConnection } from './install/connect-teams.ts';
import type { Engine } from './load-engine.ts';
import type { Log } from './log.ts';
import type { OpenedMetrics } from './open-metrics.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Timing } from './playground/answer-records.ts';
import type { Kept } from './playground/kept-schema.ts';
import type { Workspace } from './playground/workspace-types.ts';
import type { Server } from './server.ts';
import type { ConnectDeps, SlackConnection } from './slack/connect-slack.ts';
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
  /** Waits for the work under way, eight seconds at most, and goes on running. */
  settle: () => Promise<void>;
  /** The local workspace, in playground mode. */
  workspace?: Workspace;
};

type State = { connection: SlackConnection | null; isClosed: boolean };

/** With closing the rest it stays under the ten seconds that orchestrators give a process. */
const DRAIN_LIMIT_MS = 8_000;
const LOCALHOST = '127.0.0.1';

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const whyNotReady = ({ connection, isClosed }: State): string | null => {
  if (isClosed) return 'the bot is closing';
  return connection === null ? 'Slack has not accepted the token yet' : connection.notReady();
};

/** Notes how long each station of an answer takes, in milliseconds. */
const createTimed = (now: () => number): { timed: Timed; timings: Timing[] } => {
  const timings: Timing[] = [];
  const timed: Timed = (step, run) => {
    const begun = now();
    const value = run();
    timings.push({ step, ms: now() - begun });
    return value;
  };
  return { timed, timings };
};

type DoorDeps = Omit<ConnectDeps, 'answer' | 'model' | 'counts' | 'catalog'> & {
  isModelOff: AppOverrides['isModelOff'];
};
/** What is open: the bot's database, and what a former run of the playground left. */
type Opened = { store: Store; kept: Kept | undefined };

/** What connects to Slack: the one bot of the settings, or one for each workspace that installed the app. */
const openerOf = async (
  slack: SlackConfig | InstallConfig,
): Promise<
  (deps: ConnectDeps, isClosed: () => boolean) => Promise<SlackConnection | TeamsConnection | null>
> => {
  if ('clientId' in slack) {
    const { connectTeams } = await import('./install/connect-teams.ts');
    return (deps, isClosed) => connectTeams(slack, deps, isClosed);
  }
  const { connectSlack } = await import('./slack/connect-slack.ts');
  return (deps, isClosed) => connectSlack(slack, deps, isClosed);
};

/** Signs in while the dataset loads, and lets requests through when both are done. `watch` is told of each answer. */
const connect = async (
  slack: SlackConfig | InstallConfig,
  engine: Promise<Engine>,
  deps: DoorDeps,
  app: { state: State; server: Server; model: Config['model'] } & Partial<
    Pick<OpenWorkspace, 'watch' | 'modelFetch'>
  >,
): Promise<void> => {
  const [open, { openModel }, { watchBoth }] = await Promise.all([
    openerOf(slack),
    import('./open-model.ts'),
    import('./model-steps/watch-both.ts'),
  ]);
  const catalog = engine.then((loaded) => loaded.catalog);
  const fetch = app.modelFetch ?? deps.fetch;
  const watch = watchBoth(app.watch?.model ?? {}, deps.metrics.model);
  const model = openModel(app.model, catalog, { ...deps, fetch, watch });
  const answer: ConnectDeps['answer'] = async (request, recall, second, teamProfile) => {
    const { answer: answerWith, catalog } = await engine;
    if (app.watch === undefined) return answerWith(request, { catalog, recall, second, teamProfile });
    const { timed, timings } = createTimed(deps.now);
    const answered = await answerWith(request, { catalog, recall, second, teamProfile, timed });
    app.watch.answer(request, answered, timings);
    return answered;
  };
  const counts: ConnectDeps['counts'] = async (text, memory, today) => {
    const [{ countsWithoutMention }, { catalog }] = await Promise.all([
      import('./profile/discussion/counts-without-mention.ts'),
      engine,
    ]);
    return countsWithoutMention(text, memory, catalog, today);
  };
  const steps = model?.steps ?? null;
  const connection = await open(
    { ...deps, answer, counts, model: steps, catalog: () => catalog },
    () => app.state.isClosed,
  );
  if (connection === null) return;
  if ('install' in connection) app.server.routes.install = connection.install;
  if (connection.handle !== undefined) app.server.routes.events = connection.handle;
  app.state.connection = connection;
  await Promise.all([engine, connection.ready, model?.ready]);
};

type Door = { local: OpenWorkspace | undefined; ready: Promise<void> };

/** Slack itself, or a workspace on the same server when there are no settings for Slack. */
const openDoor = async (
  config: Config,
  engine: Promise<Engine>,
  deps: DoorDeps,
  app: { state: State; server: Server; model: Config['model']; url: string; opening: Promise<Opened> },
): Promise<Door> => {
  if (config.mode !== 'playground') {
    const slack = config.mode === 'slack' ? config.slack : config.install;
    const ready = connect(slack, engine, deps, app);
    // Whoever awaits `ready` sees the rejection; this keeps it from being unhandled until then.
    ready.catch(() => undefined);
    return { local: undefined, ready };
  }
  const [{ openWorkspace }, { catalog }, { kept }] = await Promise.all([
    import('./open-workspace.ts'),
    engine,
    app.opening,
  ]);
  const keep = config.keep === null ? null : { path: config.keep.workspace, kept };
  const local = openWorkspace(app.server, app.url, { ...deps, catalog, keep, config });
  await connect(local.slack, engine, deps, { ...app, ...local });
  return { local, ready: Promise.resolve() };
};

/** What the playground's people asked is gone with it, unless it is to be kept. */
const openStoreFor = async (config: Config, { store }: AppOverrides, log: Log): Promise<Opened> => {
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
  sleep: overrides.sleep ?? pause,
  fetch: overrides.fetch ?? globalThis.fetch,
  isModelOff: overrides.isModelOff,
});

/** What ends an app that runs: no new work, up to eight seconds for the work under way, then the store. */
const closer =
  (
    parts: { state: State; server: Server; store: Store; log: Log; counting: OpenedMetrics },
    local: OpenWorkspace | undefined,
  ) =>
  async (): Promise<void> => {
    const { state, server, store, log } = parts;
    state.isClosed = true;
    const stop = async (): Promise<void> => {
      const left = (await state.connection?.stop(DRAIN_LIMIT_MS)) ?? 0;
      if (left > 0) log.warn({ left }, 'some work is left to the next start');
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
  const [{ createLog }, { startServer }, { openMetrics }] = await Promise.all([
    import('./log.ts'),
    import('./server.ts'),
    import('./open-metrics.ts'),
  ]);
  const log = overrides.log ?? createLog(config.logLevel);
  const state: State = { connection: null, isClosed: false };
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
    const { local, ready } = await openDoor(config, loading, deps, {
      ...{ state, server, url, opening, model: config.model },
    });
    const [engine, store] = await Promise.all([loading, storing]);
    for (const { file, path, message } of engine.dataProblems) {
      log.warn({ file, path }, `a record of STACK_DATA_DIR is left out: ${message}`);
    }
    if (store.migrated.length > 0)
      log.debug({ migrations: store.migrated }, 'the database was brought up to date');
    const close = closer({ state, server, store, log, counting }, local);
    const settle = async (): Promise<void> => {
      await state.connection?.settle(DRAIN_LIMIT_MS);
    };
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
