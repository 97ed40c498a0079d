import { BOT } from '../seed.ts';
import type { WorkspaceState } from '../state.ts';
import type { Channel } from '../workspace-types.ts';
import { type ApiFailure, fail } from './api-types.ts';

type Found = { ok: true; channel: Channel } | ApiFailure;

/**
 * The conversation as the bot sees it: a private one it is not in does not exist for it. A user's id stands
 * for the direct messages with that user.
 */
export function findVisibleChannel(state: WorkspaceState, id: string): Found {
  const direct = [...state.channels.values()].find(
    (channel) => channel.kind === 'direct' && channel.members.includes(id) && id !== BOT.userId,
  );
  const channel = state.channels.get(id) ?? direct;
  if (channel === undefined) return fail('channel_not_found');
  if (channel.kind !== 'public' && !isMember(channel)) return fail('channel_not_found');
  return { ok: true, channel };
}

/** The same, when the bot wants to write to it or read what was said in it. */
export function findJoinedChannel(state: WorkspaceState, id: string): Found {
  const found = findVisibleChannel(state, id);
  if (found.ok && !isMember(found.channel)) return fail('not_in_channel');
  return found;
}

/** The same, to read what was said in it: a person's id stands for no conversation there. */
export function findReadableChannel(state: WorkspaceState, id: string): Found {
  return state.channels.has(id) ? findJoinedChannel(state, id) : fail('channel_not_found');
}

/** The same, and it can still be written to. */
export function findWritableChannel(state: WorkspaceState, id: string): Found {
  const found = findJoinedChannel(state, id);
  if (found.ok && found.channel.isArchived) return fail('is_archived');
  return found;
}

function isMember(channel: Channel): boolean {
  return channel.members.includes(BOT.userId);
}
