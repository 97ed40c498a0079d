import type { BossQueue } from '../inbox/boss-queue.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Log } from '../log.ts';
import { laneOf } from './lane-of.ts';

type OpenRequest = Pick<InboxRequest, 'id' | 'team' | 'channel'>;

/**
 * Goes on with what a former process left open: each gets a job in the queue that replicas share or, where `queue` is
 * null, is handed to `lineUp`, in the order given.
 */
export const recover = async (
  open: readonly OpenRequest[],
  queue: BossQueue | null,
  lineUp: (request: OpenRequest) => void | Promise<void>,
  log: Pick<Log, 'info'>,
): Promise<void> => {
  if (queue === null) for (const request of open) await lineUp(request);
  // Another replica may be at work on them: they only get a job where they have none.
  else await queue.restore(open.map((request) => ({ id: request.id, lane: laneOf(request) })));
  if (open.length > 0)
    log.info({ requests: open.length }, 'questions from before the start are answered now');
};
