import { onTestFinished, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createPosts } from '../../src/inbox/posts.ts';
import { noMetrics } from '../../src/metrics/metrics.ts';
import { createChannelPace } from '../../src/slack/channel-pace.ts';
import { createChartSupport } from '../../src/slack/chart-support.ts';
import { createModelWork } from '../../src/slack/model-work.ts';
import { createNames } from '../../src/slack/names/create-names.ts';
import { createStatusLine } from '../../src/slack/status-line.ts';
import type { WorkDeps } from '../../src/slack/work-deps.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { createFeedback } from '../../src/store/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTeamProfiles } from '../../src/store/team-profiles.ts';
import { createThreads } from '../../src/store/threads.ts';
import { createVotes } from '../../src/store/votes.ts';
import { createStubApi, type Reply } from './stub-api.ts';
import { createTestLog } from './test-log.ts';

export const NOON = Date.parse('2026-11-20T12:00:00Z');

/**
 * What the Slack layer works with: a real store in memory, and stand-ins for Slack, response urls and the clock,
 * which only sleeping moves.
 */
export const createDeps = async (reply?: Reply, more: Partial<WorkDeps> = {}) => {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const time = { ms: NOON };
  const clock = (): Date => new Date(time.ms);
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
    time.ms += ms;
  };
  const { api, calls } = createStubApi(reply);
  const { log, lines } = createTestLog();
  const fetch = vi.fn(async (_url: unknown, _init?: RequestInit): Promise<Response> => new Response('ok'));
  let ids = 0;
  const modelJobs: Promise<void>[] = [];
  const deps: WorkDeps = {
    api,
    log,
    metrics: noMetrics,
    clock,
    newId: () => {
      ids += 1;
      return `new-id-${ids}`;
    },
    answer: async () => {
      throw new Error('this test answers nothing');
    },
    model: null,
    modelWork: createModelWork((work) => {
      modelJobs.push(work);
    }),
    mayUseModel: async () => true,
    lineUp: () => undefined,
    store,
    inbox: createInbox(store.db, clock),
    posts: createPosts(store.db, clock),
    threads: createThreads(store.db, clock),
    profiles: createTeamProfiles(store.db, clock),
    catalog: async () => loadCatalog(SHIPPED_DATA),
    feedback: createFeedback(store.db, clock),
    decisions: createDecisions(store.db, clock),
    votes: createVotes(store.db, clock),
    ownTeam: 'TACME',
    names: createNames({ api, log, now: () => time.ms }),
    pace: createChannelPace({ now: () => time.ms, sleep }),
    charts: createChartSupport({ now: () => time.ms }),
    status: createStatusLine({ api, log }),
    admins: [],
    sleep,
    fetch,
    ended: async () => null,
    ...more,
  };
  /** What was sent to response urls. */
  const responses = (): Record<string, unknown>[] =>
    fetch.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));
  /** Waits for what a model does. */
  const modelDone = async (): Promise<void> => {
    await Promise.all(modelJobs);
  };
  return { deps, calls, waits, lines, time, fetch, responses, modelDone };
};
