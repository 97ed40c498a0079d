import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../../src/inbox/dispatcher.ts';

/** More turns of the event loop than any of these tests needs: lanes begin one in each. */
const TURNS = 20;

/** Lets everything that waits for nothing outside go as far as it can. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
};

/** Work that begins when the dispatcher says so and ends when the test does. */
const startWork = () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const dispatcher = createDispatcher((id) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    begun.push(id);
    ends.set(id, resolve);
    return promise;
  });
  const end = async (id: string): Promise<void> => {
    await settle();
    ends.get(id)?.();
    await settle();
  };
  return { ...dispatcher, begun, end };
};

/** Says whether a promise has resolved by now. */
const watch = (promise: Promise<unknown>): (() => boolean) => {
  const state = { isOver: false };
  promise.then(
    () => {
      state.isOver = true;
    },
    () => undefined,
  );
  return () => state.isOver;
};

describe('a lane', () => {
  it('begins its first request in the next turn of the event loop, not before', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    expect(work.begun).toEqual([]);
    await settle();
    expect(work.begun).toEqual(['a']);
  });

  it('begins nothing while one of it is worked on', async () => {
    const work = startWork();
    for (const id of ['a', 'b']) work.enqueue(id, 'C1');
    await settle();
    expect(work.begun).toEqual(['a']);
  });

  it('works in the order in which requests came', async () => {
    const work = startWork();
    for (const id of ['a', 'b', 'c']) work.enqueue(id, 'C1');
    for (const id of ['a', 'b', 'c']) await work.end(id);
    expect(work.begun).toEqual(['a', 'b', 'c']);
  });

  it('tells each request how many stand before it', () => {
    const work = startWork();
    expect(['a', 'b', 'c'].map((id) => work.enqueue(id, 'C1'))).toEqual([0, 1, 2]);
  });

  it('counts the one being worked on among those ahead', async () => {
    const work = startWork();
    for (const id of ['a', 'b', 'c']) work.enqueue(id, 'C1');
    await work.end('a');
    expect(work.enqueue('d', 'C1')).toBe(2);
  });

  it('has nothing ahead when all is done', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    await work.end('a');
    expect(work.enqueue('b', 'C1')).toBe(0);
  });

  it('begins again after it was empty', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    await work.end('a');
    work.enqueue('b', 'C1');
    await settle();
    expect(work.begun).toEqual(['a', 'b']);
  });
});

describe('lanes', () => {
  it('are worked on side by side', async () => {
    const work = startWork();
    for (const lane of ['C1', 'C2', 'C3']) work.enqueue(`in ${lane}`, lane);
    await settle();
    expect(work.begun).toEqual(['in C1', 'in C2', 'in C3']);
  });

  it('begin one after the other, so that what arrives meanwhile is heard between two', async () => {
    const work = startWork();
    for (const lane of ['C1', 'C2', 'C3']) work.enqueue(`in ${lane}`, lane);
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await setImmediate();
      seen.push(work.begun.length);
    }
    expect(seen.filter((count, index) => count - (seen[index - 1] ?? 0) > 1)).toEqual([]);
    expect(seen.at(-1)).toBe(3);
  });

  it('go on while another is slow', async () => {
    const work = startWork();
    work.enqueue('slow', 'C1');
    for (const id of ['a', 'b']) work.enqueue(id, 'C2');
    await work.end('a');
    expect(work.begun).toEqual(['slow', 'a', 'b']);
  });

  it('have nothing ahead of each other', () => {
    const work = startWork();
    work.enqueue('slow', 'C1');
    expect(work.enqueue('a', 'C2')).toBe(0);
  });

  it('are counted together', async () => {
    const work = startWork();
    for (const id of ['a', 'b']) work.enqueue(id, 'C1');
    work.enqueue('c', 'C2');
    await work.end('a');
    expect(work.waiting()).toBe(2);
  });

  it('are forgotten when they are empty', async () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') throw new Error('the garbage collector cannot be called');
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const { enqueue, idle } = createDispatcher(async () => undefined);
    const before = heap();
    for (let lane = 0; lane < 50_000; lane += 1) enqueue('a', `a lane that is used once ${lane}`);
    await idle();
    // A lane that stays costs its entry, its line and its name: more than 100 bytes each, 5 MB together.
    expect(heap() - before).toBeLessThan(2_000_000);
  });
});

describe('waiting until nothing is left to do', () => {
  it('is over at once where nothing was added', async () => {
    const isIdle = watch(startWork().idle());
    await settle();
    expect(isIdle()).toBe(true);
  });

  it('lasts while any lane is worked on', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    work.enqueue('b', 'C2');
    const isIdle = watch(work.idle());
    await work.end('a');
    expect(isIdle()).toBe(false);
  });

  it.each([
    { where: 'the same lane', lane: 'C1' },
    { where: 'another lane', lane: 'C2' },
  ])('lasts for what is added to $where meanwhile', async ({ lane }) => {
    const work = startWork();
    work.enqueue('a', 'C1');
    const isIdle = watch(work.idle());
    work.enqueue('b', lane);
    await work.end('a');
    expect(isIdle()).toBe(false);
  });

  it('is over when the last has ended', async () => {
    const work = startWork();
    for (const id of ['a', 'b']) work.enqueue(id, 'C1');
    const isIdle = watch(work.idle());
    for (const id of ['a', 'b']) await work.end(id);
    expect(isIdle()).toBe(true);
  });
});

describe('stopping', () => {
  it('waits for what was begun', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    await settle();
    const hasStopped = watch(work.stop());
    await settle();
    expect(hasStopped()).toBe(false);
  });

  it('begins nothing that stands in a lane', async () => {
    const work = startWork();
    for (const id of ['a', 'b']) work.enqueue(id, 'C1');
    await settle();
    const stopped = work.stop();
    await work.end('a');
    await stopped;
    expect(work.begun).toEqual(['a']);
  });

  it('begins nothing whose turn had not come', async () => {
    const work = startWork();
    work.enqueue('a', 'C1');
    await work.stop();
    expect(work.begun).toEqual([]);
  });

  it('begins nothing that comes later', async () => {
    const work = startWork();
    await work.stop();
    work.enqueue('late', 'C1');
    await settle();
    expect(work.begun).toEqual([]);
  });

  it('leaves waiting what was never begun', async () => {
    const work = startWork();
    for (const id of ['a', 'b', 'c']) work.enqueue(id, 'C1');
    work.enqueue('d', 'C2');
    await settle();
    const stopped = work.stop();
    work.enqueue('late', 'C3');
    for (const id of ['a', 'd']) await work.end(id);
    await stopped;
    expect(work.waiting()).toBe(3);
  });
});
