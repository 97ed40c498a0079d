import type { Remembered } from '../profile/remembered.ts';
import type { Request } from '../request/request.ts';
import type { Threads } from '../store/threads.ts';

/** What was understood and answered before in the thread of a request. */
export const recallThread =
  (threads: Threads) =>
  async ({ team = '', channel, threadId }: Request): Promise<Remembered | null> => {
    if (channel === undefined || threadId === undefined) return null;
    return (await threads.find({ team, channel, threadTs: threadId })).memory;
  };
