import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Thread } from '../inbox/thread.ts';

/** Whether something stands in a thread of one team and channel. A command that is not answered yet has none. */
export const isSameThread = (
  one: Pick<InboxRequest, 'team' | 'channel' | 'threadTs'>,
  other: Thread,
): boolean => one.team === other.team && one.channel === other.channel && one.threadTs === other.threadTs;
