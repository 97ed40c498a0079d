import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { takeTurns } from '../../src/inbox/take-turns.ts';

describe('taking turns', () => {
  it('lets callers go on in the order in which they came', async () => {
    const turn = takeTurns();
    const order: string[] = [];
    await Promise.all(['a', 'b', 'c'].map((name) => turn().then(() => order.push(name))));
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('lets no two go on in the same turn of the event loop', async () => {
    const turn = takeTurns();
    let gone = 0;
    const all = Promise.all(
      Array.from({ length: 4 }, () =>
        turn().then(() => {
          gone += 1;
        }),
      ),
    );
    const counts = [gone];
    while (gone < 4) {
      await setImmediate();
      counts.push(gone);
    }
    await all;
    expect([...new Set(counts)]).toEqual([0, 1, 2, 3, 4]);
  });

  it('does not wait for what a caller does in its turn', async () => {
    const turn = takeTurns();
    const work = Promise.withResolvers<void>();
    const order: string[] = [];
    const first = turn()
      .then(() => work.promise)
      .then(() => order.push('the work of the first is over'));
    await turn().then(() => order.push('the second goes on'));
    work.resolve();
    await first;
    expect(order).toEqual(['the second goes on', 'the work of the first is over']);
  });
});
