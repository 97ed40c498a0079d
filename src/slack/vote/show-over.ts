import { overMessage } from '../../render/vote/ballot-message.ts';
import type { Vote } from '../../vote/vote.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { updateMessage } from '../update-message.ts';

/** Where the message with the buttons stands; null when it never did. */
export const ballotTsOf = async ({ id, ballotTs }: Vote, deps: ApiDeps): Promise<string | null> =>
  ballotTs ?? (await deps.posts.find(id, 'ballot'))?.ts ?? null;

/** Takes the buttons off a vote that is over. That is extra: who presses one later is told. */
export const showOver = async (vote: Vote, how: 'result' | 'failed', deps: ApiDeps): Promise<void> => {
  try {
    const ts = await ballotTsOf(vote, deps);
    if (ts === null) return;
    const message = overMessage(vote, how, await deps.catalog());
    await updateMessage(deps, { channel: vote.channel, ts }, message);
  } catch (error) {
    deps.log.info(
      { err: error, voteId: vote.id },
      'the buttons of a vote that is over could not be taken off',
    );
  }
};
