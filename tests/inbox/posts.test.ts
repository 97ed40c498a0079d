import { describe, expect, it } from 'vitest';
import { EPHEMERAL_TS } from '../../src/inbox/posts.ts';
import { startInbox } from './start-inbox.ts';

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
    expect(await posts.of('r1')).toEqual([ANSWER]);
  });

  it('leave out those of another request', async () => {
    const { posts } = await startInbox();
    await posts.record('r2', ANSWER);
    expect(await posts.of('r1')).toEqual([]);
  });
});
