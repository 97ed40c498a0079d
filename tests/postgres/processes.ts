import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createPosts } from '../../src/inbox/posts.ts';
import type { WorkDeps } from '../../src/slack/work-deps.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTeamProfiles } from '../../src/store/team-profiles.ts';
import { createThreads } from '../../src/store/threads.ts';
import { createVotes } from '../../src/store/votes.ts';
import { createDeps } from '../slack/create-deps.ts';
import { testLocation } from '../store/test-location.ts';

/** Slack takes so long for a message that whoever does not wait for another is caught. */
const SLOW_MS = 40;

type Sent = { method: string; options: Record<string, unknown> };

/** Processes of one bot on one database, and the Slack that they share. `now`: what their clocks say. */
export const startProcesses = async (count: number, { catalog, now }: { catalog: Catalog; now: number }) => {
  const location = await testLocation();
  const sent: Sent[] = [];
  const time = { now };
  const start = async (_: unknown, number: number): Promise<WorkDeps> => {
    const { deps } = await createDeps();
    const store = await openStore(location);
    onTestFinished(() => store.close());
    const clock = (): Date => new Date(time.now);
    const { db } = store;
    let ids = 0;
    return {
      ...{ ...deps, store, clock, catalog: async () => catalog },
      inbox: createInbox(db, clock),
      posts: createPosts(db, clock),
      threads: createThreads(db, clock),
      profiles: createTeamProfiles(db, clock),
      decisions: createDecisions(db, clock),
      votes: createVotes(db, clock),
      newId: () => {
        ids += 1;
        return `process-${number}-${ids}`;
      },
      api: {
        ...deps.api,
        apiCall: async (method, options = {}) => {
          sent.push({ method, options });
          const ts = `1700000100.${String(sent.length).padStart(6, '0')}`;
          await setTimeout(method === 'chat.postMessage' ? SLOW_MS : 0);
          return method === 'conversations.replies' ? { ok: true, messages: [] } : { ok: true, ts };
        },
      },
    };
  };
  const processes = await Promise.all(Array.from({ length: count }, start));
  /** Messages that were posted for a step. */
  const posted = (step: RegExp): Sent[] =>
    sent.filter(
      ({ method, options }) =>
        method === 'chat.postMessage' && step.test(JSON.stringify(options['metadata'] ?? null)),
    );
  return { processes, posted, sent, time };
};
