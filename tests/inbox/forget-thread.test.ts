import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import type { Store } from '../../src/store/open-store.ts';
import { questionOf, START, startInbox, THREAD } from './start-inbox.ts';

const UP_TO = '1700000005.000000';
const NOW = START + 1_000;
const MEMORY = { requirements: emptyRequirements(), ranked: null };

const forget = (
  { db }: Store,
  options: { user?: string; except?: string; upToTs?: string } = {},
): Promise<number> => forgetThread(db, THREAD, { upToTs: UP_TO, now: NOW, except: 'forgetting', ...options });

/** A thread in which U1 asked what is open and what is done, and U2 what is open. */
const startThread = async () => {
  const test = await startInbox();
  const ask = (id: string, fields: Partial<NewRequest> = {}): Promise<boolean> =>
    test.inbox.accept([`event:${id}`], questionOf(id, { responseUrl: 'https://a.test/respond', ...fields }));
  await ask('open');
  await ask('done');
  await test.inbox.finish('done', 'answered');
  await ask('other', { user: 'U2' });
  await test.threads.remember(THREAD, MEMORY);
  return { ...test, ask };
};

describe('forgetting a thread', () => {
  it.each(['open', 'done', 'other'])('wipes the words of a question that is %s', async (id) => {
    const { inbox, store } = await startThread();
    await forget(store);
    expect(await inbox.find(id)).toMatchObject({ text: null, body: null, responseUrl: null });
  });

  it('wipes what a question that was given up came in', async () => {
    const { inbox, store, ask } = await startThread();
    await ask('given up');
    await inbox.finish('given up', 'failed');
    await forget(store);
    expect(await inbox.find('given up')).toMatchObject({ outcome: 'failed', text: null, body: null });
  });

  it('says how many questions it wiped', async () => {
    const { store } = await startThread();
    expect(await forget(store)).toBe(3);
  });

  it('counts nothing twice', async () => {
    const { store } = await startThread();
    await forget(store);
    expect(await forget(store)).toBe(0);
  });

  it('ends what is open', async () => {
    const { inbox, store } = await startThread();
    await forget(store);
    expect(await inbox.find('open')).toMatchObject({ state: 'done', outcome: 'stopped' });
  });

  it('notes when it ended what was open', async () => {
    const { store } = await startThread();
    await forget(store);
    const row = store.db.selectFrom('requests').select('done_at').where('id', '=', 'open');
    expect(await row.executeTakeFirst()).toEqual({ done_at: NOW });
  });

  it('leaves how a question had ended', async () => {
    const { inbox, store } = await startThread();
    await forget(store);
    expect((await inbox.find('done'))?.outcome).toBe('answered');
  });

  it('forgets what was remembered, and notes up to when nothing is read again', async () => {
    const { store, threads } = await startThread();
    await forget(store);
    expect(await threads.find(THREAD)).toEqual({ memory: null, forgottenTs: UP_TO });
  });

  it('marks a thread of which nothing was remembered', async () => {
    const { store, threads } = await startInbox();
    await forget(store);
    expect((await threads.find(THREAD)).forgottenTs).toBe(UP_TO);
  });

  it('moves the mark on when it is asked again', async () => {
    const { store, threads } = await startThread();
    await forget(store);
    await forget(store, { upToTs: '1700000006.000000' });
    expect((await threads.find(THREAD)).forgottenTs).toBe('1700000006.000000');
  });

  it('moves the mark back for no wish that was delivered late', async () => {
    const { store, threads } = await startThread();
    await forget(store);
    await forget(store, { upToTs: '1700000004.000000' });
    expect((await threads.find(THREAD)).forgottenTs).toBe(UP_TO);
  });

  it('leaves the request that asks for it', async () => {
    const { inbox, store, ask } = await startThread();
    await ask('forgetting');
    const before = await inbox.find('forgetting');
    await forget(store);
    expect(await inbox.find('forgetting')).toEqual(before);
  });

  it('leaves what was asked after the wish, though it came before it was carried out', async () => {
    const { inbox, store, ask } = await startThread();
    await ask('after', { messageTs: '1700000005.000001' });
    const before = await inbox.find('after');
    await forget(store);
    expect(await inbox.find('after')).toEqual(before);
  });

  it('wipes what was asked up to the wish', async () => {
    const { inbox, store, ask } = await startThread();
    await ask('just before', { messageTs: UP_TO });
    await forget(store);
    expect((await inbox.find('just before'))?.text).toBeNull();
  });

  it('wipes a command, which stands in no message', async () => {
    const { inbox, store, ask } = await startThread();
    await ask('command', { kind: 'command', messageTs: null });
    await forget(store);
    expect((await inbox.find('command'))?.text).toBeNull();
  });

  it('leaves what was asked afterwards to be taken on', async () => {
    const { inbox, store, ask } = await startThread();
    await forget(store);
    await ask('after');
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['after']);
  });

  it.each<{ of: string; fields: Partial<NewRequest> }>([
    { of: 'another team', fields: { team: 'T2' } },
    { of: 'another channel', fields: { channel: 'C2' } },
    { of: 'another thread', fields: { threadTs: '1700000009.000000' } },
    { of: 'no thread yet', fields: { threadTs: null } },
  ])('leaves what belongs to $of', async ({ fields }) => {
    const { inbox, store, ask } = await startThread();
    await ask('elsewhere', fields);
    const before = await inbox.find('elsewhere');
    await forget(store);
    expect(await inbox.find('elsewhere')).toEqual(before);
  });

  it('leaves what is remembered of other threads', async () => {
    const { store, threads } = await startThread();
    const other = { ...THREAD, threadTs: '1700000009.000000' };
    await threads.remember(other, MEMORY);
    await forget(store);
    expect(await threads.find(other)).toEqual({ memory: MEMORY, forgottenTs: null });
  });

  it('does nothing at all when it fails half-way', async () => {
    const { inbox, store } = await startThread();
    await store.db.schema.dropTable('threads').execute();
    const before = await inbox.find('open');
    await forget(store).catch(() => undefined);
    expect(await inbox.find('open')).toEqual(before);
  });
});

describe('forgetting what one person asked', () => {
  it('wipes that person’s words', async () => {
    const { inbox, store } = await startThread();
    await forget(store, { user: 'U1' });
    expect([(await inbox.find('open'))?.text, (await inbox.find('done'))?.text]).toEqual([null, null]);
  });

  it('says how many questions of theirs it wiped', async () => {
    const { store } = await startThread();
    expect(await forget(store, { user: 'U1' })).toBe(2);
  });

  it('leaves what others asked as it was, open', async () => {
    const { inbox, store } = await startThread();
    const before = await inbox.find('other');
    await forget(store, { user: 'U1' });
    expect(await inbox.find('other')).toEqual(before);
  });

  it('forgets what was remembered, because it rests on their words too', async () => {
    const { store, threads } = await startThread();
    await forget(store, { user: 'U1' });
    expect((await threads.find(THREAD)).memory).toBeNull();
  });
});
