import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/slack/one-at-a-time.ts';

describe('oneAtATime', () => {
  it('begins the next work only after the one before has ended, in order', async () => {
    const steps: string[] = [];
    const work = oneAtATime(async (name: string) => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    });
    await Promise.all([work('one'), work('two')]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('gives each its own result', async () => {
    const double = oneAtATime(async (value: number) => 2 * value);
    expect(await Promise.all([double(1), double(2)])).toEqual([2, 4]);
  });

  it('goes on after work that failed', async () => {
    const work = oneAtATime(async (isFine: boolean) => {
      if (!isFine) throw new Error('a bug');
      return 'fine';
    });
    const results = await Promise.allSettled([work(false), work(true)]);
    expect(results).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'fine' }]);
  });

  it('lets what came in be handled between two', async () => {
    const order: string[] = [];
    const work = oneAtATime(async (name: string) => {
      order.push(name);
      setImmediate(() => order.push(`came in during ${name}`));
    });
    await Promise.all([work('one'), work('two')]);
    expect(order).toEqual(['one', 'came in during one', 'two']);
  });
});
