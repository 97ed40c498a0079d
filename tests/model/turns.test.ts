import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/model/turns.ts';

const never = new AbortController().signal;

describe('turns', () => {
  it('lets eight run and 32 wait, and turns the next away at once', async () => {
    const turns = createTurns();
    const given: string[] = [];
    for (let count = 0; count < 40; count += 1) void turns.enter(never).then((turn) => given.push(turn));
    expect(await turns.enter(never)).toBe('full');
    expect(given).toEqual(Array(8).fill('go'));
    expect(turns.size()).toEqual({ running: 8, waiting: 32 });
  });

  it('gives a turn that ends to whoever waits longest', async () => {
    const turns = createTurns({ running: 1 });
    const order: number[] = [];
    await turns.enter(never);
    const waiting = [1, 2, 3].map((id) => turns.enter(never).then(() => order.push(id)));
    for (const turn of waiting) {
      turns.leave();
      await turn;
    }
    expect(order).toEqual([1, 2, 3]);
    turns.leave();
    expect(turns.size()).toEqual({ running: 0, waiting: 0 });
  });

  it('takes whoever gives up out of the line', async () => {
    const turns = createTurns({ running: 1 });
    await turns.enter(never);
    const giveUp = new AbortController();
    const first = turns.enter(giveUp.signal);
    const second = turns.enter(never);
    giveUp.abort();
    expect(await first).toBe('ended');
    turns.leave();
    expect(await second).toBe('go');
    expect(turns.size()).toEqual({ running: 1, waiting: 0 });
  });

  it('does not take a turn for whoever has given up already', async () => {
    const turns = createTurns();
    expect(await turns.enter(AbortSignal.abort())).toBe('ended');
    expect(turns.size()).toEqual({ running: 0, waiting: 0 });
  });
});
