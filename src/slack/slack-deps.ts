import type { Answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Posts } from '../inbox/posts.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { ModelSteps } from '../model-steps/model-steps.ts';
import type { Remembered } from '../profile/remembered.ts';
import type { SecondReading } from '../profile/second/second-reading.ts';
import type { Request } from '../request/request.ts';
import type { Decisions } from '../store/decisions.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Store } from '../store/open-store.ts';
import type { TeamProfiles } from '../store/team-profiles.ts';
import type { Threads } from '../store/threads.ts';
import type { Votes } from '../store/votes.ts';
import type { ChannelPace } from './channel-pace.ts';
import type { ChartSupport } from './chart-support.ts';
import type { ModelWork } from './model-work.ts';
import type { Names } from './names/create-names.ts';
import type { SlackApi } from './slack-api.ts';
import type { StatusLine } from './status-line.ts';

/** A second answer to the same request. */
export type Again = { second: SecondReading; recalled: Remembered | null };

/** What the listeners need from the rest of the program. */
export type SlackDeps = {
  log: Log;
  metrics: Metrics;
  clock: () => Date;
  /** A new opaque id, for requests. */
  newId: () => string;
  /** `again`: with what a model read as well, after what was remembered before the first answer. */
  answer: (request: Request, again?: Again) => Promise<Answer>;
  /** Null without a model: answers are complete without. */
  model: ModelSteps | null;
  modelWork: ModelWork;
  /** Whether a question may be shown to the model, by where it was asked. */
  mayUseModel: (request: InboxRequest) => Promise<boolean>;
  /** Puts a stored question into its channel's line. */
  lineUp: (question: Pick<InboxRequest, 'id' | 'team' | 'channel'>) => void;
  /** The dataset, which may still be loading when the first delivery comes in. */
  catalog: () => Promise<Catalog>;
  store: Store;
  inbox: Inbox;
  posts: Posts;
  threads: Threads;
  profiles: TeamProfiles;
  feedback: Feedback;
  decisions: Decisions;
  votes: Votes;
  pace: ChannelPace;
  charts: ChartSupport;
  /** Display names of people, for those who are told who said what, and the languages they read. */
  names: Names;
  status: StatusLine;
  /** The id of the team the bot is signed in to; empty where Slack did not say. */
  ownTeam: string;
  /** Slack user ids of those who may remove what others asked. */
  admins: readonly string[];
  /** Rejects with StoppingError when the process ends meanwhile. */
  sleep: (ms: number) => Promise<void>;
  fetch: typeof globalThis.fetch;
};

/** The same with the client that Slack is called by. */
export type ApiDeps = SlackDeps & { api: SlackApi };
