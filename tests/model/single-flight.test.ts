import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/model-client.ts';
import { createSingleFlight } from '../../src/model/single-flight.ts';

const DAY_MS = 86_400_000;
const done = (value: string): Result<string> => ({ ok: true, value, usage: null });
const failed: Result<string> = { ok: false, failure: { kind: 'server', attempts: 2 } };
const aborted = { ok: false, failure: { kind: 'aborted', attempts: 0 } };

const setUp = (mostKept?: number) => {
  const time = { ms: 0 };
  const cache = createSingleFlight<string>({
    wallTime: () => time.ms,
    ...(mostKept === undefined ? {} : { mostKept }),
  });
  let made = 0;
  const make = (result: Result<string>) => async () => {
    made += 1;
    return result;
  };
  return { cache, time, make, made: () => made };
};

/** Something that is being made until it is told how it went. */
const pending = () => {
  const signals: AbortSignal[] = [];
  let finish: (result: Result<string>) => void = () => {};
  const make = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<Result<string>>((resolve) => {
      finish = resolve;
    });
  };
  return { make, signals, finish: (result: Result<string>) => finish(result) };
};

describe('single flight', () => {
  it('makes once for all who ask at the same time', async () => {
    const { cache } = setUp();
    const { make, signals, finish } = pending();
    const asking = [1, 2, 3].map(() => cache.get('key', undefined, make));
    finish(done('words'));
    expect(await Promise.all(asking)).toEqual(Array(3).fill(done('words')));
    expect(signals).toHaveLength(1);
  });

  it('keeps a result for seven days', async () => {
    const { cache, time, make, made } = setUp();
    await cache.get('key', undefined, make(done('words')));
    time.ms += 7 * DAY_MS - 1;
    await cache.get('key', undefined, make(done('words')));
    expect(made()).toBe(1);
    time.ms += 1;
    await cache.get('key', undefined, make(done('words')));
    expect(made()).toBe(2);
  });

  it('keeps no failure', async () => {
    const { cache, make, made } = setUp();
    expect(await cache.get('key', undefined, make(failed))).toEqual(failed);
    expect(await cache.get('key', undefined, make(done('words')))).toEqual(done('words'));
    expect(made()).toBe(2);
  });

  it('keeps results of different keys apart', async () => {
    const { cache, make } = setUp();
    await cache.get('one', undefined, make(done('1')));
    expect(await cache.get('two', undefined, make(done('2')))).toEqual(done('2'));
  });

  it('lets the least recently used one go when it is full', async () => {
    const { cache, make, made } = setUp(2);
    await cache.get('one', undefined, make(done('1')));
    await cache.get('two', undefined, make(done('2')));
    await cache.get('one', undefined, make(done('1')));
    await cache.get('three', undefined, make(done('3')));
    expect(cache.size()).toBe(2);
    await cache.get('one', undefined, make(done('1')));
    expect(made()).toBe(3);
    await cache.get('two', undefined, make(done('2')));
    expect(made()).toBe(4);
  });

  it('lets one give up and the others have their result', async () => {
    const { cache } = setUp();
    const { make, signals, finish } = pending();
    const giveUp = new AbortController();
    const one = cache.get('key', giveUp.signal, make);
    const other = cache.get('key', undefined, make);
    giveUp.abort();
    expect(await one).toEqual(aborted);
    expect(signals[0]?.aborted).toBe(false);
    finish(done('words'));
    expect(await other).toEqual(done('words'));
  });

  it('stops making when everybody has given up, and begins anew for the next', async () => {
    const { cache } = setUp();
    const { make, signals, finish } = pending();
    const giveUp = new AbortController();
    const first = cache.get('key', giveUp.signal, make);
    giveUp.abort();
    expect(await first).toEqual(aborted);
    expect(signals[0]?.aborted).toBe(true);
    const next = cache.get('key', undefined, make);
    expect(signals).toHaveLength(2);
    finish(done('words'));
    expect(await next).toEqual(done('words'));
  });

  it('makes nothing for whoever has given up already', async () => {
    const { cache, make, made } = setUp();
    expect(await cache.get('key', AbortSignal.abort(), make(done('words')))).toEqual(aborted);
    expect(made()).toBe(0);
  });

  it('forgets a key, also one that is being made', async () => {
    const { cache, make, made } = setUp();
    const { make: makeSlowly, finish } = pending();
    await cache.get('kept', undefined, make(done('words')));
    cache.forget('kept');
    const slow = cache.get('slow', undefined, makeSlowly);
    cache.forget('slow');
    finish(done('words'));
    await slow;
    expect(cache.size()).toBe(0);
    expect(made()).toBe(1);
  });

  it('does not keep what was thrown', async () => {
    const { cache, make } = setUp();
    const broken = cache.get('key', undefined, () => Promise.reject(new Error('a fault of ours')));
    await expect(broken).rejects.toThrow('a fault of ours');
    expect(await cache.get('key', undefined, make(done('words')))).toEqual(done('words'));
  });
});
