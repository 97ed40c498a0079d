import { DEFAULT_CHANNEL, DEFAULT_USER } from './seed.ts';
import { findMessage, type WorkspaceState } from './state.ts';
import type { Channel, Ephemeral, Message, User } from './workspace-types.ts';

/** The person of that id, the first one when none is named. Throws on an unknown id. */
export function findUser(state: WorkspaceState, id = DEFAULT_USER): User {
  const user = state.users.get(id);
  if (user === undefined) throw new Error(`no user ${id}`);
  return user;
}

/** The conversation of that id, the first one when none is named. Throws on an unknown id. */
export function findChannel(state: WorkspaceState, id = DEFAULT_CHANNEL): Channel {
  const channel = state.channels.get(id);
  if (channel === undefined) throw new Error(`no channel ${id}`);
  return channel;
}

/** The same, for a person who is to be there: private places are for their members, and guests have no others. */
export function findPlace(state: WorkspaceState, user: User, id: string | undefined): Channel {
  const channel = findChannel(state, id);
  const isOpen = channel.kind === 'public' && !user.isRestricted;
  if (!isOpen && !channel.members.includes(user.id)) throw new Error(`${user.id} is not in ${channel.id}`);
  return channel;
}

export type Shown =
  | { isEphemeral: false; shown: Message }
  /** A message only this person sees. */
  | { isEphemeral: true; shown: Ephemeral };

/** A message the person sees in that conversation. Throws when there is none. */
export function findShown(state: WorkspaceState, user: User, channel: Channel, ts: string): Shown {
  const message = findMessage(state, channel.id, ts);
  if (message !== undefined) return { isEphemeral: false, shown: message };
  const ephemeral = state.ephemerals.find(
    (each) => each.ts === ts && each.user === user.id && each.channel === channel.id,
  );
  if (ephemeral === undefined) throw new Error(`no message ${ts} in ${channel.id}`);
  return { isEphemeral: true, shown: ephemeral };
}

/** Commands, clicks and shortcuts do not name private places. */
export function shownName({ kind, name }: Channel): string {
  return { public: name, private: 'privategroup', direct: 'directmessage' }[kind];
}
