import { describe, expect, it } from 'vitest';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { EPHEMERAL_TS } from '../../src/inbox/posts.ts';
import { questionOf, startInbox, THREAD } from './start-inbox.ts';

const ANSWER = { step: 'answer', channel: 'C1', ts: '1700000000.000300' };
const TRIED = { ...ANSWER, ts: null };

describe('posts', () => {
  it('know nothing of a step that was not tried', async () => {
    const { posts } = await startInbox();
    expect(await posts.find('r1', 'answer')).toBeNull();
  });

  it('tell where a step was posted', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', ANSWER);
    expect(await posts.find('r1', 'answer')).toEqual(ANSWER);
  });

  it('tell a step that was tried from one that was not', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', TRIED);
    expect(await posts.find('r1', 'answer')).toEqual(TRIED);
  });

  it('tell where a step was posted that was only tried before', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', TRIED);
    await posts.record('r1', ANSWER);
    expect(await posts.find('r1', 'answer')).toEqual(ANSWER);
  });

  it('count as progress where they stand in Slack, and not where they were merely tried', async () => {
    const { inbox, posts } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1'));
    await inbox.begin('r1');
    await posts.record('r1', TRIED);
    expect((await inbox.find('r1'))?.attempts).toBe(1);
    await posts.record('r1', ANSWER);
    expect((await inbox.find('r1'))?.attempts).toBe(0);
  });

  it('keep the steps of one request apart', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', ANSWER);
    expect(await posts.find('r1', 'explanation')).toBeNull();
  });

  it('keep the steps of two requests apart', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', ANSWER);
    expect(await posts.find('r2', 'answer')).toBeNull();
  });
});

describe('dropping a step', () => {
  it('takes back that it was tried', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', TRIED);
    await posts.drop('r1', 'answer');
    expect(await posts.find('r1', 'answer')).toBeNull();
  });

  it('leaves a step that was posted', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', ANSWER);
    await posts.drop('r1', 'answer');
    expect(await posts.find('r1', 'answer')).toEqual(ANSWER);
  });

  it('leaves the other steps that were tried', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', { ...TRIED, step: 'explanation' });
    await posts.record('r2', TRIED);
    await posts.drop('r1', 'answer');
    expect([await posts.find('r1', 'explanation'), await posts.find('r2', 'answer')]).toEqual([
      { ...TRIED, step: 'explanation' },
      TRIED,
    ]);
  });
});

describe('forgetting a step', () => {
  it.each([ANSWER, TRIED])('takes back that it has the place $ts', async (post) => {
    const { posts } = await startInbox();
    await posts.record('r1', post);
    await posts.forget('r1', 'answer');
    expect(await posts.find('r1', 'answer')).toBeNull();
  });

  it('leaves the other steps', async () => {
    const { posts } = await startInbox();
    await posts.record('r1', { ...ANSWER, step: 'explanation' });
    await posts.record('r2', ANSWER);
    await posts.forget('r1', 'answer');
    expect([await posts.find('r1', 'explanation'), await posts.find('r2', 'answer')]).toEqual([
      { ...ANSWER, step: 'explanation' },
      ANSWER,
    ]);
  });
});

describe('the posts of a request', () => {
  it('come in the order in which they were first tried', async () => {
    const { posts, time } = await startInbox();
    await posts.record('r1', { ...TRIED, step: 'z-first' });
    time.now += 1;
    await posts.record('r1', { ...ANSWER, step: 'a-second', ts: '2' });
    time.now += 1;
    await posts.record('r1', { ...ANSWER, step: 'z-first', ts: '1' });
    expect((await posts.of('r1')).map(({ step }) => step)).toEqual(['z-first', 'a-second']);
  });

  it.each([
    { what: 'nobody knows to be shown', ts: null },
    { what: 'has no place in Slack', ts: EPHEMERAL_TS },
  ])('leave out what $what', async ({ ts }) => {
    const { posts } = await startInbox();
    await posts.record('r1', { ...ANSWER, step: 'note', ts });
    await posts.record('r1', ANSWER);
    expect(await posts.of('r1')).toEqual([{ requestId: 'r1', ...ANSWER }]);
  });

  it('leave out those of another request', async () => {
    const { posts } = await startInbox();
    await posts.record('r2', ANSWER);
    expect(await posts.of('r1')).toEqual([]);
  });
});

describe('the posts of the other requests of a thread', () => {
  /** An inbox with a request that asks, and another with an answer. */
  const startOthers = async (fields: Partial<NewRequest> = {}) => {
    const test = await startInbox();
    await test.inbox.accept(['event:1'], questionOf('asking'));
    await test.inbox.accept(['event:2'], questionOf('other', fields));
    await test.posts.record('other', ANSWER);
    return test;
  };

  it('tell where each stands and whose it is', async () => {
    const { posts } = await startOthers();
    expect(await posts.ofOthers(THREAD, 'asking')).toEqual([{ requestId: 'other', ...ANSWER }]);
  });

  it('leave out those of the request itself', async () => {
    const { posts } = await startOthers();
    expect(await posts.ofOthers(THREAD, 'other')).toEqual([]);
  });

  it.each([null, EPHEMERAL_TS])('leave out what has the place %s', async (ts) => {
    const { posts } = await startOthers();
    await posts.record('other', { ...ANSWER, step: 'note', ts });
    expect((await posts.ofOthers(THREAD, 'asking')).map(({ step }) => step)).toEqual(['answer']);
  });

  it.each<{ of: string; fields: Partial<NewRequest> }>([
    { of: 'another team', fields: { team: 'T2' } },
    { of: 'another channel', fields: { channel: 'C2' } },
    { of: 'another thread', fields: { threadTs: '1700000009.000000' } },
  ])('leave out those of $of', async ({ fields }) => {
    const { posts } = await startOthers(fields);
    expect(await posts.ofOthers(THREAD, 'asking')).toEqual([]);
  });
});
