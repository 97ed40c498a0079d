import { describe, expect, it } from 'vitest';
import { showCount } from '../../../src/slack/vote/show-count.ts';
import { startVoteTest, VOTER } from './start-vote-test.ts';

const VOTE = 'new-id-1';
const NUMBERS = { answered: 1, quorum: 3, isReached: false, standings: null };

/** A vote that another replica ends while Slack takes the count of this one. */
const endedMeanwhile = async (end: (test: Awaited<ReturnType<typeof startVoteTest>>) => Promise<void>) => {
  let isRacing = false;
  const test = await startVoteTest(({ method }) => {
    if (method !== 'chat.update' || !isRacing) return undefined;
    isRacing = false;
    return end(test).then(() => ({ ok: true }));
  });
  await test.start();
  await test.vote(VOTER);
  isRacing = true;
  await showCount(VOTE, test.deps);
  return test.ofMethod('chat.update').map(({ options }) => JSON.stringify(options));
};

describe('the count of a vote', () => {
  it('leaves no buttons where another replica posted the result meanwhile', async () => {
    const updates = await endedMeanwhile(async ({ deps }) => {
      await deps.posts.record(VOTE, { step: 'result', channel: 'C1', ts: '9.1' });
      await deps.votes.finish(VOTE, NUMBERS);
    });
    expect(updates.at(-2)).toContain('"type":"actions"');
    expect(updates.at(-1)).not.toContain('"type":"actions"');
    expect(updates.at(-1)).toContain('This vote is closed');
  });

  it('leaves none where another replica closed the vote and is not done with it', async () => {
    const updates = await endedMeanwhile(async ({ deps }) => {
      expect(await deps.votes.close(VOTE)).toBe(true);
    });
    expect(updates.at(-1)).not.toContain('"type":"actions"');
  });

  it('says that the vote ended without a result where it failed meanwhile', async () => {
    const updates = await endedMeanwhile(({ deps }) => deps.votes.finish(VOTE, null));
    expect(updates.at(-1)).not.toContain('"type":"actions"');
    expect(updates.at(-1)).toContain('ended without a result');
  });
});
