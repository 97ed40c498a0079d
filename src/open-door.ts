import type { Timed } from './answer.ts';
import type { Config, InstallConfig, SlackConfig } from './config.ts';
import type { TeamsConnection } from './install/connect-teams.ts';
import type { Engine } from './load-engine.ts';
import type { OpenedKept } from './open-kept.ts';
import type { OpenModelDeps } from './open-model.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Timing } from './playground/answer-records.ts';
import type { Server } from './server.ts';
import type { ConnectDeps, SlackConnection } from './slack/connect-slack.ts';

/** How far the app is. */
export type AppState = { connection: SlackConnection | null; isClosed: boolean };

/** What the door is opened with; the rest of what listeners use comes of the dataset and the settings. */
export type DoorDeps = Omit<ConnectDeps, 'answer' | 'model' | 'counts' | 'catalog'> &
  Pick<OpenModelDeps, 'isModelOff'>;

/** What the door is opened in. */
export type DoorPlace = {
  state: AppState;
  server: Server;
  /** Where the server listens, e.g. http://127.0.0.1:3000. */
  url: string;
  engine: Promise<Engine>;
  opening: Promise<OpenedKept>;
};

/** `ready` resolves when questions are answered; `local` is the workspace on this machine, in playground mode. */
export type Door = { local: OpenWorkspace | undefined; ready: Promise<void> };

/** What the playground adds to a connection: who is told of each answer, and trouble on the way to a model. */
type Watched = Partial<Pick<OpenWorkspace, 'watch' | 'modelFetch'>>;

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

const answerFrom =
  (
    engine: Promise<Engine>,
    watch: OpenWorkspace['watch'] | undefined,
    now: () => number,
  ): ConnectDeps['answer'] =>
  async (request, sources) => {
    const { answer, catalog } = await engine;
    if (watch === undefined) return answer(request, { ...sources, catalog });
    const { timed, timings } = createTimed(now);
    const answered = await answer(request, { ...sources, catalog, timed });
    watch.answer(request, answered, timings);
    return answered;
  };

const countsFrom =
  (engine: Promise<Engine>): ConnectDeps['counts'] =>
  async (text, memory, today) => {
    const [{ countsWithoutMention }, { catalog }] = await Promise.all([
      import('./profile/discussion/counts-without-mention.ts'),
      engine,
    ]);
    return countsWithoutMention(text, memory, catalog, today);
  };

/** Signs in while the dataset loads, and lets requests through when both are done. */
const connect = async (
  { slack, model: settings }: { slack: SlackConfig | InstallConfig; model: Config['model'] },
  { state, server, engine }: Pick<DoorPlace, 'state' | 'server' | 'engine'>,
  deps: DoorDeps,
  watched: Watched = {},
): Promise<void> => {
  const [open, { openModel }, { watchBoth }] = await Promise.all([
    openerOf(slack),
    import('./open-model.ts'),
    import('./model-steps/watch-both.ts'),
  ]);
  const catalog = engine.then((loaded) => loaded.catalog);
  const fetch = watched.modelFetch ?? deps.fetch;
  const watch = watchBoth(watched.watch?.model ?? {}, deps.metrics.model);
  const model = openModel(settings, catalog, { ...deps, fetch, watch });
  const answer = answerFrom(engine, watched.watch, deps.now);
  const connection = await open(
    { ...deps, answer, counts: countsFrom(engine), model: model?.steps ?? null, catalog: () => catalog },
    () => state.isClosed,
  );
  if (connection === null) return;
  if ('install' in connection) server.routes.install = connection.install;
  if (connection.handle !== undefined) server.routes.events = connection.handle;
  state.connection = connection;
  await Promise.all([engine, connection.ready, model?.ready]);
};

/**
 * Opens what questions come through: Slack itself, or a workspace on the same server when there are no settings for
 * Slack. The latter answers questions when this resolves.
 */
export const openDoor = async (config: Config, place: DoorPlace, deps: DoorDeps): Promise<Door> => {
  if (config.mode !== 'playground') {
    const slack = config.mode === 'slack' ? config.slack : config.install;
    const ready = connect({ slack, model: config.model }, place, deps);
    // Whoever awaits `ready` sees the rejection; this keeps it from being unhandled until then.
    ready.catch(() => undefined);
    return { local: undefined, ready };
  }
  const [{ openWorkspace }, { catalog }, { kept }] = await Promise.all([
    import('./open-workspace.ts'),
    place.engine,
    place.opening,
  ]);
  const keep = config.keep === null ? null : { paths: config.keep, kept };
  const local = openWorkspace(place.server, place.url, { ...deps, catalog, keep, config });
  await connect(local, place, deps, local);
  return { local, ready: Promise.resolve() };
};
