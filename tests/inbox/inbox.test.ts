import { describe, expect, it } from 'vitest';
import { questionOf, START, startInbox, THREAD } from './start-inbox.ts';

const idsOf = (requests: readonly { id: string }[]): string[] => requests.map(({ id }) => id);

describe('accepting', () => {
  it.each([
    questionOf('r1', { responseUrl: 'https://a.test/respond' }),
    questionOf('r1', { kind: 'command', threadTs: null, messageTs: null }),
  ])('keeps all of a $kind', async (question) => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], question);
    expect(await inbox.find('r1')).toEqual({ ...question, state: 'accepted', outcome: null, attempts: 0 });
  });

  it('says that it knows a delivery that comes again', async () => {
    const { inbox } = await startInbox();
    const first = await inbox.accept(['event:1', 'message:1'], questionOf('r1'));
    const second = await inbox.accept(['event:2', 'message:1'], questionOf('r2'));
    expect([first, second]).toEqual([true, false]);
  });

  it('stores no question twice', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.accept(['event:1'], questionOf('r2'));
    expect(await inbox.find('r2')).toBeNull();
  });

  it('claims no key when the question cannot be stored', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.accept(['event:2'], questionOf('r1')).catch(() => undefined);
    expect(await inbox.claim(['event:2'])).toBe(true);
  });

  it('reports why a question cannot be stored', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await expect(inbox.accept(['event:2'], questionOf('r1'))).rejects.toThrow(/unique/i);
  });
});

describe('refusing', () => {
  it('keeps whose question it was and not what it said', async () => {
    const { inbox } = await startInbox();
    const question = questionOf('r1', { responseUrl: 'https://a.test/respond' });
    await inbox.refuse(['event:1'], question);
    const kept = { ...question, text: null, body: null, responseUrl: null };
    expect(await inbox.find('r1')).toEqual({ ...kept, state: 'done', outcome: 'refused', attempts: 0 });
  });

  it('knows the delivery when it comes again', async () => {
    const { inbox } = await startInbox();
    await inbox.refuse(['event:1'], questionOf('r1'));
    expect(await inbox.accept(['event:1'], questionOf('r2'))).toBe(false);
  });

  it('leaves nothing to work on', async () => {
    const { inbox } = await startInbox();
    await inbox.refuse(['event:1'], questionOf('r1'));
    expect(await inbox.begin('r1')).toBeNull();
  });
});

describe('beginning', () => {
  it('hands out the request as it was before', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    expect(await inbox.begin('r1')).toMatchObject({ id: 'r1', state: 'accepted', attempts: 0 });
  });

  it('counts each time, and anew once something was done', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.begin('r1');
    await inbox.begin('r1');
    expect((await inbox.find('r1'))?.attempts).toBe(2);
    await inbox.advance('r1', 'answered');
    expect((await inbox.find('r1'))?.attempts).toBe(0);
  });

  it('hands out nothing that it does not know', async () => {
    const { inbox } = await startInbox();
    expect(await inbox.begin('r1')).toBeNull();
  });

  it('hands out nothing that is done', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.finish('r1', 'answered');
    expect(await inbox.begin('r1')).toBeNull();
  });
});

describe('going on with a request', () => {
  it.each(['answered', 'explained'] as const)('notes that it is %s', async (state) => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.advance('r1', state);
    expect((await inbox.find('r1'))?.state).toBe(state);
  });

  it('takes nothing back that is done', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.finish('r1', 'answered');
    await inbox.advance('r1', 'answered');
    expect((await inbox.find('r1'))?.state).toBe('done');
  });

  it('notes the thread that a command is answered in', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['trigger:1'], questionOf('r1', { kind: 'command', threadTs: null, messageTs: null }));
    await inbox.setThread('r1', THREAD.threadTs);
    expect(idsOf(await inbox.openInThread(THREAD))).toEqual(['r1']);
  });

  it('touches no other request', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.accept(['event:2'], questionOf('r2'));
    const before = await inbox.find('r2');
    await inbox.begin('r1');
    await inbox.setThread('r1', '1700000009.000000');
    await inbox.advance('r1', 'answered');
    await inbox.finish('r1', 'answered');
    expect(await inbox.find('r2')).toEqual(before);
  });
});

describe('finishing', () => {
  it('notes how it ended and wipes what was needed for it', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { responseUrl: 'https://a.test/respond' }));
    await inbox.finish('r1', 'answered');
    expect(await inbox.find('r1')).toMatchObject({
      state: 'done',
      outcome: 'answered',
      text: 'question r1',
      body: null,
      responseUrl: null,
    });
  });

  it('keeps what is needed to answer one that failed after all, but for its response url', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { responseUrl: 'https://a.test/respond' }));
    await inbox.finish('r1', 'failed');
    const { text, body } = questionOf('r1');
    expect(await inbox.find('r1')).toMatchObject({ outcome: 'failed', text, body, responseUrl: null });
  });

  it('wipes it when what stands of the answer is removed, and keeps how it ended', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.finish('r1', 'failed');
    await inbox.finish('r1', 'removed');
    expect(await inbox.find('r1')).toMatchObject({ outcome: 'failed', body: null });
  });

  it('keeps how it ended first', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.finish('r1', 'stopped');
    await inbox.finish('r1', 'answered');
    expect((await inbox.find('r1'))?.outcome).toBe('stopped');
  });

  it('notes when', async () => {
    const { inbox, store, time } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    time.now = START + 5_000;
    await inbox.finish('r1', 'answered');
    const rows = await store.db.selectFrom('requests').select('done_at').execute();
    expect(rows).toEqual([{ done_at: START + 5_000 }]);
  });
});

describe('what is open', () => {
  it('is listed in order of receipt', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('later', { receivedAt: START + 2 }));
    await inbox.accept(['event:2'], questionOf('first', { receivedAt: START + 1 }));
    await inbox.accept(['event:3'], questionOf('last', { receivedAt: START + 3 }));
    expect(idsOf(await inbox.open())).toEqual(['first', 'later', 'last']);
  });

  it('is listed in order of storing when it came in the same millisecond', async () => {
    const { inbox } = await startInbox();
    for (const id of ['z', 'm', 'a']) await inbox.accept([`event:${id}`], questionOf(id));
    expect(idsOf(await inbox.open())).toEqual(['z', 'm', 'a']);
  });

  it('holds each state but done', async () => {
    const { inbox } = await startInbox();
    for (const id of ['accepted', 'answered', 'explained', 'done']) {
      await inbox.accept([`event:${id}`], questionOf(id));
    }
    await inbox.advance('answered', 'answered');
    await inbox.advance('explained', 'explained');
    await inbox.finish('done', 'answered');
    expect(idsOf(await inbox.open())).toEqual(['accepted', 'answered', 'explained']);
  });

  it('says where each belongs', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { team: 'T9', channel: 'C9' }));
    expect(await inbox.open()).toEqual([{ id: 'r1', team: 'T9', channel: 'C9' }]);
  });
});
