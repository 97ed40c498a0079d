import { type EventEnvelope, envelope } from './event-envelopes.ts';
import { findChannel, findUser } from './find-place.ts';
import { BOT } from './seed.ts';
import { findMessage, nextTimestamp, type WorkspaceState } from './state.ts';
import { viewJson } from './view-json.ts';
import { homeOf } from './view-stack.ts';
import type { EventSubscription, StopSession, User } from './workspace-types.ts';

/** What Slack sends when somebody looks at the app's Messages tab. Throws when they have no direct messages. */
export function messagesTabEvents(
  state: WorkspaceState,
  userId: string | undefined,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  return tabEvents(state, findUser(state, userId), { tab: 'messages' }, subscriptions);
}

/** The same for the Home tab; it says what is shown there now. */
export function homeTabEvents(
  state: WorkspaceState,
  userId: string | undefined,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  const user = findUser(state, userId);
  const home = homeOf(state, user.id);
  const shown = home === undefined ? {} : { view: viewJson(state, home) };
  return tabEvents(state, user, { tab: 'home', ...shown }, subscriptions);
}

function tabEvents(
  state: WorkspaceState,
  user: User,
  tab: Record<string, unknown>,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  const direct = [...state.channels.values()].find(
    ({ kind, members }) => kind === 'direct' && members.includes(user.id) && members.includes(BOT.userId),
  );
  if (direct === undefined) throw new Error(`${user.id} has no direct messages with ${BOT.name}`);
  if (!subscriptions.includes('app_home_opened')) return [];
  const event = { type: 'app_home_opened', user: user.id, channel: direct.id, ...tab };
  return [envelope(state, { ...event, event_ts: nextTimestamp(state) })];
}

/** What Slack sends when somebody presses the stop button of a session. Throws when there is no such thread. */
export function sessionStoppedEvents(
  state: WorkspaceState,
  { channel: channelId, threadTs, user: userId }: StopSession,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  const channel = findChannel(state, channelId);
  const user = findUser(state, userId);
  if (findMessage(state, channel.id, threadTs) === undefined) {
    throw new Error(`no thread ${threadTs} in ${channel.id}`);
  }
  if (!channel.members.includes(BOT.userId) || !subscriptions.includes('agent_session_stopped')) return [];
  const event = {
    type: 'agent_session_stopped',
    channel: channel.id,
    user: user.id,
    thread_ts: threadTs,
    // This workspace knows no streamed messages.
    streaming_message_ts: [],
    event_ts: nextTimestamp(state),
  };
  return [envelope(state, event)];
}
