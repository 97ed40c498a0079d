import { App } from '@slack/bolt';
import type { SlackConfig } from '../config.ts';
import { createDispatcher, type Dispatcher } from '../inbox/dispatcher.ts';
import { createInbox } from '../inbox/inbox.ts';
import { createPosts } from '../inbox/posts.ts';
import type { Store } from '../store/open-store.ts';
import { createThreads } from '../store/threads.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createChannelPace } from './channel-pace.ts';
import { clientOptions } from './client-options.ts';
import { giveUp } from './handle-error.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { type Identity, identify } from './identify.ts';
import { createIntake } from './intake.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { keepSockets, type Sockets } from './keep-sockets.ts';
import { keepTidy } from './keep-tidy.ts';
import { laneOf } from './lane-of.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { register } from './register.ts';
import type { SlackDeps } from './slack-deps.ts';
import { createStatusLine } from './status-line.ts';
import { createStoppableSleep } from './stoppable-sleep.ts';
import { createWorker } from './work.ts';

export type ConnectDeps = Pick<
  SlackDeps,
  'log' | 'clock' | 'newId' | 'answer' | 'sleep' | 'fetch' | 'admins'
> & {
  store: Store;
  retentionDays: number;
  /** Milliseconds that never run back. */
  now: () => number;
};

/** The bot as seen by the server. */
export type SlackConnection = {
  /** Handles requests to the events URL; undefined in Socket Mode. */
  handle?: ReturnType<typeof createHttpReceiver>;
  /** Why nothing comes in from Slack right now, or null. */
  notReady: () => string | null;
  /** Waits for the work under way, `limitMs` at most, and goes on; returns how much is left. */
  settle: (limitMs: number) => Promise<number>;
  /** Takes nothing on any more, ends what was begun or leaves it to the next start. */
  stop: (limitMs: number) => Promise<number>;
  botUserId: string;
};

/** Bolt without a network door of its own: deliveries come through the intake. */
const createBoltApp = (slack: SlackConfig, identity: Identity, deps: ConnectDeps): App =>
  new App({
    token: slack.botToken,
    botId: identity.bot_id,
    botUserId: identity.user_id,
    // auth.test was called already, and a constructor that calls it rejects where nobody listens.
    tokenVerificationEnabled: false,
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    convoStore: false,
    extendedErrorHandler: true,
    logger: createBoltLogger(deps.log),
    clientOptions: clientOptions(slack.apiUrl, deps.log),
  });

/** What the bot is made of, before a door is opened. */
const assemble = (slack: SlackConfig, identity: Identity, deps: ConnectDeps) => {
  const { log, clock, store } = deps;
  const app = createBoltApp(slack, identity, deps);
  const { sleep, stop: wake } = createStoppableSleep(deps.sleep);
  const inbox = createInbox(store.db, clock);
  const status = createStatusLine({ api: app.client, log });
  const slackDeps: SlackDeps = {
    ...deps,
    answer: oneAtATime(deps.answer),
    sleep,
    inbox,
    posts: createPosts(store.db, clock),
    threads: createThreads(store.db, clock),
    pace: createChannelPace({ now: deps.now, sleep }),
    status,
  };
  register(app, slackDeps);
  const jobs = createJobs();
  const worker = createWorker({
    inbox,
    log,
    sleep,
    processEvent: (delivery) => app.processEvent(delivery),
    postpone: (id, ms) => {
      const lineUp = async (): Promise<void> => {
        await sleep(ms);
        const request = await inbox.find(id);
        if (request !== null) dispatcher.enqueue(id, laneOf(request));
      };
      jobs.track(lineUp());
    },
    giveUp: giveUp({ ...slackDeps, api: app.client }),
    done: status.done,
  });
  const dispatcher = createDispatcher(worker);
  const intake = createIntake({
    ...{ inbox, dispatcher, status, jobs, log, clock, newId: deps.newId, api: app.client },
    botUserId: identity.user_id,
    processEvent: (delivery) => app.processEvent(delivery),
  });
  return { inbox, dispatcher, jobs, intake, status, wake };
};

/** Puts every request that is not done back into its line, oldest first. */
const recover = async (bot: ReturnType<typeof assemble>, { log }: ConnectDeps): Promise<void> => {
  const open = await bot.inbox.open();
  for (const request of open) bot.dispatcher.enqueue(request.id, laneOf(request));
  if (open.length > 0)
    log.info({ requests: open.length }, 'questions from before the start are answered now');
};

/** Waits for lines and jobs; a job may put something into a line again. */
const settle = async (parts: { dispatcher: Dispatcher; jobs: Jobs }, limitMs: number): Promise<number> => {
  const { dispatcher, jobs } = parts;
  let left = 0;
  do {
    jobs.track(dispatcher.idle());
    left = await jobs.drain(limitMs);
  } while (left === 0 && dispatcher.waiting() > 0);
  return left;
};

const openSockets = (
  slack: SlackConfig,
  bot: ReturnType<typeof assemble>,
  deps: ConnectDeps,
): Sockets | null =>
  slack.door.kind === 'http'
    ? null
    : keepSockets({
        appToken: slack.door.appToken,
        clientOptions: () => clientOptions(slack.apiUrl, deps.log),
        log: deps.log,
        intake: bot.intake,
        now: deps.now,
        sleep: deps.sleep,
      });

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
  if (identity === null) return null;
  const bot = assemble(slack, identity, deps);
  const stopTidying = keepTidy(deps);
  await recover(bot, deps);
  const sockets = openSockets(slack, bot, deps);
  await sockets?.ready;
  const { intake } = bot;
  return {
    ...(slack.door.kind === 'http'
      ? { handle: createHttpReceiver({ signingSecret: slack.door.signingSecret, clock, log, intake }) }
      : {}),
    notReady: () => whyNotReady(sockets),
    settle: (limitMs) => settle(bot, limitMs),
    stop: async (limitMs) => {
      stopTidying();
      sockets?.close();
      bot.status.close();
      const stopping = bot.dispatcher.stop();
      bot.wake();
      bot.jobs.track(stopping);
      return bot.jobs.drain(limitMs);
    },
    botUserId: identity.user_id,
  };
};
