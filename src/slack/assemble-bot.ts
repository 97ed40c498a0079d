import { App } from '@slack/bolt';
import type { Answer, AnswerDeps } from '../answer.ts';
import type { SlackConfig } from '../config.ts';
import { createArrivals } from '../inbox/arrivals.ts';
import type { BossQueue } from '../inbox/boss-queue.ts';
import { createInbox, type Inbox } from '../inbox/inbox.ts';
import type { Lines } from '../inbox/lines.ts';
import { createMemoryLines } from '../inbox/memory-lines.ts';
import { createPosts } from '../inbox/posts.ts';
import type { ModelSteps } from '../model-steps/model-steps.ts';
import type { Request } from '../request/request.ts';
import { createDecisions } from '../store/decisions.ts';
import { createFeedback } from '../store/feedback.ts';
import type { Store } from '../store/open-store.ts';
import { createTeamProfiles } from '../store/team-profiles.ts';
import { createThreads } from '../store/threads.ts';
import { createVotes } from '../store/votes.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createChannelPace } from './channel-pace.ts';
import { createChartSupport } from './chart-support.ts';
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
import { profileFor } from './profile/profile-for.ts';
import { recallThread } from './recall-thread.ts';
import { register } from './register.ts';
import type { Again, ApiDeps, SlackDeps } from './slack-deps.ts';
import { createStatusLine } from './status-line.ts';
import { createStoppableSleep } from './stoppable-sleep.ts';
import { type Counts, unmentionedQuestion } from './unmentioned-question.ts';
import { createWorker } from './work.ts';

/** What an answer rests on beside its request and the dataset. */
type AnswerSources = Required<Pick<AnswerDeps, 'recall' | 'second' | 'teamProfile'>>;

/** What the bot needs from the rest of the program. */
export type BotDeps = Pick<
  SlackDeps,
  'log' | 'metrics' | 'clock' | 'newId' | 'sleep' | 'fetch' | 'admins' | 'catalog'
> & {
  answer: (request: Request, sources: AnswerSources) => Promise<Answer>;
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
  lines: Lines;
  jobs: Jobs;
  /** A sleep that `stop` cuts short. */
  sleep: (ms: number) => Promise<void>;
  /** Begins nothing new and ends every wait. */
  stop: () => void;
  /** What work that nobody asked for needs, too. */
  deps: ApiDeps;
};

/** Bolt without a network door of its own: deliveries come through the intake. */
const createBoltApp = (slack: SlackConfig, identity: Identity, { log, metrics }: BotDeps): App =>
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
    clientOptions: clientOptions(slack.apiUrl, { log, metrics }),
  });

/**
 * Answers one after the other; again with what a model read, after what was recalled before the first answer. A
 * beginning counts when a question's turn has come: dozens wait for theirs after a start, and a process that is killed
 * meanwhile was ended by none of those.
 */
const answerInTurn = (
  deps: BotDeps,
  around: Omit<AnswerSources, 'second'> & { inbox: Pick<Inbox, 'begin'> },
): SlackDeps['answer'] => {
  const { recall, teamProfile, inbox } = around;
  const inTurn = oneAtATime(async ({ request, again }: { request: Request; again: Again | undefined }) => {
    if (again !== undefined) {
      const { second, recalled } = again;
      return deps.answer(request, { recall: async () => recalled, second, teamProfile });
    }
    await inbox.begin(request.id);
    return deps.answer(request, { recall, second: null, teamProfile });
  });
  return (request, again) => inTurn({ request, again });
};

const createSlackDeps = (
  app: App,
  store: Store,
  around: {
    inbox: Inbox;
    ownTeam: string;
    sleep: (ms: number) => Promise<void>;
    jobs: Jobs;
    lineUp: SlackDeps['lineUp'];
  },
  deps: BotDeps,
): SlackDeps => {
  const { clock, log } = deps;
  const { inbox, ownTeam, sleep, jobs, lineUp } = around;
  const threads = createThreads(store.db, clock);
  const profiles = createTeamProfiles(store.db, clock);
  return {
    ...deps,
    answer: answerInTurn(deps, { recall: recallThread(threads), teamProfile: profileFor(profiles), inbox }),
    modelWork: createModelWork(jobs.track),
    mayUseModel: createMayUseModel({ api: app.client, log, now: deps.now, profiles }),
    lineUp,
    store,
    ownTeam,
    sleep,
    inbox,
    posts: createPosts(store.db, clock),
    threads,
    profiles,
    feedback: createFeedback(store.db, clock),
    decisions: createDecisions(store.db, clock),
    votes: createVotes(store.db, clock),
    names: createNames({ api: app.client, log, now: deps.now }),
    pace: createChannelPace({ now: deps.now, sleep }),
    charts: createChartSupport({ now: deps.now }),
    status: createStatusLine({ api: app.client, log }),
  };
};

/** The inbox; where replicas share it, each question gets its job in the transaction that stores it. */
const openInbox = (store: Store, queue: BossQueue | null, { clock, newId, metrics }: BotDeps): Inbox => {
  const watch = metrics.requests;
  if (queue === null) return createInbox(store.db, clock, { watch });
  return createInbox(store.db, clock, {
    watch,
    holder: newId(),
    alsoStore: (transaction, request) => queue.addIn(transaction, { id: request.id, lane: laneOf(request) }),
  });
};

/** Longer than a model may take in all: should its process end meanwhile, another goes on after this. */
const MODEL_GONE_MS = 90_000;

/** What is wired together: Bolt, and what its listeners work with. */
type Wired = { app: App; identity: Identity; slackDeps: SlackDeps; jobs: Jobs };

/** The lines of questions, in the queue that replicas share or in this process, and what works on them. */
const openLines = (
  { app, slackDeps, jobs }: Wired,
  queue: BossQueue | null,
  { isStopping, mayWork }: { isStopping: () => boolean; mayWork: (waitedMs: number) => boolean },
): Lines => {
  const { inbox, log, sleep, status, modelWork } = slackDeps;
  /** Puts a request back into its lane after a pause. */
  const postpone = (id: string, ms: number): void => {
    const putBack = async (): Promise<void> => {
      const request = await inbox.find(id);
      if (request !== null) lines.postpone(id, laneOf(request), ms);
    };
    jobs.track(putBack());
  };
  const work = createWorker({
    ...{ inbox, log, sleep, isStopping, postpone },
    processEvent: (delivery) => app.processEvent(delivery),
    // The only process there is goes on with it at its next start.
    watchOver: queue === null ? () => undefined : (id) => postpone(id, MODEL_GONE_MS),
    giveUp: giveUp({ ...slackDeps, api: app.client }),
    done: status.done,
    isUnderWay: modelWork.isUnderWay,
  });
  const lines: Lines = queue?.start(work) ?? createMemoryLines({ work, sleep, mayWork, track: jobs.track });
  return lines;
};

const openIntake = (
  { app, identity, slackDeps, jobs }: Wired,
  lines: Lines,
  arrived: () => void,
  counts: Counts,
): Bot['intake'] => {
  const { inbox, status, log, metrics, clock, newId, fetch, sleep, ownTeam, catalog } = slackDeps;
  const { threads, profiles } = slackDeps;
  const botUserId = identity.user_id;
  return createIntake({
    ...{ inbox, lines, status, jobs, log, metrics, clock, newId, fetch, sleep, ownTeam, botUserId, arrived },
    api: app.client,
    processEvent: (delivery) => app.processEvent(delivery),
    submitted: (body, context) => questionOfSubmission(body, context, catalog),
    unmentioned: unmentionedQuestion({ threads, profiles, counts, botUserId }),
  });
};

/**
 * Wires Bolt, the listeners, the inbox and its lines together. `queue`: where several processes share a database; null
 * for the only one there is.
 */
export const assembleBot = (
  slack: SlackConfig,
  identity: Identity,
  { store, queue }: { store: Store; queue: BossQueue | null },
  deps: BotDeps,
): Bot => {
  const app = createBoltApp(slack, identity, deps);
  const { sleep, stop: wake, isStopped } = createStoppableSleep(deps.sleep);
  const jobs = createJobs();
  const lineUp: SlackDeps['lineUp'] = (question) => {
    lines.enqueue(question.id, laneOf(question));
  };
  const around = { inbox: openInbox(store, queue, deps), ownTeam: identity.team_id, sleep, jobs, lineUp };
  const slackDeps = createSlackDeps(app, store, around, deps);
  register(app, slackDeps);
  const { inbox, status, modelWork } = slackDeps;
  const wired = { app, identity, slackDeps, jobs };
  const arrivals = createArrivals(deps.now);
  const lines = openLines(wired, queue, { isStopping: isStopped, mayWork: arrivals.mayWork });
  const intake = openIntake(wired, lines, arrivals.note, deps.counts);
  const stop = (): void => {
    status.close();
    modelWork.stop();
    jobs.track(lines.stop());
    wake();
  };
  return { intake, inbox, lines, jobs, sleep, stop, deps: { ...slackDeps, api: app.client } };
};
