import { BOT, TEAM } from './seed.ts';
import { findThread, isReply, type WorkspaceState } from './state.ts';
import type { Message } from './workspace-types.ts';

/**
 * A message the way the Web API shows it: a root knows its replies, and metadata is only shown to those who
 * ask for it (`include_all_metadata`), as Slack does. Whoever has looked up its replies already can give them.
 */
export function messageJson(
  state: WorkspaceState,
  message: Message,
  includeMetadata: boolean,
  replies: readonly Message[] = findThread(state, message.channel, message.ts).filter(isReply),
): Record<string, unknown> {
  const { channel: _, metadata, reactions, ...rest } = message;
  const last = replies.at(-1);
  return {
    ...rest,
    team: TEAM.id,
    ...(message.bot_id === undefined
      ? {}
      : { bot_profile: { id: BOT.botId, app_id: BOT.appId, name: BOT.name } }),
    ...(last === undefined || isReply(message)
      ? {}
      : {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: last.ts,
        }),
    ...(reactions === undefined || reactions.length === 0
      ? {}
      : { reactions: reactions.map((each) => ({ ...each, count: each.users.length })) }),
    ...(includeMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
