import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createStoppableSleep } from '../../src/slack/stoppable-sleep.ts';
import { StoppingError } from '../../src/slack/stopping-error.ts';

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the runtime does not collect garbage on demand');
  collect();
};

describe('a stoppable sleep', () => {
  it('sleeps as long as it is told', async () => {
    const inner = vi.fn(async () => undefined);
    await createStoppableSleep(inner).sleep(7);
    expect(inner).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('ends every sleep under way when it stops', async () => {
    const { sleep, stop } = createStoppableSleep(() => new Promise(() => undefined));
    const sleeps = [sleep(1), sleep(2)].map((each) => each.catch((error: unknown) => error));
    stop();
    expect(await Promise.all(sleeps)).toEqual([expect.any(StoppingError), expect.any(StoppingError)]);
  });

  it('does not begin a sleep after it stopped', async () => {
    const inner = vi.fn(async () => undefined);
    const { sleep, stop } = createStoppableSleep(inner);
    stop();
    await expect(sleep(1)).rejects.toBeInstanceOf(StoppingError);
    expect(inner).not.toHaveBeenCalled();
  });

  it('leaves alone what ended before it stopped', async () => {
    const { sleep, stop } = createStoppableSleep(async () => undefined);
    const ended = sleep(1);
    await ended;
    stop();
    await expect(ended).resolves.toBeUndefined();
  });

  it('passes on what the sleep under it fails with', async () => {
    const { sleep } = createStoppableSleep(async () => {
      throw new Error('no clock');
    });
    await expect(sleep(1)).rejects.toThrow('no clock');
  });

  it('keeps nothing of sleeps that ended', async () => {
    const sleeper = createStoppableSleep(async () => undefined);
    const ended: WeakRef<Promise<void>>[] = [];
    for (let index = 0; index < 100; index += 1) {
      const sleeping = sleeper.sleep(1);
      ended.push(new WeakRef(sleeping));
      await sleeping;
    }
    // A reference that was read stays alive until the current turn of the event loop ends.
    await new Promise(setImmediate);
    collectGarbage();
    // The last one or two may still stand in this function's own registers.
    expect(ended.filter((sleeping) => sleeping.deref() !== undefined).length).toBeLessThan(3);
    sleeper.stop();
  });
});
