import { describe, expect, it } from 'vitest';
import { createModelWork } from '../../src/slack/model-work.ts';

const request = (id: string, threadTs: string) => ({ id, team: 'T1', channel: 'C1', threadTs });

const setUp = () => {
  const tracked: Promise<void>[] = [];
  const work = createModelWork((job) => {
    tracked.push(job);
  });
  const reasons = new Map<string, unknown>();
  const begin = (id: string, threadTs = '1.0'): void =>
    work.begin(
      request(id, threadTs),
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            reasons.set(id, signal.reason);
            resolve();
          });
        }),
    );
  const done = async (): Promise<void> => {
    await Promise.all(tracked);
  };
  return { work, begin, reasons, done };
};

describe('the work of models', () => {
  it('is under way until it has ended', async () => {
    const { work, begin, done } = setUp();
    begin('r1');
    expect(work.isUnderWay('r1')).toBe(true);
    work.end('r1');
    await done();
    expect(work.isUnderWay('r1')).toBe(false);
  });

  it('is given up for the earlier questions of a thread alone', async () => {
    const { work, begin, reasons, done } = setUp();
    begin('old', '1.0');
    begin('elsewhere', '2.0');
    work.endInThread({ team: 'T1', channel: 'C1', threadTs: '1.0' });
    expect([...reasons]).toEqual([['old', 'newer question']]);
    work.endInThread({ team: 'T2', channel: 'C1', threadTs: '2.0' });
    expect(work.isUnderWay('elsewhere')).toBe(true);
    work.stop();
    await done();
    expect(reasons.get('elsewhere')).toBe('stopping');
  });

  it('knows nothing of what it was never given', () => {
    const { work } = setUp();
    work.end('unknown');
    expect(work.isUnderWay('unknown')).toBe(false);
  });
});
