import { describe, expect, it } from 'vitest';
import { createJobs } from '../../src/slack/jobs.ts';

describe('jobs', () => {
  it('drains at once when nothing is under way', async () => {
    expect(await createJobs().drain(1)).toBe(0);
  });

  it('waits for work that starts while it waits', async () => {
    const jobs = createJobs();
    const order: string[] = [];
    jobs.track(
      Promise.resolve().then(() => {
        order.push('first');
        jobs.track(Promise.resolve().then(() => order.push('second')));
      }),
    );
    expect(await jobs.drain(1_000)).toBe(0);
    expect(order).toEqual(['first', 'second']);
  });

  it('counts failed work as done', async () => {
    const jobs = createJobs();
    jobs.track(Promise.reject(new Error('handled elsewhere')));
    expect(await jobs.drain(1_000)).toBe(0);
  });

  it('gives up on work that never ends and says how much is left', async () => {
    const jobs = createJobs();
    jobs.track(new Promise(() => undefined));
    expect(await jobs.drain(5)).toBe(1);
  });
});
