import { ballotMessage } from '../../render/vote/ballot-message.ts';
import { resultMessage } from '../../render/vote/result-message.ts';
import { numbersOf } from '../../vote/outcome.ts';
import { tally } from '../../vote/tally.ts';
import { takesBallots, type Vote } from '../../vote/vote.ts';
import { inOneProcess } from '../claim.ts';
import { isTransient } from '../is-transient.ts';
import { postMessage } from '../post.ts';
import { RequestEndedError } from '../request-ended-error.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { StoppingError } from '../stopping-error.ts';
import { todayOf } from '../today-of.ts';
import { aloneOn } from './alone-on.ts';
import { failVote } from './fail-vote.ts';
import { showOver } from './show-over.ts';
import { votePostDeps } from './vote-post-deps.ts';

const targetOf = ({ id, channel, threadTs }: Vote, step: 'ballot' | 'result') => ({
  ...{ channel, threadTs, requestId: id, step },
});

const postBallot = async (vote: Vote, deps: ApiDeps): Promise<void> => {
  const message = ballotMessage(vote, await deps.votes.count(vote.id), await deps.catalog());
  const { ts } = await postMessage(votePostDeps(vote, deps), targetOf(vote, 'ballot'), message);
  await deps.votes.notePosted(vote.id, ts);
  deps.log.info({ voteId: vote.id, quorum: vote.quorum }, 'a vote is open');
};

/** Posts what a closed vote came to. What each person set is deleted when it stands, and not before. */
const postResult = async (vote: Vote, deps: ApiDeps): Promise<void> => {
  const { votes, names, log } = deps;
  const catalog = await deps.catalog();
  const ballots = await votes.ballots(vote.id);
  const known = await names.find(ballots.filter(({ consents }) => consents).map(({ user }) => user));
  const today = todayOf(deps);
  const outcome = tally(vote, ballots, new Set(Object.keys(known)), { catalog, today });
  const message = resultMessage(vote, outcome, known, catalog);
  await postMessage(votePostDeps(vote, deps), targetOf(vote, 'result'), message);
  await showOver(vote, 'result', deps);
  await votes.finish(vote.id, numbersOf(outcome));
  log.info({ voteId: vote.id, answered: outcome.answered, isReached: outcome.isReached }, 'a vote is over');
};

/** What a vote is to be taken to now; null when there is nothing to do yet. */
const stepOf = (vote: Vote, now: number): 'ballot' | 'late' | 'result' | null => {
  if (vote.state === 'closed') return 'result';
  const isOver = !takesBallots(vote, now);
  if (vote.ballotTs === null) return isOver ? 'late' : 'ballot';
  return isOver ? 'result' : null;
};

const take = async (step: 'ballot' | 'late' | 'result', vote: Vote, deps: ApiDeps): Promise<void> => {
  switch (step) {
    case 'ballot':
      return postBallot(vote, deps);
    case 'late':
      return failVote(vote, 'late', deps);
    case 'result':
      await deps.votes.close(vote.id);
      return postResult(vote, deps);
  }
};

/** Trouble that may pass is left to the next time: the vote is due again then. */
const afterFailure = async (
  step: 'ballot' | 'late' | 'result',
  vote: Vote,
  error: unknown,
  deps: ApiDeps,
): Promise<void> => {
  if (error instanceof StoppingError || error instanceof RequestEndedError) return;
  const voteId = vote.id;
  if (isTransient(error)) {
    deps.log.warn({ err: error, voteId, step }, 'a step of a vote will be tried again');
  } else if (slackErrorWord(error) === null) {
    deps.log.error({ err: error, voteId, step }, 'a step of a vote failed');
  } else {
    deps.log.warn({ err: error, voteId, step }, 'a vote ended because it could not be posted');
    await failVote(vote, step, deps);
  }
};

const advance = async (id: string, deps: ApiDeps): Promise<void> => {
  const vote = await deps.votes.find(id);
  if (vote === null) return;
  const step = stepOf(vote, deps.clock().getTime());
  if (step === null) return;
  try {
    await take(step, vote, deps);
  } catch (error) {
    await afterFailure(step, vote, error, deps);
  }
};

/**
 * Takes a vote as far as it is due: posts its message, closes it when its time is over, posts its result. Each of it
 * once, however often and from wherever this is called. Rejects only when the store cannot be used.
 */
export const advanceVote = (id: string, deps: ApiDeps): Promise<void> =>
  aloneOn(deps.votes, id, () => inOneProcess(deps, id, () => advance(id, deps)));
