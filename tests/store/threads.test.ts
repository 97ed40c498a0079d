import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import type { Remembered } from '../../src/profile/remembered.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import type { Store } from '../../src/store/open-store.ts';
import { createThreads } from '../../src/store/threads.ts';
import { openTestStore } from './open-test-store.ts';

const PLACE = { team: 'T1', channel: 'C1', threadTs: '1700000000.000100' };
const NOW = 1_000;

const memoryOf = (...order: string[]): Remembered => ({
  requirements: emptyRequirements(),
  ranked: { requirements: emptyRequirements(), order, datasetVersion: '1' },
});

const start = async () => {
  const store = await openTestStore();
  return { store, threads: createThreads(store.db, () => new Date(NOW)) };
};

const forget = (store: Store, upToTs: string): Promise<number> =>
  forgetThread(store.db, PLACE, { upToTs, now: NOW, except: 'none' });

const storeRaw = (store: Store, memory: string) =>
  store.db
    .insertInto('threads')
    .values({
      team: PLACE.team,
      channel: PLACE.channel,
      thread_ts: PLACE.threadTs,
      memory,
      forgotten_ts: null,
      updated_at: NOW,
    })
    .execute();

describe('threads', () => {
  it('knows nothing of a thread it never saw', async () => {
    const { threads } = await start();
    expect(await threads.find(PLACE)).toEqual({ memory: null, forgottenTs: null });
  });

  it('finds what it remembers of a thread', async () => {
    const { threads } = await start();
    const memory: Remembered = {
      ...memoryOf('django', 'rails'),
      requirements: { ...emptyRequirements(), teamSize: { value: 5, origin: 'stated', words: '5 devs' } },
    };
    await threads.remember(PLACE, memory);
    expect((await threads.find(PLACE)).memory).toEqual(memory);
  });

  it('replaces what it remembered by what is newer', async () => {
    const { threads } = await start();
    await threads.remember(PLACE, memoryOf('django'));
    await threads.remember(PLACE, memoryOf('rails'));
    expect((await threads.find(PLACE)).memory?.ranked?.order).toEqual(['rails']);
  });

  it.each([
    { of: 'another team', other: { ...PLACE, team: 'T2' } },
    { of: 'another channel', other: { ...PLACE, channel: 'C2' } },
    { of: 'another root', other: { ...PLACE, threadTs: '1700000000.000200' } },
  ])('keeps a thread of $of apart', async ({ other }) => {
    const { threads } = await start();
    await threads.remember(PLACE, memoryOf('django'));
    await threads.remember(other, memoryOf('rails'));
    expect((await threads.find(PLACE)).memory?.ranked?.order).toEqual(['django']);
  });

  it('says up to when a thread was forgotten', async () => {
    const { store, threads } = await start();
    await threads.remember(PLACE, memoryOf('django'));
    await forget(store, '1700000000.000500');
    expect(await threads.find(PLACE)).toEqual({ memory: null, forgottenTs: '1700000000.000500' });
  });

  it('still says so when something is remembered afterwards', async () => {
    const { store, threads } = await start();
    await forget(store, '1700000000.000500');
    await threads.remember(PLACE, memoryOf('rails'));
    expect(await threads.find(PLACE)).toEqual({
      memory: memoryOf('rails'),
      forgottenTs: '1700000000.000500',
    });
  });

  it.each([
    { shape: 'an older shape', json: '{"order":["django"]}' },
    { shape: 'a newer shape', json: JSON.stringify({ ...memoryOf('django'), mood: 'good' }) },
    { shape: 'no object', json: '[]' },
  ])('counts a memory of $shape as none', async ({ json }) => {
    const { store, threads } = await start();
    await storeRaw(store, json);
    expect((await threads.find(PLACE)).memory).toBeNull();
  });

  it('writes over a memory it cannot read', async () => {
    const { store, threads } = await start();
    await storeRaw(store, '{"order":["django"]}');
    await threads.remember(PLACE, memoryOf('rails'));
    expect((await threads.find(PLACE)).memory).toEqual(memoryOf('rails'));
  });
});
