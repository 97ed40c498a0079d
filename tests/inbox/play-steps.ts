import { sql } from 'kysely';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { type InboxRequest, toInboxRequest } from '../../src/inbox/inbox-request.ts';
import type { Post } from '../../src/inbox/posts.ts';
import { sweep } from '../../src/inbox/retention.ts';
import { redrive } from '../../src/queue-cli/redrive.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { isOnPostgres, testLocation } from '../store/test-location.ts';
import type { Delivery, Step } from './inbox-steps.ts';
import { questionOf, startInbox, type TestInbox, THREAD } from './start-inbox.ts';

export const DAYS = 90;

/** The id of a request that never came; steps may be about it as well. */
export const UNKNOWN = 'unknown';

/** A step as it was taken: `ids` of the requests it was about, the time it was, and what it gave. */
export type Taken = { step: Step; ids: string[]; now: number; gave: unknown };

/** All that an inbox holds, in the order in which it came. */
export type Held = {
  requests: Map<string, InboxRequest>;
  open: string[];
  /** By request and step. */
  posts: Map<string, Post>;
};

/** What was done and what the inbox held afterwards. */
export type Moment = Taken & { held: Held };

const open = async (path: string): Promise<Store> => {
  const store = await openStore(await testLocation(path));
  // Only a power cut could tell the difference, and the disk would take most of the time.
  if (!isOnPostgres()) await sql`pragma synchronous = off`.execute(store.db);
  return store;
};

const empty = async ({ db }: Store): Promise<void> => {
  for (const table of ['requests', 'delivery_keys', 'posts', 'threads'] as const) {
    await db.deleteFrom(table).execute();
  }
};

/** Requests are numbered as they come; a repeat comes right after. */
const comeAt = (id: string): number => Number(/\d+/.exec(id)?.[0]) + (id.endsWith('-again') ? 0.5 : 0);

/** Reads the rows themselves: asking the inbox for each request would take most of the time. */
const look = async ({ inbox, store: { db } }: TestInbox): Promise<Held> => {
  const requests = await db.selectFrom('requests').selectAll().execute();
  requests.sort((one, other) => comeAt(one.id) - comeAt(other.id));
  const posts = await db.selectFrom('posts').selectAll().execute();
  return {
    requests: new Map(requests.map((row) => [row.id, toInboxRequest(row)])),
    open: (await inbox.open()).map(({ id }) => id),
    posts: new Map(
      posts.map(({ request_id: id, step, channel, ts }) => [`${id} ${step}`, { step, channel, ts }]),
    ),
  };
};

const deliver = ({ inbox, time }: TestInbox, step: Delivery, ids: readonly string[]) => {
  const { keys, isRefused, threadTs, user } = step;
  const put = isRefused ? inbox.refuse : inbox.accept;
  const fields = { threadTs, user, receivedAt: time.now, responseUrl: 'https://a.test/respond' };
  return Promise.all(ids.map((id) => put(keys, questionOf(id, fields))));
};

/** Takes a step that needs no other store; `ids` are what it is about. */
const take = async (test: TestInbox, step: Step, ids: readonly string[]): Promise<unknown> => {
  const { inbox, posts, store, time } = test;
  const [id = UNKNOWN] = ids;
  switch (step.kind) {
    case 'deliver':
      return deliver(test, step, ids);
    case 'begin':
      return inbox.begin(id);
    case 'advance':
      return inbox.advance(id, step.state);
    case 'finish':
      return inbox.finish(id, step.outcome);
    case 'redrive': {
      const [question] = await redrive(store.db, [id]);
      return question?.kind === 'redriven';
    }
    case 'record':
      await posts.record(id, { step: step.step, channel: THREAD.channel, ts: step.ts });
      return posts.find(id, step.step);
    case 'drop':
      return posts.drop(id, step.step);
    case 'forget': {
      const { threadTs, user } = step;
      const whose = user === undefined ? {} : { user };
      const options = { upToTs: '1800000000.000000', now: time.now, except: id, ...whose };
      return forgetThread(store.db, { ...THREAD, threadTs }, options);
    }
    case 'sweep':
      return sweep(store.db, time.now, DAYS);
    case 'wait':
      time.now += step.ms;
      return undefined;
    case 'restart':
      return undefined;
  }
};

const idsOf = (step: Step, index: number, known: readonly string[]): string[] => {
  if (step.kind === 'deliver') return step.isTwice ? [`r${index}`, `r${index}-again`] : [`r${index}`];
  const pick = 'of' in step ? step.of : 'except' in step ? step.except : null;
  return known.filter((_, place) => pick !== null && place === pick % known.length);
};

/** Takes the steps in an inbox that is empty, in the file at `path`; after each it looks at all that is held. */
export const playSteps = async (path: string, steps: readonly Step[]): Promise<Moment[]> => {
  let test = await startInbox(await open(path));
  try {
    await empty(test.store);
    const known = [UNKNOWN];
    const moments: Moment[] = [];
    for (const [index, step] of steps.entries()) {
      const ids = idsOf(step, index, known);
      if (step.kind === 'deliver') known.push(...ids);
      if (step.kind === 'restart') {
        const { now } = test.time;
        await test.store.close();
        test = await startInbox(await open(path));
        test.time.now = now;
      }
      const gave = await take(test, step, ids);
      moments.push({ step, ids, now: test.time.now, gave, held: await look(test) });
    }
    return moments;
  } finally {
    await test.store.close();
  }
};
