import { App } from '@slack/bolt';
import type { Answer } from '../answer.ts';
import type { SlackConfig } from '../config.ts';
import { createArrivals } from '../inbox/arrivals.ts';
import { createDispatcher, type Dispatcher } from '../inbox/dispatcher.ts';
import { createInbox, type Inbox } from '../inbox/inbox.ts';
import { createPosts } from '../inbox/posts.ts';
import type { Log } from '../log.ts';
import type { ModelSteps } from '../model-steps/model-steps.ts';
import type { Remembered } from '../profile/remembered.ts';
import type { SecondReading } from '../profile/second/second-reading.ts';
import type { Request } from '../request/request.ts';
import type { Store } from '../store/open-store.ts';
import { createThreads } from '../store/threads.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createChannelPace } from './channel-pace.ts';
import { clientOptions } from './client-options.ts';
import { giveUp } from './give-up.ts';
import type { Identity } from './identify.ts';
import { createIntake, type Delivery } from './intake.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { laneOf } from './lane-of.ts';
import { createMayUseModel } from './may-use-model.ts';
import { createModelWork } from './model-work.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPostponer } from './postpone.ts';
import { recallThread } from './recall-thread.ts';
import { register } from './register.ts';
import type { Again, SlackDeps } from './slack-deps.ts';
import { createStatusLine } from './status-line.ts';
import { createStoppableSleep } from './stoppable-sleep.ts';
import { createWorker } from './work.ts';

/** What is remembered of the thread of a request. */
export type Recall = (request: Request) => Promise<Remembered | null>;

/** What the bot needs from the rest of the program. */
export type BotDeps = Pick<SlackDeps, 'log' | 'clock' | 'newId' | 'sleep' | 'fetch' | 'admins'> & {
  answer: (request: Request, recall: Recall, second: SecondReading | null) => Promise<Answer>;
  model: ModelSteps | null;
  /** Milliseconds that never run back. */
  now: () => number;
};

/** The bot without a door: what comes in by one goes to `intake`. */
export type Bot = {
  intake: (delivery: Delivery) => Promise<void>;
  inbox: Inbox;
  dispatcher: Dispatcher;
  jobs: Jobs;
  /** A sleep that `stop` cuts short. */
  sleep: (ms: number) => Promise<void>;
  /** Begins nothing new and ends every wait. */
  stop: () => void;
};

/** Bolt without a network door of its own: deliveries come through the intake. */
const createBoltApp = (slack: SlackConfig, identity: Identity, log: Log): App =>
  new App({
    token: slack.botToken,
    botId: identity.bot_id,
    botUserId: identity.user_id,
    // auth.test was called already, and a constructor that calls it rejects where nobody listens.
    tokenVerificationEnabled: false,
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    convoStore: false,
    extendedErrorHandler: true,
    logger: createBoltLogger(log),
    clientOptions: clientOptions(slack.apiUrl, log),
  });

/** Answers one after the other; again with what a model read, after what was recalled before the first answer. */
const answerInTurn = (deps: BotDeps, recall: Recall): SlackDeps['answer'] => {
  const inTurn = oneAtATime(({ request, again }: { request: Request; again: Again | undefined }) =>
    deps.answer(request, again === undefined ? recall : async () => again.recalled, again?.second ?? null),
  );
  return (request, again) => inTurn({ request, again });
};

const createSlackDeps = (
  app: App,
  store: Store,
  around: { sleep: (ms: number) => Promise<void>; jobs: Jobs; lineUp: SlackDeps['lineUp'] },
  deps: BotDeps,
): SlackDeps => {
  const { clock, log } = deps;
  const { sleep, jobs, lineUp } = around;
  const threads = createThreads(store.db, clock);
  return {
    ...deps,
    answer: answerInTurn(deps, recallThread(threads)),
    modelWork: createModelWork(jobs.track),
    mayUseModel: createMayUseModel({ api: app.client, log, now: deps.now }),
    lineUp,
    store,
    sleep,
    inbox: createInbox(store.db, clock),
    posts: createPosts(store.db, clock),
    threads,
    pace: createChannelPace({ now: deps.now, sleep }),
    status: createStatusLine({ api: app.client, log }),
  };
};

/** Wires Bolt, the listeners, the inbox and its lines together. */
export const assembleBot = (slack: SlackConfig, identity: Identity, store: Store, deps: BotDeps): Bot => {
  const app = createBoltApp(slack, identity, deps.log);
  const { sleep, stop: wake, isStopped } = createStoppableSleep(deps.sleep);
  const jobs = createJobs();
  const lineUp: SlackDeps['lineUp'] = (question) => {
    dispatcher.enqueue(question.id, laneOf(question));
  };
  const slackDeps = createSlackDeps(app, store, { sleep, jobs, lineUp }, deps);
  register(app, slackDeps);
  const { inbox, status, log, clock, newId, fetch, modelWork } = slackDeps;
  const processEvent = (delivery: Delivery): Promise<void> => app.processEvent(delivery);
  const postponer = createPostponer({
    sleep,
    jobs,
    lineUp: async (id) => {
      const request = await inbox.find(id);
      if (request !== null) dispatcher.enqueue(id, laneOf(request));
    },
  });
  const worker = createWorker({
    ...{ inbox, log, sleep, isStopping: isStopped, processEvent },
    postpone: postponer.postpone,
    giveUp: giveUp({ ...slackDeps, api: app.client }),
    done: status.done,
    isUnderWay: modelWork.isUnderWay,
  });
  const arrivals = createArrivals(deps.now);
  const dispatcher = createDispatcher(worker, arrivals.mayWork);
  const intake = createIntake({
    ...{ inbox, dispatcher, status, jobs, log, clock, newId, fetch, sleep, api: app.client, processEvent },
    waiting: () => dispatcher.waiting() + postponer.count(),
    arrived: arrivals.note,
    botUserId: identity.user_id,
  });
  const stop = (): void => {
    status.close();
    modelWork.stop();
    jobs.track(dispatcher.stop());
    wake();
  };
  return { intake, inbox, dispatcher, jobs, sleep, stop };
};
