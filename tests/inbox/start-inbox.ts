import { createInbox, type Inbox } from '../../src/inbox/inbox.ts';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { createPosts, type Posts } from '../../src/inbox/posts.ts';
import type { Thread } from '../../src/inbox/thread.ts';
import type { Store } from '../../src/store/open-store.ts';
import { createThreads, type Threads } from '../../src/store/threads.ts';
import { openTestStore } from '../store/open-test-store.ts';

/** When the test clock starts. */
export const START = Date.UTC(2026, 10, 20);

export const THREAD: Thread = { team: 'T1', channel: 'C1', threadTs: '1700000000.000100' };

/** A question in THREAD, received at START. */
export const questionOf = (id: string, fields: Partial<NewRequest> = {}): NewRequest => ({
  id,
  kind: 'message',
  ...THREAD,
  user: 'U1',
  userTeam: 'T1',
  messageTs: '1700000000.000200',
  text: `question ${id}`,
  body: `{"question":"${id}"}`,
  responseUrl: null,
  receivedAt: START,
  ...fields,
});

export type TestInbox = {
  store: Store;
  inbox: Inbox;
  posts: Posts;
  threads: Threads;
  /** What the clock says; a test sets it. */
  time: { now: number };
};

/** An inbox over a database in memory, or over `store`, with a clock that stands at START. */
export const startInbox = async (given?: Store): Promise<TestInbox> => {
  const store = given ?? (await openTestStore());
  const time = { now: START };
  const clock = (): Date => new Date(time.now);
  return {
    store,
    inbox: createInbox(store.db, clock),
    posts: createPosts(store.db, clock),
    threads: createThreads(store.db, clock),
    time,
  };
};
