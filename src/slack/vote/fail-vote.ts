import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Vote } from '../../vote/vote.ts';
import { noteMessage } from '../add-note.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { showOver } from './show-over.ts';

/** What could not be posted; `late`: not before the vote was over. */
export type WhyFailed = 'ballot' | 'result' | 'late';

const tellStarter = async (vote: Vote, why: WhyFailed, deps: ApiDeps): Promise<void> => {
  const { id, channel, threadTs, startedBy: user, lang } = vote;
  const line = messagesIn(lang).say(`vote.failed.${why}`);
  try {
    const asker = { ephemeral: { channel, threadTs, user }, direct: user };
    await reachAsker(deps, asker, id, 'notice', [noteMessage(line)]);
  } catch (error) {
    deps.log.warn({ err: error, voteId: id }, 'whoever started a vote could not be told that it ended');
  }
};

/** Ends a vote that cannot be held: whoever started it is told, and nothing that anybody set is kept. */
export const failVote = async (vote: Vote, why: WhyFailed, deps: ApiDeps): Promise<void> => {
  await tellStarter(vote, why, deps);
  await showOver(vote, 'failed', deps);
  await deps.votes.finish(vote.id, null);
};
