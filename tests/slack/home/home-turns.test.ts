import { describe, expect, it } from 'vitest';
import { createHomeTurns } from '../../../src/slack/home/home-turns.ts';
import { inSmallNumber } from '../../../src/slack/home/in-small-number.ts';

describe('turns at the home', () => {
  it('publish for one person one after the other, the newest alone', async () => {
    const { begin } = createHomeTurns();
    const order: string[] = [];
    const one = begin('ada');
    let finish = (): void => undefined;
    const slow = one.publish(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('one');
    });
    await Promise.resolve();
    const two = begin('ada');
    const late = one.publish(async () => void order.push('one again'));
    const fast = two.publish(async () => void order.push('two'));
    finish();
    expect(await Promise.all([slow, late, fast])).toEqual([true, false, true]);
    expect(order).toEqual(['one', 'two']);
    expect([one.isNewest(), two.isNewest()]).toEqual([false, true]);
  });

  it('go on after one that failed', async () => {
    const { begin } = createHomeTurns();
    const turn = begin('ada');
    await expect(turn.publish(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn.publish(async () => undefined)).toBe(true);
  });

  it('of other people count by themselves', () => {
    const { begin } = createHomeTurns();
    const ada = begin('ada');
    begin('ben');
    expect(ada.isNewest()).toBe(true);
    ada.end();
    expect(begin('ada').isNewest()).toBe(true);
  });
});

describe('inSmallNumber', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const waits = [3, 1, 2];
    const results = await inSmallNumber(waits, 2, async (turns) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return turns * 10;
    });
    expect(results).toEqual([30, 10, 20]);
  });

  it('does nothing with nothing', async () => {
    expect(await inSmallNumber([], 5, async () => 1)).toEqual([]);
  });
});
