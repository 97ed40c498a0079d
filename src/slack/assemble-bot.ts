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
import type { EffectiveProfile } from '../profile/team-profile/effective-profile.ts';
import type { Request } from '../request/request.ts';
import { createFeedback } from '../store/feedback.ts';
import type { Store } from '../store/open-store.ts';
import { createTeamProfiles } from '../store/team-profiles.ts';
import { createThreads } from '../store/threads.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createChannelPace } from './channel-pace.ts';
import { clientOptions } from './client-options.ts';
import { questionOfSubmission } from './forms/submission.ts';
import { giveUp } from './give-up.ts';
import type { Identity } from './identify.ts';
import { createIntake, type Delivery } from './intake.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { laneOf } from './lane-of.ts';
import { createMayUseModel } from './may-use-model.ts';
import { createModelWork } from './model-work.ts';
import { createNames } from './names/create-names.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPostponer } from './postpone.ts';
import { profileFor } from './profile/profile-for.ts';
import { recallThread } from './recall-thread.ts';
import { register } from './register.ts';
import type { Again, SlackDeps } from './slack-deps.ts';
import { createStatusLine } from './status-line.ts';
import { createStoppableSleep } from './stoppable-sleep.ts';
import { type Counts, unmentionedQuestion } from './unmentioned-question.ts';
import { createWorker } from './work.ts';

/** What is remembered of the thread of a request. */
export type Recall = (request: Request) => Promise<Remembered | null>;

/** What the team wrote down where a request is asked. */
export type ProfileOf = (request: Request) => Promise<EffectiveProfile | null>;

/** What the bot needs from the rest of the program. */
export type BotDeps = Pick<
  SlackDeps,
  'log' | 'clock' | 'newId' | 'sleep' | 'fetch' | 'admins' | 'catalog'
> & {
  answer: (
    request: Request,
    recall: Recall,
    second: SecondReading | null,
    teamProfile: ProfileOf,
  ) => Promise<Answer>;
  model: ModelSteps | null;
  /** Whether a message that mentions nobody goes on with an answer of its thread. */
  counts: Counts;
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

/**
 * Answers one after the other; again with what a model read, after what was recalled before the first answer. A
 * beginning counts when a question's turn has come: dozens wait for theirs after a start, and a process that is killed
 * meanwhile was ended by none of those.
 */
const answerInTurn = (
  deps: BotDeps,
  { recall, profileOf, inbox }: { recall: Recall; profileOf: ProfileOf; inbox: Pick<Inbox, 'begin'> },
): SlackDeps['answer'] => {
  const inTurn = oneAtATime(async ({ request, again }: { request: Request; again: Again | undefined }) => {
    if (again !== undefined) return deps.answer(request, async () => again.recalled, again.second, profileOf);
    await inbox.begin(request.id);
    return deps.answer(request, recall, null, profileOf);
  });
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
  const profiles = createTeamProfiles(store.db, clock);
  const inbox = createInbox(store.db, clock);
  return {
    ...deps,
    answer: answerInTurn(deps, { recall: recallThread(threads), profileOf: profileFor(profiles), inbox }),
    modelWork: createModelWork(jobs.track),
    mayUseModel: createMayUseModel({ api: app.client, log, now: deps.now, profiles }),
    lineUp,
    store,
    sleep,
    inbox,
    posts: createPosts(store.db, clock),
    threads,
    profiles,
    feedback: createFeedback(store.db, clock),
    names: createNames({ api: app.client, log, now: deps.now }),
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
    submitted: (body, context) => questionOfSubmission(body, context, deps.catalog),
    unmentioned: unmentionedQuestion({
      threads: slackDeps.threads,
      profiles: slackDeps.profiles,
      counts: deps.counts,
      botUserId: identity.user_id,
    }),
  });
  const stop = (): void => {
    status.close();
    modelWork.stop();
    jobs.track(dispatcher.stop());
    wake();
  };
  return { intake, inbox, dispatcher, jobs, sleep, stop };
};
