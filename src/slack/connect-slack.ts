import type { SlackConfig } from '../config.ts';
import type { Store } from '../store/open-store.ts';
import { assembleBot, type Bot, type BotDeps } from './assemble-bot.ts';
import { clientOptions } from './client-options.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { identify } from './identify.ts';
import { keepSockets, type Sockets } from './keep-sockets.ts';
import { keepTidy } from './keep-tidy.ts';
import { laneOf } from './lane-of.ts';

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

/** Puts every request that is not done back into its line, oldest first. */
const recover = async (bot: Bot, { log }: ConnectDeps): Promise<void> => {
  const open = await bot.inbox.open();
  for (const request of open) bot.dispatcher.enqueue(request.id, laneOf(request));
  if (open.length > 0)
    log.info({ requests: open.length }, 'questions from before the start are answered now');
};

/** Waits for lines and jobs; a job may put something into a line again. */
const settle = async ({ dispatcher, jobs }: Bot, limitMs: number): Promise<number> => {
  let left = 0;
  do {
    jobs.track(dispatcher.idle());
    left = await jobs.drain(limitMs);
  } while (left === 0 && dispatcher.waiting() > 0);
  return left;
};

const openSockets = (slack: SlackConfig, bot: Bot, deps: ConnectDeps): Sockets | null => {
  if (slack.door.kind === 'http') return null;
  const { log, now } = deps;
  const options = () => clientOptions(slack.apiUrl, log);
  const { intake, sleep } = bot;
  return keepSockets({ appToken: slack.door.appToken, clientOptions: options, log, intake, now, sleep });
};

const whyNotReady = (sockets: Sockets | null): string | null => {
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
  const options = () => clientOptions(slack.apiUrl, log);
  const identity = await identify({ ...deps, botToken: slack.botToken, clientOptions: options, isClosed });
  const store = await deps.store;
  if (identity === null || isClosed()) return null;
  const bot = assembleBot(slack, identity, store, deps);
  await recover(bot, deps);
  const stopTidying = keepTidy({ ...deps, store });
  const sockets = openSockets(slack, bot, deps);
  return {
    ...(slack.door.kind === 'http'
      ? { handle: createHttpReceiver({ clock, log, intake: bot.intake, ...slack.door }) }
      : {}),
    ready: sockets?.ready ?? Promise.resolve(),
    notReady: () => whyNotReady(sockets),
    settle: (limitMs) => settle(bot, limitMs),
    stop: (limitMs) => {
      stopTidying();
      sockets?.close();
      bot.stop();
      return bot.jobs.drain(limitMs);
    },
  };
};
