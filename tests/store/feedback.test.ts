import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { sweep } from '../../src/inbox/retention.ts';
import { createFeedback } from '../../src/store/feedback.ts';
import { questionOf, START, startInbox, THREAD } from '../inbox/start-inbox.ts';

const DAY = 24 * 60 * 60 * 1_000;
const FORGET = { upToTs: '1800000000.000000', now: START, except: 'none' };

const start = async () => {
  const { inbox, store } = await startInbox();
  const feedback = createFeedback(store.db, () => new Date(START));
  const down = (user: string, requestId = 'r1') =>
    feedback.note({ requestId, team: 'T1', user, value: 'down' });
  const sayers = async (requestId = 'r1'): Promise<string[]> =>
    (await feedback.of(requestId)).map(({ user }) => user);
  return { inbox, store, feedback, down, sayers };
};

describe('what people say of an answer', () => {
  it('is one opinion a person, the newest, without the reason of the one before', async () => {
    const { feedback } = await start();
    const opinion = { requestId: 'r1', team: 'T1', user: 'U1' };
    expect(await feedback.note({ ...opinion, value: 'down' })).toBe(true);
    await feedback.explain(opinion, 'unclear');
    expect(await feedback.of('r1')).toEqual([{ ...opinion, value: 'down', reason: 'unclear' }]);
    expect(await feedback.note({ ...opinion, value: 'up' })).toBe(true);
    expect(await feedback.of('r1')).toEqual([{ ...opinion, value: 'up', reason: null }]);
  });

  it('keeps its reason when it is given a second time', async () => {
    const { feedback } = await start();
    const opinion = { requestId: 'r1', team: 'T1', user: 'U1' };
    await feedback.explain(opinion, 'unclear');
    expect(await feedback.note({ ...opinion, value: 'down' })).toBe(false);
    expect(await feedback.of('r1')).toMatchObject([{ value: 'down', reason: 'unclear' }]);
  });

  it('is kept apart by person and answer', async () => {
    const { down, sayers } = await start();
    await down('U1');
    await down('U2');
    await down('U1', 'r2');
    expect((await sayers()).sort()).toEqual(['U1', 'U2']);
    expect(await sayers('r2')).toEqual(['U1']);
  });

  it('goes with the answer that is removed, and no other', async () => {
    const { feedback, down, sayers } = await start();
    await down('U1');
    await down('U1', 'r2');
    await feedback.forget('r1');
    expect(await sayers()).toEqual([]);
    expect(await sayers('r2')).toEqual(['U1']);
  });

  it('goes with the thread that is forgotten, and with no other', async () => {
    const { inbox, store, down, sayers } = await start();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.accept(['event:2'], questionOf('r2', { threadTs: '1700000009.000000' }));
    await down('U1');
    await down('U1', 'r2');
    await forgetThread(store.db, THREAD, FORGET);
    expect(await sayers()).toEqual([]);
    expect(await sayers('r2')).toEqual(['U1']);
  });

  it('goes for one person where they forget what is theirs: what they said and what was said of their answers', async () => {
    const { inbox, store, down, sayers } = await start();
    await inbox.accept(['event:1'], questionOf('r1', { user: 'U1' }));
    await inbox.accept(['event:2'], questionOf('r2', { user: 'U2' }));
    for (const user of ['U1', 'U3']) {
      await down(user);
      await down(user, 'r2');
    }
    await forgetThread(store.db, THREAD, { ...FORGET, user: 'U1' });
    expect(await sayers()).toEqual([]);
    expect(await sayers('r2')).toEqual(['U3']);
  });

  it('is deleted after RETENTION_DAYS', async () => {
    const { store, down, sayers } = await start();
    await down('U1');
    expect((await sweep(store.db, START + 29 * DAY, 30)).feedback).toBe(0);
    expect((await sweep(store.db, START + 31 * DAY, 30)).feedback).toBe(1);
    expect(await sayers()).toEqual([]);
  });
});
