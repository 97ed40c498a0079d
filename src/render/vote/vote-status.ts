import type { Messages } from '../../narrate/messages/messages.ts';
import type { Vote } from '../../vote/vote.ts';

/** How many have answered, how many are needed, and when it closes, `when` being that moment in some form. */
export const voteStatus = (
  { quorum }: Pick<Vote, 'quorum'>,
  answered: number,
  when: string,
  { say, sentences }: Messages,
): string =>
  sentences([
    say('vote.answered', { count: answered }),
    say('vote.needed', { count: quorum }),
    say('vote.closes', { when }),
  ]);
