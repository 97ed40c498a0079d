import type { SlackConfig } from '../config.ts';
import type { BossQueue } from '../inbox/boss-queue.ts';
import { countOpen } from '../inbox/count-open.ts';
import type { Log } from '../log.ts';
import { jobsSchema } from '../store/jobs-schema.ts';
import type { Store } from '../store/open-store.ts';
import { assembleBot, type Bot, type BotDeps } from './assemble-bot.ts';
import { clientOptions } from './client-options.ts';
import { keepRecords } from './decisions/keep-records.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { identify } from './identify.ts';
import { keepSockets, type Sockets } from './keep-sockets.ts';
import { keepTidy } from './keep-tidy.ts';
import { recover } from './recover.ts';
import { repeatOn } from './repeat.ts';
import { takeUninstalls } from './take-uninstalls.ts';
import { keepVotes } from './vote/keep-votes.ts';
import { keepWatch } from './watch/keep-watch.ts';

export type ConnectDeps = BotDeps & {
  /** Opening meanwhile: signing in to Slack does not wait for it. */
  store: Promise<Store>;
  retentionDays: number;
};

/** The bot as seen by the server. */
export type SlackConnection = {
  /** Handles requests to the events URL; undefined in Socket Mode. */
  handle?: ReturnType<typeof createHttpReceiver>;
  /** Resolves when deliveries come in; rejects with TokenRefusedError when they never will. */
  ready: Promise<void>;
  /** Why nothing comes in from Slack right now, or null. */
  notReady: () => string | null;
  /** Waits for the work under way, `limitMs` at most, and goes on; returns how much is left. */
  settle: (limitMs: number) => Promise<number>;
  /** Takes nothing on any more, ends what was begun or leaves it to the next start. */
  stop: (limitMs: number) => Promise<number>;
};

/** The queue that replicas share; null with an embedded database, which has one process. */
export const openQueue = async (store: Store, log: Log): Promise<BossQueue | null> => {
  if (store.server === null) return null;
  const { openBossQueue } = await import('../inbox/boss-queue.ts');
  const { url, schema } = store.server;
  return openBossQueue({ url, schema: jobsSchema(schema) }, { log, countOpen: () => countOpen(store.db) });
};

/** Waits for lines and jobs; a job may put something into a line again. */
export const settle = async ({ lines, jobs }: Bot, limitMs: number): Promise<number> => {
  let left = 0;
  do {
    jobs.track(lines.idle());
    left = await jobs.drain(limitMs);
  } while (left === 0 && lines.waiting() > 0);
  return left;
};

/** Waits for the work under way; a queue closes when its jobs are settled or the time is over. */
const closeQueue = async (bot: Bot, queue: BossQueue | null, limitMs: number): Promise<number> => {
  const left = await bot.jobs.drain(limitMs);
  await queue?.close();
  return left;
};

/** The sockets that deliveries come in by; null in HTTP mode. */
export const openSockets = (
  slack: Pick<SlackConfig, 'door' | 'apiUrl'>,
  bot: Pick<Bot, 'intake' | 'sleep'>,
  deps: ConnectDeps,
): Sockets | null => {
  if (slack.door.kind === 'http') return null;
  const { log, now } = deps;
  const options = () => clientOptions(slack.apiUrl, deps);
  const { intake, sleep } = bot;
  return keepSockets({ appToken: slack.door.appToken, clientOptions: options, log, intake, now, sleep });
};

/** What nobody asks for: wiping what is over its time, and looking after votes, records and decisions. */
const beginRounds = (
  bot: Bot,
  queue: BossQueue | null,
  deps: Pick<ConnectDeps, 'clock' | 'log' | 'retentionDays'> & { store: Store; ready: Promise<void> },
): (() => void)[] => {
  const { track } = bot.jobs;
  const repeat = repeatOn(queue, { track, log: deps.log });
  return [
    keepTidy(deps, repeat),
    keepVotes(bot.deps, repeat),
    keepRecords(bot.deps, repeat),
    keepWatch(bot.deps, deps.ready, repeat),
  ];
};

export const whyNotReady = (sockets: Sockets | null): string | null => {
  if (sockets === null || sockets.open() > 0) return null;
  const refused = sockets.refused();
  return refused === null ? 'no socket to Slack is open' : `Slack refuses SLACK_APP_TOKEN (${refused})`;
};

/**
 * Signs in to Slack, wires the bot up, goes on with what a former process left, and opens the door: HTTP, or two
 * sockets. Waits, with growing pauses, while Slack cannot be reached; resolves to null when `isClosed` became true
 * meanwhile.
 * @throws TokenRefusedError
 */
export const connectSlack = async (
  slack: SlackConfig,
  deps: ConnectDeps,
  isClosed: () => boolean = () => false,
): Promise<SlackConnection | null> => {
  const { log, clock } = deps;
  const options = () => clientOptions(slack.apiUrl, deps);
  const identity = await identify({ ...deps, botToken: slack.botToken, clientOptions: options, isClosed });
  const store = await deps.store;
  if (identity === null || isClosed()) return null;
  const queue = await openQueue(store, log);
  const signedInAt = clock().getTime();
  const assembled = assembleBot(slack, identity, { store, queue }, deps);
  const intake = takeUninstalls(assembled.intake, {
    ...{ store, log, team: identity.team_id, since: signedInAt, track: assembled.jobs.track },
    // A token that leaked is revoked and replaced: only an uninstallation ends everything.
    endings: ['app_uninstalled'],
  });
  const bot = { ...assembled, intake };
  await recover(await bot.inbox.open(), queue, bot.deps.lineUp, log);
  const sockets = openSockets(slack, bot, deps);
  const ready = sockets?.ready ?? Promise.resolve();
  const stopRounds = beginRounds(bot, queue, { ...deps, ready, store });
  return {
    ...(slack.door.kind === 'http'
      ? { handle: createHttpReceiver({ clock, log, intake: bot.intake, ...slack.door }) }
      : {}),
    ready,
    notReady: () => whyNotReady(sockets),
    settle: (limitMs) => settle(bot, limitMs),
    stop: (limitMs) => {
      for (const stopRound of stopRounds) stopRound();
      sockets?.close();
      bot.stop();
      return closeQueue(bot, queue, limitMs);
    },
  };
};
