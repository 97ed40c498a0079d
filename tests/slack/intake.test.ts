import { describe, expect, it, vi } from 'vitest';
import { createMemoryDeliveries } from '../../src/slack/deliveries.ts';
import { createIntake, type Delivery, type IntakeDeps } from '../../src/slack/intake.ts';
import { createJobs } from '../../src/slack/jobs.ts';
import { loadFixture } from './load-fixture.ts';
import { createTestLog } from './test-log.ts';

const setUp = (processEvent: IntakeDeps['processEvent']) => {
  const jobs = createJobs();
  const intake = createIntake({
    deliveries: createMemoryDeliveries(() => new Date('2026-11-20T10:00:00Z')),
    jobs,
    log: createTestLog().log,
    botUserId: 'U0TESTBOT0',
    processEvent,
  });
  return { intake, jobs };
};
const delivery = (name: string, more: Partial<Delivery> = {}) => {
  const ack = vi.fn(async () => undefined);
  return { body: loadFixture(name), ack, ...more };
};

describe('intake', () => {
  it('hands a redelivered event on once and acknowledges both times', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => ack());
    const { intake } = setUp(processEvent);
    const first = delivery('app-mention-in-channel');
    const again = delivery('app-mention-in-channel', { retryNum: 1, retryReason: 'http_timeout' });
    await intake(first);
    await intake(again);
    expect(processEvent).toHaveBeenCalledTimes(1);
    expect(first.ack).toHaveBeenCalledTimes(1);
    expect(again.ack).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['mention first', 'app-mention-in-channel', 'same-mention-as-message'],
    ['message first', 'same-mention-as-message', 'app-mention-in-channel'],
  ])('hands a mention that also comes as a message on once, %s', async (_, one, other) => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => ack());
    const { intake } = setUp(processEvent);
    await Promise.all([intake(delivery(one)), intake(delivery(other))]);
    expect(processEvent).toHaveBeenCalledTimes(1);
  });

  it('drops a replayed request that has no ids of its own', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => ack());
    const { intake } = setUp(processEvent);
    const body = { command: '/stack-compare', text: '' };
    await intake({ body, ack: async () => undefined, replayKey: 'v0=1' });
    await intake({ body, ack: async () => undefined, replayKey: 'v0=1' });
    await intake({ body, ack: async () => undefined, replayKey: 'v0=2' });
    expect(processEvent).toHaveBeenCalledTimes(2);
  });

  it('acknowledges what no listener took', async () => {
    const { intake } = setUp(async () => undefined);
    const unheard = delivery('view-submission');
    await intake(unheard);
    expect(unheard.ack).toHaveBeenCalledTimes(1);
  });

  it('lets a delivery come again after it failed before it was acknowledged', async () => {
    const processEvent = vi.fn(async (_: Delivery): Promise<void> => {
      throw new Error('the store is full');
    });
    const { intake } = setUp(processEvent);
    await expect(intake(delivery('slash-command'))).rejects.toThrow('the store is full');
    await expect(intake(delivery('slash-command'))).rejects.toThrow('the store is full');
    expect(processEvent).toHaveBeenCalledTimes(2);
  });

  it('keeps a delivery that failed after it was acknowledged, and does not reject', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => {
      await ack();
      throw new Error('too late to refuse');
    });
    const { intake } = setUp(processEvent);
    await intake(delivery('slash-command'));
    await intake(delivery('slash-command'));
    expect(processEvent).toHaveBeenCalledTimes(1);
  });

  it('counts work as a job until it is done, even after the acknowledgement', async () => {
    let finish = (): void => undefined;
    const { intake, jobs } = setUp(async ({ ack }) => {
      await ack();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const working = intake(delivery('slash-command'));
    await vi.waitFor(() => expect(jobs.count()).toBe(1));
    expect(await jobs.drain(1)).toBe(1);
    finish();
    await working;
    expect(await jobs.drain(1_000)).toBe(0);
  });
});
