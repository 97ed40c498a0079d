import { act } from './act.ts';
import { homeTabEvents, messagesTabEvents, sessionStoppedEvents } from './agent-events.ts';
import { recordAnswer } from './answer-records.ts';
import { clickElement } from './click-element.ts';
import { closeView } from './close-view.ts';
import { type DeliveryDeps, deliverOnce } from './deliver.ts';
import { deliverEvent } from './deliver-event.ts';
import { type EventEnvelope, messageEvents, ownMessageEvents } from './event-envelopes.ts';
import { activeFaults, addFault, clearFaults, MODEL_METHOD, takeFault } from './faults.ts';
import { findChannel, findPlace, findUser } from './find-place.ts';
import { restoreState, takeSnapshot } from './kept-state.ts';
import { recordModelCall, recordModelVerdict } from './model-records.ts';
import { runCommand } from './run-command.ts';
import { runShortcut } from './run-shortcut.ts';
import { serveWorkspace } from './serve-workspace.ts';
import {
  createState,
  findMessage,
  findThread,
  markChanged,
  nextTimestamp,
  noteStoring,
  resetState,
  type WorkspaceState,
} from './state.ts';
import { submitView } from './submit-view.ts';
import { markUpTypedText } from './user-text.ts';
import type { ApiContext } from './web-api/api-types.ts';
import {
  type DeliverOptions,
  type Delivery,
  EVENT_SUBSCRIPTIONS,
  type EventDelivery,
  type Message,
  type SendMessage,
  type Workspace,
  type WorkspaceOptions,
} from './workspace-types.ts';

type Inside = { state: WorkspaceState; options: WorkspaceOptions; deps: DeliveryDeps };

/**
 * A Slack workspace in this process: it serves the Web API to the bot and a page to people, and sends the
 * bot signed events, commands and clicks. It keeps everything in memory and talks to nobody but the bot.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const state = createState(options.clock, options);
  if (options.isKept === true) restoreState(state, options.kept);
  const stop = new AbortController();
  const deps: DeliveryDeps = { options, stopped: stop.signal };
  const inside: Inside = { state, options, deps };
  const subscriptions = options.subscriptions ?? EVENT_SUBSCRIPTIONS;
  const context: ApiContext = {
    state,
    options,
    announce: (change) => {
      if (options.echoOwnMessages === false) return;
      void deliverAll(ownMessageEvents(state, change, subscriptions), inside);
    },
  };
  const workspace: Workspace = {
    handle: (request, response) => serveWorkspace(request, response, { workspace, context }),
    sendCommand: (command) => runCommand(command, context, deps),
    typeMessage: (message) => typeMessage(message, inside),
    sendMessage: async (message) => {
      const { ts, channel, delivered } = typeMessage(message, inside);
      return { ts, channel, deliveries: await delivered };
    },
    click: (action) => clickElement(action, context, deps),
    act: (asked) => act(asked, context, deps),
    submitView: (sent) => submitView(sent, context, deps),
    closeView: (sent) => closeView(sent, context, deps),
    runShortcut: (sent) => runShortcut(sent, context, deps),
    openHome: (user) => deliverAll(homeTabEvents(state, user, subscriptions), inside),
    openMessagesTab: (user) => deliverAll(messagesTabEvents(state, user, subscriptions), inside),
    stopSession: (stopped) => deliverAll(sessionStoppedEvents(state, stopped, subscriptions), inside),
    deliver: (envelope, how) => deliverEnvelope(envelope, how, inside),
    redeliver: (id) => redeliver(id, inside),
    lastEventId: () => state.lastEventId,
    messages: (channel) =>
      state.messages.filter((message) => channel === undefined || message.channel === channel),
    thread: (channel, ts) => findThread(state, channel, ts),
    ephemerals: () => [...state.ephemerals],
    calls: (method) => state.calls.filter((call) => method === undefined || call.method === method),
    recordAnswer: (answer) => recordAnswer(state, answer),
    recordModelCall: (call) => recordModelCall(state, call),
    recordModelVerdict: (verdict) => recordModelVerdict(state, verdict),
    takeModelFault: () => takeFault(state, { method: MODEL_METHOD, channel: undefined }),
    shareChannel: (id) => {
      findChannel(state, id).isShared = true;
    },
    snapshot: () => takeSnapshot(state),
    noteStoring: (isFailing) => noteStoring(state, isFailing),
    addFault: (fault) => addFault(state, fault),
    faults: () => activeFaults(state),
    clearFaults: (ids) => clearFaults(state, ids),
    reset: () => resetState(state),
    close: () => stop.abort(),
  };
  return workspace;
}

function typeMessage(sent: SendMessage, inside: Inside): ReturnType<Workspace['typeMessage']> {
  const { state, options } = inside;
  const user = findUser(state, sent.user);
  const channel = findPlace(state, user, sent.channel);
  if (channel.isArchived) throw new Error(`${channel.id} is archived`);
  if (sent.threadTs !== undefined && findMessage(state, channel.id, sent.threadTs) === undefined) {
    throw new Error(`no thread ${sent.threadTs} in ${channel.id}`);
  }
  const message: Message = {
    type: 'message',
    channel: channel.id,
    ts: nextTimestamp(state),
    user: user.id,
    text: markUpTypedText(sent.text),
    ...(sent.threadTs === undefined ? {} : { thread_ts: sent.threadTs }),
  };
  state.messages.push(message);
  markChanged(state);
  const envelopes = messageEvents(state, message, options.subscriptions ?? EVENT_SUBSCRIPTIONS);
  return { ts: message.ts, channel: channel.id, delivered: deliverAll(envelopes, inside) };
}

function deliverAll(envelopes: readonly EventEnvelope[], inside: Inside): Promise<EventDelivery[]> {
  return Promise.all(envelopes.map((each) => deliverEvent(each, inside)));
}

function deliverEnvelope(
  envelope: Record<string, unknown>,
  how: DeliverOptions = {},
  { deps }: Inside,
): Promise<Delivery> {
  if (how.encoding !== 'form') {
    return deliverOnce({ body: JSON.stringify(envelope), contentType: 'application/json' }, deps, how);
  }
  const fields = Object.entries(envelope).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const body = new URLSearchParams(fields).toString();
  return deliverOnce({ body, contentType: 'application/x-www-form-urlencoded' }, deps, how);
}

async function redeliver(id: string, { state, deps }: Inside): Promise<Delivery> {
  const envelope = state.envelopes.get(id);
  if (envelope === undefined) throw new Error(`nothing was sent with the id ${id}`);
  // Slack repeats events and says so; a command that arrives twice looks the same both times.
  const isEvent = envelope.contentType === 'application/json';
  return deliverOnce(envelope, deps, isEvent ? { retryNum: 1, retryReason: 'http_timeout' } : {});
}
