import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/model/breaker.ts';
import { FAILURE_KINDS, type FailureKind } from '../../src/model/failure.ts';

const setUp = () => {
  const time = { ms: 50_000 };
  const breaker = createBreaker({ now: () => time.ms });
  /** Lets a call through and reports how it went. False: it was kept away. */
  const call = (kind: FailureKind | null, heldForMs?: number): boolean => {
    const pass = breaker.enter();
    if ('kind' in pass) return false;
    pass.report(kind, heldForMs);
    return true;
  };
  const fail = (times: number, kind: FailureKind = 'server'): void => {
    for (let count = 0; count < times; count += 1) call(kind);
  };
  return { breaker, time, call, fail };
};

describe('breaker', () => {
  it('lets four failures in a row pass and opens at the fifth', () => {
    const { breaker, fail } = setUp();
    fail(4);
    expect(breaker.refusal()).toBeNull();
    fail(1, 'timeout');
    expect(breaker.refusal()).toBe('timeout');
    expect(breaker.enter()).toEqual({ kind: 'timeout' });
  });

  it('counts failures of the last 30 seconds only', () => {
    const { breaker, time, fail } = setUp();
    fail(4);
    time.ms += 30_000;
    fail(4);
    expect(breaker.refusal()).toBeNull();
  });

  it.each(['quota', 'auth'] as const)('opens at once for %s', (kind) => {
    const { breaker, call } = setUp();
    call(kind);
    expect(breaker.refusal()).toBe(kind);
  });

  it('opens for as long as the server asks to wait', () => {
    const { breaker, time, call } = setUp();
    call('rate_limited', 90_000);
    time.ms += 89_999;
    expect(breaker.refusal()).toBe('rate_limited');
    time.ms += 1;
    expect(breaker.refusal()).toBeNull();
  });

  it('asks a server again after 15 minutes, whatever it says', () => {
    const { breaker, time, call } = setUp();
    call('rate_limited', 1e12);
    time.ms += 900_000;
    expect(breaker.refusal()).toBeNull();
  });

  it.each(
    FAILURE_KINDS.filter((kind) => ['refused', 'truncated', 'filtered', 'invalid_output'].includes(kind)),
  )('takes %s for a server that is well', (kind) => {
    const { breaker, fail } = setUp();
    fail(20, kind);
    expect(breaker.refusal()).toBeNull();
  });

  it('takes a caller who gave up for no sign of anything', () => {
    const { breaker, fail } = setUp();
    fail(20, 'aborted');
    expect(breaker.refusal()).toBeNull();
  });

  it('lets one call through on trial after 30 seconds, and no other beside it', () => {
    const { breaker, time, fail } = setUp();
    fail(5);
    time.ms += 29_999;
    expect(breaker.enter()).toEqual({ kind: 'server' });
    time.ms += 1;
    expect(breaker.enter()).toHaveProperty('report');
    expect(breaker.enter()).toEqual({ kind: 'server' });
  });

  it('closes when the trial goes well', () => {
    const { breaker, time, call, fail } = setUp();
    fail(5);
    time.ms += 30_000;
    call(null);
    expect(breaker.refusal()).toBeNull();
    fail(4);
    expect(breaker.refusal()).toBeNull();
  });

  it('opens for twice as long when the trial fails, up to 10 minutes', () => {
    const { breaker, time, call, fail } = setUp();
    fail(5);
    const waits: number[] = [];
    for (let trial = 0; trial < 7; trial += 1) {
      let wait = 0;
      for (; breaker.refusal() !== null; wait += 1_000) time.ms += 1_000;
      waits.push(wait / 1_000);
      call('server');
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600]);
  });

  it('starts with 30 seconds again after it was closed', () => {
    const { breaker, time, call, fail } = setUp();
    fail(5);
    time.ms += 30_000;
    call('server');
    time.ms += 60_000;
    call(null);
    fail(5);
    time.ms += 30_000;
    expect(breaker.refusal()).toBeNull();
  });

  it('gives the trial to the next when its caller gave up', () => {
    const { breaker, time, call, fail } = setUp();
    fail(5);
    time.ms += 30_000;
    call('aborted');
    expect(breaker.enter()).toHaveProperty('report');
  });

  it('is not closed by a call from before it opened', () => {
    const { breaker, fail } = setUp();
    const early = breaker.enter();
    fail(5);
    if ('report' in early) early.report(null);
    expect(breaker.refusal()).toBe('server');
  });
});
