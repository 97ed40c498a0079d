import type { Answer } from '../answer.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Posts } from '../inbox/posts.ts';
import type { Log } from '../log.ts';
import type { Request } from '../request/request.ts';
import type { Store } from '../store/open-store.ts';
import type { Threads } from '../store/threads.ts';
import type { ChannelPace } from './channel-pace.ts';
import type { StatusLine } from './status-line.ts';

/** What the listeners need from the rest of the program. */
export type SlackDeps = {
  log: Log;
  clock: () => Date;
  /** A new opaque id, for requests. */
  newId: () => string;
  answer: (request: Request) => Promise<Answer>;
  store: Store;
  inbox: Inbox;
  posts: Posts;
  threads: Threads;
  pace: ChannelPace;
  status: StatusLine;
  /** Slack user ids of those who may remove what others asked. */
  admins: readonly string[];
  /** Rejects with StoppingError when the process ends meanwhile. */
  sleep: (ms: number) => Promise<void>;
  fetch: typeof globalThis.fetch;
};
