import { activeFaults } from './faults.ts';
import { messageJson } from './message-json.ts';
import { BOT, COMMAND, DEFAULT_CHANNEL, DEFAULT_USER, SLACKBOT, TEAM } from './seed.ts';
import { isReply, type SharedFile, type WorkspaceState } from './state.ts';
import { viewJson } from './view-json.ts';
import { EXAMPLES, NO_MODEL } from './welcome.ts';
import type { Message, User, WorkspaceOptions } from './workspace-types.ts';

export const DEFAULT_EXAMPLES = EXAMPLES.map(({ text }) => text);

/** Everything the page draws, as one JSON value. `version` rises whenever any of it changes. */
export function pageState(state: WorkspaceState, options: WorkspaceOptions): Record<string, unknown> {
  return {
    version: state.version,
    team: TEAM,
    bot: { user: BOT.userId, slackbot: SLACKBOT, command: COMMAND },
    defaults: { user: DEFAULT_USER, channel: DEFAULT_CHANNEL },
    banner: options.banner ?? null,
    examples: options.examples ?? DEFAULT_EXAMPLES,
    welcome: options.welcome ?? { examples: EXAMPLES, loaded: null, model: NO_MODEL },
    shortcuts: options.shortcuts ?? [],
    keep: options.isKept ?? false,
    keptIn: options.keptIn ?? [],
    isStoringFailing: state.isStoringFailing,
    users: [...state.users.values()].map(userJson),
    channels: [...state.channels.values()].filter((channel) => !channel.isArchived),
    messages: pageMessages(state),
    ephemerals: state.ephemerals,
    statuses: [...state.statuses.values()],
    ...pageViews(state),
    files: pageFiles(state),
    faults: activeFaults(state),
    recorded: state.recorded,
  };
}

function userJson({
  id,
  name,
  realName,
  title,
  isBot,
  isAdmin,
  isRestricted,
}: User): Record<string, unknown> {
  return { id, name, realName, title, isBot, isAdmin, isRestricted };
}

function pageMessages(state: WorkspaceState): Record<string, unknown>[] {
  const replies = repliesByRoot(state.messages);
  return state.messages.map((message) => {
    const own = isReply(message) ? [] : (replies.get(messageKey(message.channel, message.ts)) ?? []);
    return {
      ...messageJson(state, message, false, own),
      channel: message.channel,
      is_reply: isReply(message),
      replies: own.length,
    };
  });
}

/** A file goes with the message that shares it. */
function pageFiles({ files, messages }: WorkspaceState): readonly SharedFile[] {
  const shown = new Set(files.length === 0 ? [] : messages.map(({ channel, ts }) => messageKey(channel, ts)));
  return files.filter(({ channel, ts }) => shown.has(messageKey(channel, ts)));
}

/** Looked up once for all: the page asks several times a second. */
function repliesByRoot(messages: readonly Message[]): Map<string, Message[]> {
  const replies = new Map<string, Message[]>();
  for (const message of messages.filter(isReply)) {
    const key = messageKey(message.channel, message.thread_ts ?? '');
    const before = replies.get(key);
    if (before === undefined) replies.set(key, [message]);
    else before.push(message);
  }
  return replies;
}

function messageKey(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

function pageViews(state: WorkspaceState): { homes: Record<string, unknown>; views: unknown[] } {
  const all = [...state.views.values()];
  return {
    homes: Object.fromEntries(
      all.filter(({ type }) => type === 'home').map((home) => [home.user, viewJson(state, home)]),
    ),
    views: all
      .filter(({ type }) => type === 'modal')
      .map((modal) => ({
        id: modal.id,
        user: modal.user,
        view: viewJson(state, modal),
        ...(modal.errors === undefined ? {} : { errors: modal.errors }),
      })),
  };
}
