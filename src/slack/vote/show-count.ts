import { ballotMessage } from '../../render/vote/ballot-message.ts';
import type { Votes } from '../../store/votes.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { updateMessage } from '../update-message.ts';
import { aloneOn } from './alone-on.ts';
import { showOver } from './show-over.ts';

/** Votes whose count is shown anew as soon as what is under way for them is done. */
const waiting = new WeakMap<Votes, Set<string>>();

const update = async (id: string, deps: ApiDeps): Promise<void> => {
  const vote = await deps.votes.find(id);
  // One that was closed meanwhile must not get its buttons back.
  if (vote === null || vote.state !== 'open' || vote.ballotTs === null) return;
  const message = ballotMessage(vote, await deps.votes.count(id), await deps.catalog());
  await updateMessage(deps, { channel: vote.channel, ts: vote.ballotTs }, message);
  const now = await deps.votes.find(id);
  if (now?.state === 'open') return;
  // Another replica closed it while Slack took the count, which then has put the buttons back.
  const hasResult = now !== null || (await deps.posts.find(id, 'result')) !== null;
  await showOver(vote, hasResult ? 'result' : 'failed', deps);
};

/**
 * Shows in the message of a vote how many have answered. Answers that come while it is shown are shown together.
 * That is extra: its failure is only logged.
 */
export const showCount = async (id: string, deps: ApiDeps): Promise<void> => {
  const soon = waiting.get(deps.votes) ?? new Set<string>();
  waiting.set(deps.votes, soon);
  if (soon.has(id)) return;
  soon.add(id);
  try {
    await aloneOn(deps.votes, id, () => {
      soon.delete(id);
      return update(id, deps);
    });
  } catch (error) {
    deps.log.info({ err: error, voteId: id }, 'the count of a vote could not be shown');
  }
};
