import { describe, expect, it } from 'vitest';
import { emptyRequirements } from '../../../src/profile/requirements.ts';
import { findAnswer } from '../../../src/slack/forms/find-answer.ts';
import { questionOf, START, startInbox, THREAD } from '../../inbox/start-inbox.ts';

const MEMORY = { requirements: emptyRequirements(), ranked: null };
const PLACE = { requestId: 'r1', ...THREAD };

const start = async () => {
  const test = await startInbox();
  await test.inbox.accept(['event:1'], questionOf('r1'));
  await test.posts.record('r1', { step: 'answer.1', channel: THREAD.channel, ts: '1700000001.000100' });
  await test.threads.remember(THREAD, MEMORY);
  return test;
};

describe('the answer that a button stands under', () => {
  it('is found with what is remembered of its thread', async () => {
    expect(await findAnswer(PLACE, await start())).toEqual(MEMORY);
  });

  it.each([
    ['another team', { team: 'T2' }],
    ['another channel', { channel: 'C2' }],
    ['another thread', { threadTs: '1700000000.000200' }],
    ['nothing that was asked', { requestId: 'r2' }],
  ])('is not found for %s, not even where that is remembered too', async (_, other) => {
    const test = await start();
    await test.threads.remember({ ...THREAD, ...other }, MEMORY);
    expect(await findAnswer({ ...PLACE, ...other }, test)).toBeNull();
  });

  it('is not found once its messages are removed', async () => {
    const test = await start();
    await test.posts.forget('r1', 'answer.1');
    expect(await findAnswer(PLACE, test)).toBeNull();
  });

  it('is not found once its thread is forgotten', async () => {
    const test = await start();
    await test.store.db.updateTable('threads').set({ memory: null, updated_at: START }).execute();
    expect(await findAnswer(PLACE, test)).toBeNull();
  });
});
