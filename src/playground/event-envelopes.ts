import { messageJson } from './message-json.ts';
import { BOT, TEAM } from './seed.ts';
import { nextId, nextTimestamp, type WorkspaceState } from './state.ts';
import { mentionsBot } from './user-text.ts';
import type { MessageChange } from './web-api/api-types.ts';
import type { Channel, EventSubscription, Message } from './workspace-types.ts';

export type EventEnvelope = { event_id: string; [field: string]: unknown };

/**
 * The events a new message of a person causes. A mention in a channel is two events, because it is a message
 * as well; in direct messages Slack sends no `app_mention`. A bot that is not in the channel hears nothing.
 */
export function messageEvents(
  state: WorkspaceState,
  message: Message,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  const channel = state.channels.get(message.channel);
  if (channel === undefined || !channel.members.includes(BOT.userId)) return [];
  const { type: _, ...body } = messageJson(state, message, true);
  const shared = { ...body, channel: channel.id, event_ts: message.ts };
  const envelopes: EventEnvelope[] = [];
  const isMention = channel.kind !== 'direct' && message.bot_id === undefined && mentionsBot(message.text);
  if (isMention && subscriptions.includes('app_mention')) {
    envelopes.push(envelope(state, { type: 'app_mention', ...shared }));
  }
  if (subscriptions.includes(messageSubscription(channel))) {
    envelopes.push(envelope(state, { type: 'message', ...shared, channel_type: channelType(channel) }));
  }
  return envelopes;
}

/** The events Slack sends an app about what the app itself posted, changed or deleted. */
export function ownMessageEvents(
  state: WorkspaceState,
  change: MessageChange,
  subscriptions: readonly EventSubscription[],
): EventEnvelope[] {
  if (change.kind === 'posted') return messageEvents(state, change.message, subscriptions);
  const channel = state.channels.get(change.previous.channel);
  if (channel === undefined || !subscriptions.includes(messageSubscription(channel))) return [];
  const ts = nextTimestamp(state);
  const details =
    change.kind === 'changed'
      ? { subtype: 'message_changed', message: messageJson(state, change.message, true) }
      : { subtype: 'message_deleted', deleted_ts: change.previous.ts };
  const event = {
    type: 'message',
    hidden: true,
    ...details,
    previous_message: messageJson(state, change.previous, true),
    channel: channel.id,
    channel_type: channelType(channel),
    ts,
    event_ts: ts,
  };
  return [envelope(state, event)];
}

/** Puts an event into the envelope of the Events API, with an event id of its own. */
export function envelope(state: WorkspaceState, event: Record<string, unknown>): EventEnvelope {
  return {
    token: 'playground',
    team_id: TEAM.id,
    api_app_id: BOT.appId,
    event,
    type: 'event_callback',
    event_id: nextId(state, 'Ev'),
    event_time: Math.floor(state.clock() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isShared(state, event['channel']),
  };
}

function isShared({ channels }: WorkspaceState, id: unknown): boolean {
  return typeof id === 'string' && channels.get(id)?.isShared === true;
}

function messageSubscription({ kind }: Channel): EventSubscription {
  switch (kind) {
    case 'public':
      return 'message.channels';
    case 'private':
      return 'message.groups';
    case 'direct':
      return 'message.im';
    default:
      return kind satisfies never;
  }
}

function channelType({ kind }: Channel): string {
  return { public: 'channel', private: 'group', direct: 'im' }[kind];
}
