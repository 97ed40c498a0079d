import type { Remembered } from '../profile/remembered.ts';
import { withoutProfile } from '../profile/team-profile/with-team-profile.ts';
import type { Request } from '../request/request.ts';
import type { Threads } from '../store/threads.ts';

/** What was said before, without what the team's profile added to it. */
const asSaid = ({ requirements, ranked, ...rest }: Remembered): Remembered => ({
  ...rest,
  requirements: withoutProfile(requirements),
  ranked: ranked === null ? null : { ...ranked, requirements: withoutProfile(ranked.requirements) },
});

/** What was understood and answered before in the thread of a request, as far as it is for whoever asks. */
export const recallThread =
  (threads: Threads) =>
  async ({ team = '', channel, threadId, isFromOutside = false }: Request): Promise<Remembered | null> => {
    if (channel === undefined || threadId === undefined) return null;
    const { memory } = await threads.find({ team, channel, threadTs: threadId });
    return memory !== null && isFromOutside ? asSaid(memory) : memory;
  };
