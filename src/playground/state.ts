import { randomBytes } from 'node:crypto';
import type { KeptAnswer } from './answer-records.ts';
import { type Bounds, keepWithin } from './bounds.ts';
import type { ModelRecords } from './model-records.ts';
import { seedChannels, seedUsers } from './seed.ts';
import type {
  ActiveFault,
  ApiCall,
  Channel,
  Ephemeral,
  Message,
  SentEnvelope,
  User,
} from './workspace-types.ts';

export type StoredView = {
  id: string;
  type: 'modal' | 'home';
  user: string;
  view: Record<string, unknown>;
  hash: string;
  /** The modal at the bottom of its stack; itself when it is that, or a home tab. */
  rootId: string;
  previousId: string | null;
  /** What is wrong with its inputs, by block id. */
  errors?: Record<string, string>;
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
/** `viewId`: the modal that was used, which is the one that more can be pushed on. */
export type Trigger = { user: string; issuedAt: number; isUsed: boolean; viewId?: string };
export type ThreadStatus = {
  channel: string;
  threadTs: string;
  status: string;
  title: string;
  prompts: unknown[];
  promptsTitle: string;
};
/** A file the bot has a place for; `text` when it arrived. */
export type Upload = { id: string; name: string; length: number; issuedAt: number; text?: string };
/** A file that was shared: in which channel, with which message. */
export type SharedFile = { id: string; name: string; channel: string; ts: string; text: string };
/** What a person has entered, by block id and action id. */
export type Inputs = Map<string, Record<string, unknown>>;

/** Everything the workspace remembers. One mutable object: there is one workspace and one process. */
export type WorkspaceState = {
  clock: () => number;
  /** What a reset does not take away. */
  extraChannels: readonly Channel[];
  bounds: Bounds | undefined;
  onChange: (() => void) | undefined;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  messages: Message[];
  ephemerals: Ephemeral[];
  views: Map<string, StoredView>;
  /** By person and message or view. */
  inputs: Map<string, Inputs>;
  statuses: Map<string, ThreadStatus>;
  /** By the secret part of their address. */
  uploads: Map<string, Upload>;
  files: SharedFile[];
  /** By request id. */
  answers: Map<string, KeptAnswer>;
  /** By request id; calls and verdicts may come before the answer is recorded. */
  modelRecords: Map<string, ModelRecords>;
  /** Rises with everything there is to inspect. */
  recorded: number;
  calls: ApiCall[];
  faults: ActiveFault[];
  responseUrls: Map<string, ResponseUrl>;
  triggers: Map<string, Trigger>;
  envelopes: Map<string, SentEnvelope>;
  lastEventId: string | undefined;
  lastMicros: number;
  counter: number;
  version: number;
  /** Whether what happens here cannot be stored at present, for example on a full disk. */
  isStoringFailing: boolean;
};

type Setup = { channels?: readonly Channel[]; bounds?: Bounds; onChange?: () => void };

export function createState(clock: () => number, setup: Setup = {}): WorkspaceState {
  const extraChannels = setup.channels ?? [];
  const channels = [...seedChannels(), ...structuredClone([...extraChannels])];
  return {
    clock,
    extraChannels,
    bounds: setup.bounds,
    onChange: setup.onChange,
    users: new Map(seedUsers().map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: [],
    ephemerals: [],
    views: new Map(),
    inputs: new Map(),
    statuses: new Map(),
    uploads: new Map(),
    files: [],
    answers: new Map(),
    modelRecords: new Map(),
    recorded: 0,
    calls: [],
    faults: [],
    responseUrls: new Map(),
    triggers: new Map(),
    envelopes: new Map(),
    lastEventId: undefined,
    lastMicros: 0,
    counter: 0,
    version: 0,
    isStoringFailing: false,
  };
}

/** Back to an empty workspace. Timestamps and ids go on, so that old ones can never come to mean new things. */
export function resetState(state: WorkspaceState): void {
  const { lastMicros, counter, version, recorded, bounds, onChange, isStoringFailing } = state;
  const fresh = createState(state.clock, { channels: state.extraChannels });
  Object.assign(state, fresh, { lastMicros, counter, version, recorded, bounds, onChange, isStoringFailing });
  markChanged(state);
}

/** Called after every change the page shows: the page asks whether the version has risen. */
export function markChanged(state: WorkspaceState): void {
  if (state.bounds !== undefined) keepWithin(state.bounds, state);
  state.version += 1;
  state.onChange?.();
}

/** Shown, and not worth storing: another attempt would follow every attempt that fails. */
export function noteStoring(state: WorkspaceState, isFailing: boolean): void {
  if (state.isStoringFailing === isFailing) return;
  state.isStoringFailing = isFailing;
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

/** A trigger id, good for one view within three seconds; with a modal's id, for one on top of that modal too. */
export function issueTrigger(state: WorkspaceState, user: string, viewId?: string): string {
  const id = `${nextId(state, '')}.${randomBytes(8).toString('hex')}`;
  const from = viewId === undefined ? {} : { viewId };
  state.triggers.set(id, { user, issuedAt: state.clock(), isUsed: false, ...from });
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
