import { randomBytes } from 'node:crypto';
import { seedChannels, seedUsers } from './seed.ts';
import type { ApiCall, Channel, Ephemeral, Fault, Message, SentEnvelope, User } from './workspace-types.ts';

export type StoredView = {
  id: string;
  type: 'modal' | 'home';
  user: string;
  view: Record<string, unknown>;
  hash: string;
};
export type ResponseUrl = {
  id: string;
  user: string;
  channel: string;
  issuedAt: number;
  uses: number;
  /** The message whose button was clicked, which `replace_original` and `delete_original` mean. */
  original?: { ts: string; isEphemeral: boolean };
};
export type Trigger = { user: string; issuedAt: number; isUsed: boolean };
export type ThreadStatus = {
  channel: string;
  threadTs: string;
  status: string;
  title: string;
  prompts: unknown[];
  promptsTitle: string;
};

/** Everything the workspace remembers. One mutable object: there is one workspace and one process. */
export type WorkspaceState = {
  clock: () => number;
  /** What a reset does not take away. */
  extraChannels: readonly Channel[];
  users: Map<string, User>;
  channels: Map<string, Channel>;
  messages: Message[];
  ephemerals: Ephemeral[];
  views: Map<string, StoredView>;
  statuses: Map<string, ThreadStatus>;
  calls: ApiCall[];
  faults: (Fault & { times: number; skip: number })[];
  responseUrls: Map<string, ResponseUrl>;
  triggers: Map<string, Trigger>;
  envelopes: Map<string, SentEnvelope>;
  lastEventId: string | undefined;
  lastMicros: number;
  counter: number;
  version: number;
};

export function createState(clock: () => number, extraChannels: readonly Channel[] = []): WorkspaceState {
  const channels = [...seedChannels(), ...structuredClone([...extraChannels])];
  return {
    clock,
    extraChannels,
    users: new Map(seedUsers().map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: [],
    ephemerals: [],
    views: new Map(),
    statuses: new Map(),
    calls: [],
    faults: [],
    responseUrls: new Map(),
    triggers: new Map(),
    envelopes: new Map(),
    lastEventId: undefined,
    lastMicros: 0,
    counter: 0,
    version: 0,
  };
}

/** Back to an empty workspace. Timestamps and ids go on, so that old ones can never come to mean new things. */
export function resetState(state: WorkspaceState): void {
  const fresh = createState(state.clock, state.extraChannels);
  const { lastMicros, counter, version } = state;
  Object.assign(state, fresh, { lastMicros, counter, version });
  markChanged(state);
}

/** Called after every change the page shows: the page asks whether the version has risen. */
export function markChanged(state: WorkspaceState): void {
  state.version += 1;
}

/** A message timestamp: seconds with six decimals, rising even when the clock stands or runs back. */
export function nextTimestamp(state: WorkspaceState): string {
  state.lastMicros = Math.max(Math.floor(state.clock() * 1000), state.lastMicros + 1);
  const seconds = Math.floor(state.lastMicros / 1_000_000);
  return `${seconds}.${String(state.lastMicros % 1_000_000).padStart(6, '0')}`;
}

/** Ids like Slack's: a prefix and upper-case letters and digits, never the same twice. */
export function nextId(state: WorkspaceState, prefix: string): string {
  state.counter += 1;
  return `${prefix}${state.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** A trigger id, good for one view within three seconds. */
export function issueTrigger(state: WorkspaceState, user: string): string {
  const id = `${nextId(state, '')}.${randomBytes(8).toString('hex')}`;
  state.triggers.set(id, { user, issuedAt: state.clock(), isUsed: false });
  return id;
}

export function findMessage(state: WorkspaceState, channel: string, ts: string): Message | undefined {
  return state.messages.find((message) => message.channel === channel && message.ts === ts);
}

/** The root and its replies, oldest first; empty without such a root. */
export function findThread(state: WorkspaceState, channel: string, ts: string): Message[] {
  if (findMessage(state, channel, ts) === undefined) return [];
  return state.messages.filter(
    (message) => message.channel === channel && (message.ts === ts || message.thread_ts === ts),
  );
}

export function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}
