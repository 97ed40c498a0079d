import type { Message, WorkspaceState } from './workspace-state.ts';

/** What this person sees of a conversation, oldest first. */
export function messagesIn(state: WorkspaceState, channel: string, member: string): Message[] {
  const mine = state.ephemerals.filter((each) => each.user === member);
  return [...state.messages, ...mine]
    .filter((each) => each.channel === channel)
    .sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

/** What stands in the channel itself: no replies, except those sent to the channel too. */
export function rootsOf(messages: readonly Message[]): Message[] {
  return messages.filter(
    (each) => each.thread_ts === undefined || each.thread_ts === each.ts || each.reply_broadcast === true,
  );
}

export function threadOf(messages: readonly Message[], ts: string): Message[] {
  return messages.filter((each) => each.ts === ts || each.thread_ts === ts);
}
