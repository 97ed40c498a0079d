import { describe, expect, it } from 'vitest';
import { startInbox } from './start-inbox.ts';

describe('claiming', () => {
  it('takes a delivery that was not seen before', async () => {
    const { inbox } = await startInbox();
    expect(await inbox.claim(['event:1', 'message:1'])).toBe(true);
  });

  it.each([
    { which: 'the first', keys: ['event:1', 'message:2'] },
    { which: 'the last', keys: ['event:2', 'message:1'] },
  ])('knows a delivery by $which of its keys', async ({ keys }) => {
    const { inbox } = await startInbox();
    await inbox.claim(['event:1', 'message:1']);
    expect(await inbox.claim(keys)).toBe(false);
  });

  it('keeps no key of a delivery it knows', async () => {
    const { inbox } = await startInbox();
    await inbox.claim(['message:1']);
    await inbox.claim(['event:2', 'message:1']);
    expect(await inbox.claim(['event:2'])).toBe(true);
  });

  it('takes a delivery without keys every time', async () => {
    const { inbox } = await startInbox();
    await inbox.claim([]);
    expect(await inbox.claim([])).toBe(true);
  });

  it('takes one of two that come at the same time', async () => {
    const { inbox } = await startInbox();
    const taken = await Promise.all([inbox.claim(['event:1']), inbox.claim(['event:1'])]);
    expect(taken.sort()).toEqual([false, true]);
  });
});

describe('releasing', () => {
  it('lets a delivery come again', async () => {
    const { inbox } = await startInbox();
    await inbox.claim(['event:1', 'message:1']);
    await inbox.release(['event:1', 'message:1']);
    expect(await inbox.claim(['event:1', 'message:1'])).toBe(true);
  });

  it('leaves the keys of other deliveries', async () => {
    const { inbox } = await startInbox();
    await inbox.claim(['event:1']);
    await inbox.claim(['event:2']);
    await inbox.release(['event:1']);
    expect(await inbox.claim(['event:2'])).toBe(false);
  });

  it('takes no keys for nothing to do', async () => {
    const { inbox } = await startInbox();
    await inbox.claim(['event:1']);
    await inbox.release([]);
    expect(await inbox.claim(['event:1'])).toBe(false);
  });
});
