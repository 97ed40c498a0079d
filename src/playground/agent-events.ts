import { type EventEnvelope, envelope } from './event-envelopes.ts';
import { findChannel, findUser } from './interactions.ts';
import { BOT } from './seed.ts';
import { findMessage, nextTimestamp, type WorkspaceState } from './state.ts';
import type { EventSubscription, StopSession } from './workspace-types.ts';

/** What Slack sends when somebody looks at the app's Messages tab. Throws when they have no direct messages. */
export function messagesTabEvents(
  state: WorkspaceState,
  userId: string | undefined,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  const user = findUser(state, userId);
  const direct = [...state.channels.values()].find(
    ({ kind, members }) => kind === 'direct' && members.includes(user.id) && members.includes(BOT.userId),
  );
  if (direct === undefined) throw new Error(`${user.id} has no direct messages with ${BOT.name}`);
  if (!subscriptions.includes('app_home_opened')) return [];
  const event = { type: 'app_home_opened', user: user.id, channel: direct.id, tab: 'messages' };
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
