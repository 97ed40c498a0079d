import { describe, expect, it } from 'vitest';
import { createChannelPace } from '../../src/slack/channel-pace.ts';

/** A pace whose sleeps are written down and take no time; `time.ms` moves by hand. */
const setUp = () => {
  const time = { ms: 5_000_000 };
  const waits: number[] = [];
  const pace = createChannelPace({
    now: () => time.ms,
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
  const turns = async (channel: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) await pace.turn(channel);
  };
  return { pace, time, waits, turns };
};

describe('channel pace', () => {
  it('lets five messages go at once', async () => {
    const { waits, turns } = setUp();
    await turns('C1', 5);
    expect(waits).toEqual([]);
  });

  it('lets the ones after them go one a second', async () => {
    const { waits, turns } = setUp();
    await turns('C1', 8);
    expect(waits).toEqual([1_000, 2_000, 3_000]);
  });

  it('gives a channel one more message back each second', async () => {
    const { time, waits, turns } = setUp();
    await turns('C1', 5);
    time.ms += 2_000;
    await turns('C1', 3);
    expect(waits).toEqual([1_000]);
  });

  it('saves up no more than five while a channel is quiet', async () => {
    const { time, waits, turns } = setUp();
    await turns('C1', 1);
    time.ms += 3_600_000;
    await turns('C1', 6);
    expect(waits).toEqual([1_000]);
  });

  it('never lets one channel wait for another', async () => {
    const { waits, turns } = setUp();
    await turns('C1', 5);
    await turns('C2', 5);
    expect(waits).toEqual([]);
  });

  it('holds back only the channel that Slack asked to wait for', async () => {
    const { pace, waits, turns } = setUp();
    pace.holdBack('C1', 30_000);
    await turns('C2', 1);
    expect(waits).toEqual([]);
    await turns('C1', 1);
    expect(waits).toEqual([30_000]);
  });

  it('keeps the longer of two waits', async () => {
    const { pace, waits, turns } = setUp();
    pace.holdBack('C1', 30_000);
    pace.holdBack('C1', 1_000);
    await turns('C1', 1);
    expect(waits).toEqual([30_000]);
  });

  it('is over a wait when its time has passed', async () => {
    const { pace, time, waits, turns } = setUp();
    pace.holdBack('C1', 30_000);
    time.ms += 30_000;
    await turns('C1', 1);
    expect(waits).toEqual([]);
  });

  it('does not let more than five go at once when a wait ends', async () => {
    const { pace, waits, turns } = setUp();
    pace.holdBack('C1', 30_000);
    await turns('C1', 7);
    expect(waits).toEqual([30_000, 30_000, 30_000, 30_000, 30_000, 31_000, 32_000]);
  });

  it('gives turns in the order they were asked for', async () => {
    const sleeping: { ms: number; wake: () => void }[] = [];
    const pace = createChannelPace({
      now: () => 0,
      sleep: (ms) => new Promise((resolve) => sleeping.push({ ms, wake: () => resolve() })),
    });
    const order: number[] = [];
    const asked = Array.from({ length: 8 }, async (_, index) => {
      await pace.turn('C1');
      order.push(index);
    });
    for (const { wake } of sleeping.toSorted((one, other) => one.ms - other.ms)) wake();
    await Promise.all(asked);
    expect(sleeping).toHaveLength(3);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('still knows a busy channel after a thousand quiet ones', async () => {
    const { time, waits, turns } = setUp();
    for (let index = 0; index < 1_000; index += 1) await turns(`quiet-${index}`, 1);
    time.ms += 60_000;
    await turns('C1', 5);
    await turns('C1', 1);
    expect(waits).toEqual([1_000]);
  });
});
