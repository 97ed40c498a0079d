import { describe, expect, it } from 'vitest';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { questionOf, START, startInbox, THREAD } from './start-inbox.ts';

const ELSEWHERE: { of: string; fields: Partial<NewRequest> }[] = [
  { of: 'another team', fields: { team: 'T2' } },
  { of: 'another channel', fields: { channel: 'C2' } },
  { of: 'another thread', fields: { threadTs: '1700000009.000000' } },
  { of: 'no thread yet', fields: { threadTs: null } },
];
const LATER = START + 1_000;

const idsOf = (requests: readonly { id: string }[]): string[] => requests.map(({ id }) => id);

/** An inbox with two questions in THREAD, the one received first stored last. */
const startAsked = async () => {
  const test = await startInbox();
  await test.inbox.accept(['event:2'], questionOf('second', { user: 'U2', receivedAt: START + 1 }));
  await test.inbox.accept(['event:1'], questionOf('first'));
  return test;
};

describe('what is open in a thread', () => {
  it('is listed in order of receipt, with who asked', async () => {
    const { inbox } = await startAsked();
    expect(await inbox.openInThread(THREAD)).toEqual([
      { id: 'first', user: 'U1' },
      { id: 'second', user: 'U2' },
    ]);
  });

  it('leaves out what is done', async () => {
    const { inbox } = await startAsked();
    await inbox.finish('first', 'answered');
    expect(idsOf(await inbox.openInThread(THREAD))).toEqual(['second']);
  });

  it.each(ELSEWHERE)('leaves out what belongs to $of', async ({ fields }) => {
    const { inbox } = await startAsked();
    await inbox.accept(['event:3'], questionOf('elsewhere', fields));
    expect(idsOf(await inbox.openInThread(THREAD))).toEqual(['first', 'second']);
  });
});

describe('what was asked in a thread', () => {
  it('is listed in order of receipt, done or not', async () => {
    const { inbox } = await startAsked();
    await inbox.finish('first', 'answered');
    expect(idsOf(await inbox.askedInThread(THREAD, LATER))).toEqual(['first', 'second']);
  });

  it('says who asked what in which message', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { messageTs: '1700000000.000700' }));
    expect(await inbox.askedInThread(THREAD, LATER)).toEqual([
      {
        id: 'r1',
        user: 'U1',
        text: 'question r1',
        kind: 'message',
        ts: '1700000000.000700',
        restatedTs: null,
      },
    ]);
  });

  it('says that a command stands in the root', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['trigger:1'], questionOf('r1', { kind: 'command', messageTs: null }));
    const [asked] = await inbox.askedInThread(THREAD, LATER);
    expect(asked).toMatchObject({ ts: THREAD.threadTs, restatedTs: THREAD.threadTs });
  });

  it.each(['restated', 'restated.plain.1'])('says where a press is restated, as %s', async (step) => {
    const { inbox, posts } = await startInbox();
    await inbox.accept(['trigger:1'], questionOf('r1', { kind: 'press' }));
    const restatedTs = async () => (await inbox.askedInThread(THREAD, LATER))[0]?.restatedTs;
    expect(await restatedTs()).toBeNull();
    await posts.record('r1', { step, channel: 'C1', ts: null });
    await posts.record('r1', { step: 'answer.1', channel: 'C1', ts: '1700000009.000200' });
    expect(await restatedTs()).toBeNull();
    await posts.record('r1', { step, channel: 'C1', ts: '1700000009.000100' });
    expect(await restatedTs()).toBe('1700000009.000100');
  });

  it('leaves out what came at the given time or later', async () => {
    const { inbox } = await startAsked();
    expect(idsOf(await inbox.askedInThread(THREAD, START + 1))).toEqual(['first']);
  });

  it('leaves out what was refused', async () => {
    const { inbox } = await startAsked();
    await inbox.refuse(['event:3'], questionOf('refused'));
    expect(idsOf(await inbox.askedInThread(THREAD, LATER))).toEqual(['first', 'second']);
  });

  it('leaves out what was an order', async () => {
    const { inbox } = await startAsked();
    await inbox.finish('second', 'ordered');
    expect(idsOf(await inbox.askedInThread(THREAD, LATER))).toEqual(['first']);
  });

  it.each(['failed', 'stopped', 'removed'] as const)('holds what %s', async (outcome) => {
    const { inbox } = await startAsked();
    await inbox.finish('first', outcome);
    expect(idsOf(await inbox.askedInThread(THREAD, LATER))).toEqual(['first', 'second']);
  });

  it.each(ELSEWHERE)('leaves out what belongs to $of', async ({ fields }) => {
    const { inbox } = await startAsked();
    await inbox.accept(['event:3'], questionOf('elsewhere', fields));
    expect(idsOf(await inbox.askedInThread(THREAD, LATER))).toEqual(['first', 'second']);
  });
});

describe('whether something is answered since', () => {
  it.each([
    { when: 'after the time', after: START, isAnswered: true },
    { when: 'at the time', after: START + 1, isAnswered: false },
  ])('says $isAnswered of what was asked $when', async ({ after, isAnswered }) => {
    const { inbox } = await startAsked();
    await inbox.finish('second', 'answered');
    expect(await inbox.isAnsweredSince(THREAD, after)).toBe(isAnswered);
  });

  it('does not count what is open', async () => {
    const { inbox } = await startAsked();
    expect(await inbox.isAnsweredSince(THREAD, START - 1)).toBe(false);
  });

  it.each(['failed', 'stopped', 'ordered', 'removed'] as const)('does not count what %s', async (outcome) => {
    const { inbox } = await startAsked();
    await inbox.finish('second', outcome);
    expect(await inbox.isAnsweredSince(THREAD, START)).toBe(false);
  });

  it.each(ELSEWHERE)('does not count what belongs to $of', async ({ fields }) => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('elsewhere', fields));
    await inbox.finish('elsewhere', 'answered');
    expect(await inbox.isAnsweredSince(THREAD, START - 1)).toBe(false);
  });
});

describe('how much one person asked', () => {
  const PERSON = { team: 'T1', user: 'U1' };

  it('counts what came after a time', async () => {
    const { inbox } = await startInbox();
    for (const receivedAt of [START, START + 1, START + 2]) {
      await inbox.accept([`event:${receivedAt}`], questionOf(`at ${receivedAt}`, { receivedAt }));
    }
    expect(await inbox.countAsked(PERSON, START)).toBe(2);
  });

  it('counts what is done as well', async () => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.finish('r1', 'answered');
    expect(await inbox.countAsked(PERSON, START - 1)).toBe(1);
  });

  it('does not count what was refused', async () => {
    const { inbox } = await startInbox();
    await inbox.refuse(['event:1'], questionOf('r1'));
    expect(await inbox.countAsked(PERSON, START - 1)).toBe(0);
  });

  it.each([
    { whose: 'another person', fields: { user: 'U2' } },
    { whose: 'someone of that name in another team', fields: { team: 'T2' } },
  ])('does not count what $whose asked', async ({ fields }) => {
    const { inbox } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', fields));
    expect(await inbox.countAsked(PERSON, START - 1)).toBe(0);
  });
});
