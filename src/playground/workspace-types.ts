import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerRecord } from './answer-records.ts';
import type { Bounds } from './bounds.ts';
import type { ActiveFault, Fault } from './fault-types.ts';
import type {
  Act,
  Acted,
  Closed,
  CloseView,
  RunShortcut,
  Submitted,
  SubmitView,
} from './interaction-types.ts';
import type { Kept } from './kept-schema.ts';
import type { Ephemeral, Message } from './message-types.ts';
import type { ModelCallRecord, ModelVerdictRecord } from './model-records.ts';
import type { ModelShown, Welcome } from './welcome.ts';

export type { ActiveFault, Fault } from './fault-types.ts';
export type { Ephemeral, Message, MessageFile, MessageMetadata } from './message-types.ts';

/** One line for the log: what happened, and values that are safe to write down. */
export type WorkspaceLog = (event: string, fields?: Record<string, unknown>) => void;

/** What the page says about the dataset and the model. */
export type Banner = {
  frameworks: number;
  sources: number;
  version: string;
  asOf: string;
  model: ModelShown;
};

export type WorkspaceOptions = {
  signingSecret: string;
  botToken: string;
  /** Milliseconds since 1970. Also stamps the signatures, so it must not run far behind the bot's clock. */
  clock: () => number;
  /** Where the bot listens, without a path: `http://127.0.0.1:3000`. */
  deliverTo: string;
  /** Where this workspace is served, without a path. */
  baseUrl: string;
  log?: WorkspaceLog;
  /** How long the bot may take to acknowledge; Slack's own 3,000 ms when absent. */
  timeoutMs?: number;
  /** Waits before the repeats of an event that was not acknowledged; Slack's 0, 1 and 5 minutes when absent. */
  retryDelaysMs?: readonly number[];
  /** Events the app is subscribed to; all of EVENT_SUBSCRIPTIONS when absent. */
  subscriptions?: readonly EventSubscription[];
  /** Slack sends an app the messages it wrote itself too; false keeps them back. */
  echoOwnMessages?: boolean;
  /** Channels beside the usual ones. The bot hears only of those it is a member of. */
  channels?: readonly Channel[];
  /** How events, commands and clicks reach the bot; signed HTTP to `deliverTo` when absent. */
  transport?: Transport;
  /** The token `apps.connections.open` wants, as a Bearer. */
  appToken?: string;
  /** What `apps.connections.open` answers; without it the workspace does not know that method. */
  openConnection?: () => ConnectionOffer;
  banner?: Banner;
  examples?: readonly string[];
  /** The app's message shortcuts, as its manifest has them: the page offers them in a message's menu. */
  shortcuts?: readonly { callbackId: string; name: string }[];
  /** What a first visit is shown; without it only the examples. */
  welcome?: Welcome;
  /** Serves a stand-in for a language model below /stand-in/v1. */
  standIn?: StandIn;
  /** The most that is remembered of each kind, oldest forgotten first; everything when absent. */
  bounds?: Bounds;
  /** Whether somebody stores this workspace; the page says so, and ids do not begin anew. */
  isKept?: boolean;
  /** The files it is stored in, as people are to find them. */
  keptIn?: readonly string[];
  /** What a former run left. */
  kept?: Kept | undefined;
  /** Told of every change that is worth storing. */
  onChange?: () => void;
};

/** `sleep` waits, in milliseconds: a model takes its time. */
export type StandIn = { sleep: (ms: number) => Promise<void> };

/** What is sent to the bot, as HTTP carries it: JSON for events, a form for commands and clicks. */
export type SentEnvelope = { body: string; contentType: string };
/** Carries one delivery and waits for its acknowledgement. Never throws: what went wrong is a `failure`. */
export type Transport = (sent: SentEnvelope, how: DeliverOptions) => Promise<Delivery>;
/** The address of a Socket Mode connection, or the error Slack gives instead. */
export type ConnectionOffer = { ok: true; url: string } | { ok: false; error: string };

export const EVENT_SUBSCRIPTIONS = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
] as const;
export type EventSubscription = (typeof EVENT_SUBSCRIPTIONS)[number];

export type User = {
  id: string;
  name: string;
  realName: string;
  isBot: boolean;
  isAdmin: boolean;
  /** A guest: sees only the channels they are a member of. */
  isRestricted: boolean;
  /** What the person does, in a few words. */
  title: string;
  timezone: string;
  /** The language they read Slack in. */
  locale: string;
};

export type Channel = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  isArchived: boolean;
  topic: string;
  members: string[];
  /** With people of another company. */
  isShared?: boolean;
};

export type ApiCall = {
  method: string;
  args: Record<string, unknown>;
  /** HTTP status; 0 when the call was carried out and its answer lost on the way. */
  status: number;
  /** The JSON body that was answered, or would have been. */
  response: Record<string, unknown>;
  at: number;
};

/** What the bot's endpoint answered, or why it did not. */
export type Delivery = {
  status: number;
  body: string;
  /** 1 when it was acknowledged at once. */
  attempts: number;
  failure?: 'http_timeout' | 'http_error' | 'connection_failed';
};

export type Signature = 'good' | 'forged' | 'stale';
export type DeliverOptions = {
  signature?: Signature;
  /** `form` sends the fields url-encoded, objects in them as JSON, the way commands and clicks arrive. */
  encoding?: 'json' | 'form';
  retryNum?: number;
  retryReason?: string;
};

export type SendCommand = {
  text: string;
  command?: string;
  user?: string;
  channel?: string;
  /** Replaces fields of the form after they were filled in. */
  overrides?: Record<string, string>;
};
export type SendMessage = { text: string; channel?: string; user?: string; threadTs?: string };
export type Click = {
  channel: string;
  messageTs: string;
  actionId: string;
  /** Only needed when two blocks use the same action id. */
  blockId?: string;
  /** For elements with more than one answer: feedback buttons, selects, overflow menus. */
  value?: string;
  user?: string;
};

export type SentCommand = Delivery & { triggerId: string; responseUrl: string };
export type EventDelivery = Delivery & { eventId: string };
export type SentMessage = { ts: string; channel: string; deliveries: EventDelivery[] };
/** A session of the agent: the thread it answers in. */
export type StopSession = { channel: string; threadTs: string; user?: string };

export type Workspace = {
  /** Answers one of its own paths and resolves to true; false leaves request and response untouched. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  sendCommand(command: SendCommand): Promise<SentCommand>;
  /** Writes a message and does not wait for the bot. Throws on an unknown or archived channel. */
  typeMessage(message: SendMessage): {
    ts: string;
    channel: string;
    delivered: Promise<EventDelivery[]>;
  };
  /** The same; resolves when every event it caused was acknowledged or given up. */
  sendMessage(message: SendMessage): Promise<SentMessage>;
  /** Clicks an element of a message the user can see. Throws when there is no such element. */
  click(action: Click): Promise<Delivery & { triggerId: string; responseUrl: string }>;
  /** Uses any interactive element of a message or view as its kind is used. Throws when that cannot be done. */
  act(action: Act): Promise<Acted>;
  /** Presses the submit button of a modal. Throws when it is not the one on top. */
  submitView(sent: SubmitView): Promise<Submitted>;
  /** Closes a modal. Throws when it is not the one on top. */
  closeView(sent: CloseView): Promise<Closed>;
  /** Runs a message shortcut. Throws when there is no such message. */
  runShortcut(sent: RunShortcut): Promise<SentCommand>;
  /** Looks at the app's Home tab; otherwise as openMessagesTab. */
  openHome(user?: string): Promise<EventDelivery[]>;
  /**
   * Looks at the app's Messages tab, which is the direct messages of this person with the bot. Throws at once
   * when there are none; resolves like sendMessage, to nothing when the app is not subscribed.
   */
  openMessagesTab(user?: string): Promise<EventDelivery[]>;
  /** Presses the stop button of a session. Throws at once when there is no such thread. */
  stopSession(stop: StopSession): Promise<EventDelivery[]>;
  /** One delivery, no repeats. */
  deliver(envelope: Record<string, unknown>, options?: DeliverOptions): Promise<Delivery>;
  /** Sends an event (by event id) or a command or click (by trigger id) again, byte for byte. */
  redeliver(id: string): Promise<Delivery>;
  lastEventId(): string | undefined;
  messages(channel?: string): Message[];
  /** The root and its replies, oldest first; empty when there is no such message. */
  thread(channel: string, ts: string): Message[];
  ephemerals(): Ephemeral[];
  calls(method?: string): ApiCall[];
  /** Notes how an answer came about, for whoever inspects its messages. */
  recordAnswer(answer: AnswerRecord): void;
  /** Notes a call to a model; may come before or after the answer it is for. */
  recordModelCall(call: ModelCallRecord): void;
  /** Notes what became of a sentence of a model. */
  recordModelVerdict(verdict: ModelVerdictRecord): void;
  /** The fault that hits the next call to a model, used up by asking. */
  takeModelFault(): Fault | undefined;
  /** From now on people of another company are in this channel too. Throws when there is none of that id. */
  shareChannel(channel: string): void;
  /** What a later run can begin with. */
  snapshot(): Kept;
  /** Whether the last attempt to store the snapshot came to nothing; the page says so. */
  noteStoring(isFailing: boolean): void;
  addFault(fault: Fault): void;
  /** Faults with hits left, oldest first. */
  faults(): ActiveFault[];
  /** Forgets these faults, or all of them, also those that have hits left. */
  clearFaults(ids?: readonly string[]): void;
  /** Forgets messages, calls, faults and response urls; timestamps go on rising. */
  reset(): void;
  /** Drops requests under way and waiting repeats, so that the process can end. */
  close(): void;
};
