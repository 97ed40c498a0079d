import { describe, expect, it } from 'vitest';
import { type AlsoWrite, redrive } from '../../src/queue-cli/redrive.ts';
import { questionOf, startInbox } from '../inbox/start-inbox.ts';
import { fillQueue } from './fill-queue.ts';

const LONG = '3f2a91c0-1111-4222-8333-444455556666';

/** An inbox in which a question under a real id was given up. */
const startGivenUp = async (...ids: string[]) => {
  const test = await startInbox();
  for (const id of ids) {
    await test.inbox.accept([`event:${id}`], questionOf(id));
    await test.inbox.finish(id, 'failed');
  }
  return test;
};

describe('putting a question back', () => {
  it('leaves it as it was when it was accepted, but for its response url', async () => {
    const { store, inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { responseUrl: 'https://a.test/respond' }));
    await inbox.begin('r1');
    const before = await inbox.find('r1');
    await inbox.finish('r1', 'failed');
    await redrive(store.db, ['r1']);
    expect(await inbox.find('r1')).toEqual({ ...before, attempts: 0, responseUrl: null });
    const row = store.db.selectFrom('requests').select(['done_at', 'held_by']);
    expect(await row.executeTakeFirst()).toEqual({ done_at: null, held_by: null });
  });

  it('makes it open again', async () => {
    const { store, inbox } = await fillQueue();
    await redrive(store.db, ['failed-two']);
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['failed-two', 'waiting-one']);
  });

  it('leaves what is posted of it', async () => {
    const { store, posts } = await startGivenUp('r1');
    const apology = { step: 'apology', channel: 'C1', ts: '1700000000.000300' };
    await posts.record('r1', apology);
    await redrive(store.db, ['r1']);
    expect(await posts.find('r1', 'apology')).toEqual(apology);
  });

  it('finds it by the reference in its apology', async () => {
    const { store } = await startGivenUp(LONG);
    expect(await redrive(store.db, [LONG.slice(0, 8)])).toMatchObject([{ kind: 'redriven', id: LONG }]);
  });

  it.each([
    ['a shorter one', LONG.slice(0, 7), 'unknown'],
    ['one with a placeholder of SQL', '3f2a91c%', 'unknown'],
    ['one of two questions', LONG.slice(0, 10), 'ambiguous'],
  ])('finds none by %s', async (_, reference, kind) => {
    const { store } = await startGivenUp(LONG, `${LONG.slice(0, 10)}-other`);
    expect(await redrive(store.db, [reference])).toEqual([{ kind, id: reference }]);
  });

  it('prefers the one whose whole id is given', async () => {
    const { store } = await startGivenUp(LONG, `${LONG}-other`);
    expect(await redrive(store.db, [LONG])).toMatchObject([{ kind: 'redriven', id: LONG }]);
  });

  it.each([
    ['was answered', 'answered-one', 'not-given-up'],
    ['is open', 'waiting-one', 'not-given-up'],
    ['has no words any more', 'forgotten-one', 'wiped'],
    ['nobody asked', 'nobody-asked-this', 'unknown'],
  ])('changes nothing for one that %s', async (_, id, kind) => {
    const { store, inbox } = await fillQueue();
    const before = [await inbox.find(id), await inbox.open()];
    expect(await redrive(store.db, [id])).toEqual([{ kind, id }]);
    expect([await inbox.find(id), await inbox.open()]).toEqual(before);
  });

  it('takes all that were given up, oldest first, and says which have no words', async () => {
    const { store } = await fillQueue();
    expect((await redrive(store.db, 'all')).map(({ kind, id }) => [kind, id])).toEqual([
      ['redriven', 'failed-one'],
      ['redriven', 'failed-two'],
      ['wiped', 'forgotten-one'],
    ]);
  });

  it('does it once for an id that is named twice', async () => {
    const { store } = await startGivenUp('r1');
    expect(await redrive(store.db, ['r1', 'r1'])).toHaveLength(1);
  });

  it('undoes it when what is written with it fails, and leaves what was put back before', async () => {
    const { store, inbox } = await fillQueue();
    const failing: AlsoWrite = async (_, { id }) => {
      if (id === 'failed-two') throw new Error('no queue');
    };
    await expect(redrive(store.db, 'all', failing)).rejects.toThrow('no queue');
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['failed-one', 'waiting-one']);
  });

  it('puts it back once when two ask for it at once', async () => {
    const { store } = await startGivenUp('r1');
    const both = await Promise.all([redrive(store.db, ['r1']), redrive(store.db, ['r1'])]);
    expect(
      both
        .flat()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['not-given-up', 'redriven']);
  });
});
