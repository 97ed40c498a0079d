import type { InstallConfig } from '../config.ts';
import type { BossQueue } from '../inbox/boss-queue.ts';
import { createInbox } from '../inbox/inbox.ts';
import {
  type ConnectDeps,
  openQueue,
  openSockets,
  type SlackConnection,
  settle,
  whyNotReady,
} from '../slack/connect-slack.ts';
import { createHttpReceiver } from '../slack/http-receiver.ts';
import { createJobs, type Jobs } from '../slack/jobs.ts';
import { recover } from '../slack/recover.ts';
import { repeatOn } from '../slack/repeat.ts';
import { createStoppableSleep } from '../slack/stoppable-sleep.ts';
import { takeUninstalls } from '../slack/take-uninstalls.ts';
import type { Store } from '../store/open-store.ts';
import { installerOn, type RenewDeps } from './current-token.ts';
import { storeKeys } from './encryption.ts';
import { beginRoundsOfTeams } from './rounds-of-teams.ts';
import { serveInstall } from './serve-install.ts';
import { type SharedQueue, shareQueue } from './share-queue.ts';
import { createTeamBots, type TeamBots, type TeamBotsDeps } from './team-bots.ts';
import { openVault, type Vault } from './vault.ts';

/** The bots of all workspaces as seen by the server. */
export type TeamsConnection = SlackConnection & {
  /** Handles requests to the pages for installing. */
  install: ReturnType<typeof serveInstall>;
};

/** A bot that ends has a moment for what it is at work on, before its team's data is deleted. */
const LAST_MOMENT_MS = 2_000;

/** What is done when a workspace uninstalls the app, beside what `takeUninstalls` does. */
const intakeOf =
  (store: Store, jobs: Jobs, bots: () => TeamBots, { log }: ConnectDeps): TeamBotsDeps['intakeOf'] =>
  (bot, { installation, installedAt }) =>
    takeUninstalls(bot.intake, {
      ...{ store, log, team: installation.team.id, since: installedAt, track: jobs.track },
      endings: ['app_uninstalled', 'tokens_revoked'],
      before: async () => {
        bots().drop(installation.team.id);
        await bot.jobs.drain(LAST_MOMENT_MS);
      },
    });

/** Goes on with the open requests of workspaces that have the app, oldest first. */
const recoverTeams = async (
  { store, vault, bots }: { store: Store; vault: Vault; bots: TeamBots },
  queue: BossQueue | null,
  { log, clock }: ConnectDeps,
): Promise<void> => {
  const installed = new Set(await vault.teams());
  const open = (await createInbox(store.db, clock).open()).filter(({ team }) => installed.has(team));
  await recover(open, queue, async (request) => (await bots.of(request.team))?.deps.lineUp(request), log);
};

/** Waits for what all bots are at work on, `limitMs` at most. */
const overAll = async (
  bots: TeamBots,
  jobs: Jobs,
  wait: (bot: ReturnType<TeamBots['live']>[number]) => Promise<number>,
  limitMs: number,
): Promise<number> => {
  const left = await Promise.all([...bots.live().map(wait), jobs.drain(limitMs)]);
  return left.reduce((sum, each) => sum + each, 0);
};

/** The bots, with the queue they share where replicas share the database. */
const assemble = (
  config: InstallConfig,
  around: { store: Store; queue: BossQueue | null; vault: Vault; jobs: Jobs },
  renewal: RenewDeps,
  deps: ConnectDeps,
): { bots: TeamBots; shared: SharedQueue | null } => {
  const { store, queue, vault, jobs } = around;
  const inbox = createInbox(store.db, deps.clock);
  const bots: TeamBots = createTeamBots({
    ...{ ...deps, store, config, vault, renewal },
    queueOf: (team) => shared?.of(team) ?? null,
    intakeOf: intakeOf(store, jobs, () => bots, deps),
  });
  const bring = async (id: string): Promise<string | null> => {
    const team = (await inbox.find(id))?.team ?? null;
    return team === null || (await bots.of(team)) === null ? null : team;
  };
  const shared = queue === null ? null : shareQueue(queue, bring);
  return { bots, shared };
};

/**
 * Opens one door for all workspaces that installed the app, and the pages for installing it; each has a bot of its own
 * behind it. Goes on with what a former process left. Resolves to null when `isClosed` became true meanwhile.
 * @throws ConfigError when the workspaces were stored with another key
 */
export const connectTeams = async (
  config: InstallConfig,
  deps: ConnectDeps,
  isClosed: () => boolean = () => false,
): Promise<TeamsConnection | null> => {
  const { log, clock, metrics } = deps;
  const store = await deps.store;
  const secrets = { keys: storeKeys(config.encryptionKeys), clock, log };
  const vault = openVault(store.db, secrets);
  await vault.check();
  if (isClosed()) return null;
  const queue = await openQueue(store, log);
  const renewal: RenewDeps = { ...secrets, metrics, config, db: store.db };
  const jobs = createJobs();
  const { bots, shared } = assemble(config, { store, queue, vault, jobs }, renewal, deps);
  await recoverTeams({ store, vault, bots }, queue, deps);
  const { sleep, stop: wake } = createStoppableSleep(deps.sleep);
  const sockets = openSockets(config, { intake: bots.intake, sleep }, deps);
  const ready = sockets?.ready ?? Promise.resolve();
  const { track } = jobs;
  const repeat = repeatOn(queue, { track, log });
  const stopRounds = beginRoundsOfTeams({ ...deps, bots, vault, store }, repeat, ready);
  const installer = installerOn(vault, 'install', renewal);
  return {
    ...(config.door.kind === 'http'
      ? { handle: createHttpReceiver({ clock, log, intake: bots.intake, ...config.door }) }
      : {}),
    install: serveInstall({ installer, log }),
    ready,
    notReady: () => whyNotReady(sockets),
    settle: (limitMs) => overAll(bots, jobs, (bot) => settle(bot, limitMs), limitMs),
    stop: async (limitMs) => {
      stopRounds();
      sockets?.close();
      wake();
      for (const bot of bots.live()) bot.stop();
      if (shared !== null) track(shared.lines.stop());
      const left = await overAll(bots, jobs, (bot) => bot.jobs.drain(limitMs), limitMs);
      await queue?.close();
      return left;
    },
  };
};
