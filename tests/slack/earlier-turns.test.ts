import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { renderRestated } from '../../src/render/render-restated.ts';
import { earlierTurns } from '../../src/slack/earlier-turns.ts';
import { createDeps } from './create-deps.ts';
import { ADA, BEN, BOT, CHANNEL, newRequest, TEAM } from './new-request.ts';
import type { Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

const ROOT = '100.000001';
const place = { team: TEAM, channel: CHANNEL, threadTs: ROOT };
const said = (user: string, ts: string, text: string) => ({ user, ts, text });
const THREAD = {
  ok: true,
  messages: [
    said(ADA, ROOT, `<@${BOT}> an API for five people`),
    said(BEN, '100.000002', 'we know Go'),
    said(ADA, '100.000005', `<@${BOT}> and now?`),
  ],
};
/** A press of Ben's on a likely answer, made before he said "we know Go". */
const press = {
  kind: 'press',
  user: BEN,
  messageTs: '100.0000015',
  text: 'We write Java',
} as const;
const unreadable: Reply = ({ method }) =>
  method === 'conversations.replies' ? platformError('not_in_channel') : undefined;

/** The last question of a thread whose earlier ones, with their ids, are in the store. */
const setUp = async (reply: Reply, earlier: readonly Partial<NewRequest>[] = []) => {
  const { deps } = await createDeps(reply);
  for (const [index, change] of earlier.entries()) {
    await deps.inbox.accept([], newRequest({ id: `q${index}`, receivedAt: index, ...change }));
  }
  const ask = async (change: Partial<NewRequest> = {}) => {
    await deps.inbox.accept(
      [],
      newRequest({ id: 'now', messageTs: '100.000005', receivedAt: 99, ...change }),
    );
    const stored = await deps.inbox.find('now');
    if (stored === null) throw new Error('the request was not stored');
    return earlierTurns(stored, { botUserId: BOT, botId: 'B0TESTBOT0' }, deps);
  };
  const forget = (upToTs: string) =>
    forgetThread(deps.store.db, place, { upToTs, now: 50, except: 'the-forget' });
  return { deps, ask, forget };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('earlierTurns', () => {
  it('asks nobody when the message starts its thread', async () => {
    const { ask } = await setUp(unreadable);
    expect(await ask({ messageTs: ROOT })).toEqual({ turns: [], hasGap: false, notUsed: [], unread: null });
  });

  it('takes what was said from Slack, that among people too', async () => {
    const { ask } = await setUp(() => THREAD);
    expect(await ask()).toEqual({
      turns: [
        { speaker: ADA, text: 'an API for five people', time: ROOT },
        { speaker: BEN, text: 'we know Go', time: '100.000002' },
      ],
      hasGap: false,
      notUsed: [],
      unread: null,
    });
  });

  it("gives the question behind a command's root to its asker, whole, from the store", async () => {
    const thread = { ok: true, messages: [said(BOT, ROOT, 'ada asks: an API')] };
    const command = { kind: 'command', messageTs: null, text: 'an API in full' } as const;
    const { ask } = await setUp(() => thread, [command]);
    expect((await ask()).turns).toEqual([{ speaker: ADA, text: 'an API in full', time: ROOT }]);
  });

  it.each([
    ['after', '100.000004'],
    ['with its message still to come', '100.000009'],
  ])('counts a press from when it was made, restated %s', async (_, restatedTs) => {
    const thread = { ok: true, messages: [...THREAD.messages, said(BOT, restatedTs, 'ben answers: Java')] };
    const { deps, ask } = await setUp(() => thread, [{}, press]);
    await deps.posts.record('q1', { step: 'restated', channel: CHANNEL, ts: restatedTs });
    const { turns } = await ask({ messageTs: '100.000005' });
    expect(turns).toEqual([
      { speaker: ADA, text: 'an API for five people', time: ROOT },
      { speaker: BEN, text: 'We write Java', time: '100.0000015' },
      { speaker: BEN, text: 'we know Go', time: '100.000002' },
    ]);
  });

  it('takes a press from the store as long as its restating message stands in the thread', async () => {
    const { deps, ask } = await setUp(unreadable, [{ text: 'an API' }, press]);
    await deps.posts.record('q1', { step: 'restated.plain.1', channel: CHANNEL, ts: '100.000004' });
    expect((await ask()).turns).toMatchObject([{ text: 'an API' }, { speaker: BEN, text: 'We write Java' }]);
    await deps.posts.forget('q1', 'restated.plain.1');
    expect((await ask({ id: 'again' })).turns).toMatchObject([{ text: 'an API' }]);
  });

  it('takes a press from before a forget out of Slack, restated only after it', async () => {
    const restated = { ...renderRestated('answer', 'We write Java', 'ben'), user: BOT, ts: '100.000004' };
    const thread = { ok: true, messages: [restated] };
    const { deps, ask, forget } = await setUp(() => thread, [{}, press]);
    await deps.posts.record('q1', { step: 'restated', channel: CHANNEL, ts: '100.000004' });
    await forget('100.000002');
    expect((await ask()).turns).toEqual([]);
  });

  it('takes what it was asked itself from the store when Slack does not hand the thread out', async () => {
    const { ask } = await setUp(unreadable, [
      { text: `<@${BOT}> an API` },
      { user: BEN, messageTs: '100.000003', text: 'in &lt; 6 weeks' },
    ]);
    const { turns, hasGap, notUsed } = await ask();
    expect(turns).toEqual([
      { speaker: ADA, text: 'an API', time: ROOT },
      { speaker: BEN, text: 'in < 6 weeks', time: '100.000003' },
    ]);
    expect(hasGap).toBe(false);
    expect(notUsed).toEqual([expect.stringMatching(/uses only what I was asked here/)]);
  });

  it.each([
    ['was refused', 'not_in_channel', /^I could not read the earlier messages/],
    ['is not allowed', 'missing_scope', /lacks the history permission/],
  ])('says that reading %s when it was asked nothing before', async (_, word, sentence) => {
    const { ask } = await setUp(() => platformError(word));
    const notUsed = [expect.stringMatching(sentence)];
    expect(await ask()).toEqual({ turns: [], hasGap: false, notUsed, unread: word });
  });

  it('does not wait longer than three seconds for Slack', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { deps, ask } = await setUp(() => undefined, [{ text: 'an API' }]);
    const asked = vi.fn(() => new Promise(() => undefined));
    deps.api = { apiCall: asked };
    const asking = ask();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 30_000 });
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await asking).turns).toHaveLength(1);
  });

  it('has a gap where neither Slack nor the store knows the words any more', async () => {
    const { deps, ask } = await setUp(unreadable, [{}, { messageTs: '100.000003', text: 'in Go' }]);
    await deps.store.db.updateTable('requests').set({ text: null }).where('id', '=', 'q0').execute();
    expect(await ask()).toMatchObject({ turns: [{ text: 'in Go' }], hasGap: true });
  });

  it('takes nothing from before a forget out of Slack', async () => {
    const { ask, forget } = await setUp(() => THREAD);
    await forget(ROOT);
    expect((await ask()).turns).toEqual([{ speaker: BEN, text: 'we know Go', time: '100.000002' }]);
  });

  it('has no gap where a forget wiped the words', async () => {
    const { ask, forget } = await setUp(unreadable, [{}]);
    await forget('100.000002');
    expect(await ask()).toMatchObject({ turns: [], hasGap: false });
  });

  it('takes nothing from other threads and channels', async () => {
    const { ask } = await setUp(unreadable, [{ threadTs: '90.000001' }, { channel: 'C0OTHER' }]);
    expect((await ask()).turns).toEqual([]);
  });
});
