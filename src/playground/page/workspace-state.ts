/** What `GET /playground/state` answers, as far as the page uses it. */
export type Person = {
  id: string;
  name: string;
  realName: string;
  isBot: boolean;
  title?: string;
  isRestricted?: boolean;
};
export type Channel = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  topic: string;
  members: string[];
};
export type Block = { type: string; block_id?: string; [field: string]: unknown };
export type Reaction = { name: string; count: number };
/** A message, or one only a single person sees: those have `via`. */
export type Message = {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks?: Block[];
  thread_ts?: string;
  is_reply?: boolean;
  reply_broadcast?: boolean;
  replies?: number;
  edited?: { ts: string };
  reactions?: Reaction[];
  /** The channel it is pinned to. */
  pinned_to?: string[];
  bot_id?: string;
  via?: string;
};
export type Prompt = { title: string; message: string };
export type ThreadStatus = {
  channel: string;
  threadTs: string;
  status: string;
  prompts: Prompt[];
  promptsTitle: string;
};
export type View = {
  id?: string;
  type?: string;
  title?: { text: string };
  submit?: { text: string } | null;
  close?: { text: string } | null;
  blocks?: Block[];
};
export type OpenView = { id: string; user: string; view: View; errors?: Record<string, string> };
export type SharedFile = { id: string; name: string; channel: string; ts: string; text: string };
export type Fault = {
  id: string;
  method: string;
  error?: string;
  status?: number;
  delayMs?: number;
  retryAfter?: number;
  loseResponse?: boolean;
  times?: number;
  skip?: number;
  channel?: string;
  blockType?: string;
  preset?: string;
  isLasting?: boolean;
};
/** What words explanations. */
export type ModelShown = { kind: 'none' } | { kind: 'stand-in' } | { kind: 'model'; name: string };
export type Example = { label: string; text: string; shows?: string; followUp?: string };
export type Loaded = {
  frameworks: number;
  sources: number;
  version: string;
  asOf: string;
  oldestFact?: string;
  newestFact?: string;
};
export type Welcome = {
  examples: Example[];
  loaded: Loaded | null;
  model: ModelShown;
  /** The action of the button below an answer that weighs it anew. */
  prioritiesAction?: string;
};
export type Shortcut = { callbackId: string; name: string };

export type WorkspaceState = {
  version: number;
  team: { name: string };
  bot: { user: string; slackbot: string; command: string };
  defaults: { user: string; channel: string };
  banner?: (Loaded & { model: ModelShown }) | null;
  examples?: string[];
  users: Person[];
  channels: Channel[];
  messages: Message[];
  ephemerals: Message[];
  statuses: ThreadStatus[];
  homes?: Record<string, View>;
  views?: OpenView[];
  files?: SharedFile[];
  faults?: Fault[];
  /** Rises with everything there is to inspect. */
  recorded?: number;
  welcome?: Welcome;
  shortcuts?: Shortcut[];
  keep?: boolean;
  /** The files it is kept in. */
  keptIn?: string[];
  /** Whether keeping it fails at present. */
  isStoringFailing?: boolean;
};
