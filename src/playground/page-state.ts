import { messageJson } from './message-json.ts';
import { BOT, COMMAND, DEFAULT_CHANNEL, DEFAULT_USER, SLACKBOT, TEAM } from './seed.ts';
import { findThread, isReply, type WorkspaceState } from './state.ts';
import type { WorkspaceOptions } from './workspace-types.ts';

export const DEFAULT_EXAMPLES = [
  'Team of 4 TypeScript developers, CRUD dashboard with an admin area',
  'nestjs vs fastify vs gin for 2k rps',
  'anything but Java, 3 Python people serving ML models',
  'Is Rocket still maintained?',
  'Rails monolith works fine, new CTO wants Go microservices. Stay or move?',
] as const;

/** Everything the page draws, as one JSON value. `version` rises whenever any of it changes. */
export function pageState(state: WorkspaceState, options: WorkspaceOptions): Record<string, unknown> {
  return {
    version: state.version,
    team: TEAM,
    bot: { user: BOT.userId, slackbot: SLACKBOT, command: COMMAND },
    defaults: { user: DEFAULT_USER, channel: DEFAULT_CHANNEL },
    banner: options.banner ?? null,
    examples: options.examples ?? DEFAULT_EXAMPLES,
    users: [...state.users.values()].map(({ id, name, realName, isBot }) => ({ id, name, realName, isBot })),
    channels: [...state.channels.values()].filter((channel) => !channel.isArchived),
    messages: state.messages.map((message) => ({
      ...messageJson(state, message, false),
      channel: message.channel,
      is_reply: isReply(message),
      replies: isReply(message) ? 0 : Math.max(0, findThread(state, message.channel, message.ts).length - 1),
    })),
    ephemerals: state.ephemerals,
    statuses: [...state.statuses.values()],
  };
}
