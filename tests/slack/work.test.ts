import { describe, expect, it, vi } from 'vitest';
import { StoppingError } from '../../src/slack/stopping-error.ts';
import { createWorker, type WorkerDeps } from '../../src/slack/work.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';

const ALL_PAUSES = [5_000, 15_000, 60_000, 180_000, 300_000, 600_000, 1_200_000, 1_200_000];

/** A worker over a real inbox that holds request r1; `processEvent` is what Bolt's listeners do. */
const setUp = async (processEvent: (tries: number, inbox: WorkerDeps['inbox']) => Promise<void>) => {
  const { deps, waits, lines } = await createDeps();
  const { inbox } = deps;
  await inbox.accept([], newRequest({ body: '{"type":"event_callback","event":{"type":"app_mention"}}' }));
  const processed: Parameters<WorkerDeps['processEvent']>[0][] = [];
  const giveUp = vi.fn(async () => undefined);
  const done = vi.fn();
  const watchOver = vi.fn();
  const postponed: [string, number][] = [];
  /** Requests that a model goes on with. */
  const underWay = new Set<string>();
  const workerDeps: WorkerDeps = {
    ...deps,
    processEvent: async (delivery) => {
      processed.push(delivery);
      await processEvent(processed.length, inbox);
    },
    isStopping: () => false,
    postpone: (id, ms) => {
      postponed.push([id, ms]);
    },
    giveUp,
    done,
    isUnderWay: (id) => underWay.has(id),
    watchOver,
  };
  return {
    workerDeps,
    work: createWorker(workerDeps),
    processed,
    postponed,
    underWay,
    watchOver,
    giveUp,
    done,
    waits,
    lines,
    inbox,
  };
};

describe('a worker', () => {
  it('is done with a request whose answer stands while a model goes on with it', async () => {
    const { work, underWay, watchOver, processed, done, waits } = await setUp(async () => {
      underWay.add('r1');
    });
    expect(await work('r1')).toBe('done');
    expect(processed).toHaveLength(1);
    expect(watchOver).toHaveBeenCalledExactlyOnceWith('r1');
    expect(done).toHaveBeenCalledWith('r1');
    expect(waits).toEqual([]);
  });

  it('hands the stored delivery to the listeners under its id, once when they finish it', async () => {
    const { work, processed, waits, giveUp } = await setUp((_, inbox) => inbox.finish('r1', 'answered'));
    await work('r1');
    expect(processed).toEqual([
      {
        body: { type: 'event_callback', event: { type: 'app_mention' } },
        ack: expect.any(Function),
        customProperties: { requestId: 'r1' },
      },
    ]);
    expect(waits).toEqual([]);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('tries again in line after short pauses', async () => {
    const { work, processed, waits, postponed } = await setUp(async (tries, inbox) => {
      if (tries === 3) await inbox.finish('r1', 'answered');
    });
    await work('r1');
    expect(processed).toHaveLength(3);
    expect(waits).toEqual(ALL_PAUSES.slice(0, 2));
    expect(postponed).toEqual([]);
  });

  it('lets those behind it go first after the short pauses, and goes on counting when it is its turn again', async () => {
    const { work, postponed, done } = await setUp(async () => undefined);
    await work('r1');
    await work('r1');
    expect(postponed).toEqual([
      ['r1', 60_000],
      ['r1', 180_000],
    ]);
    expect(done).not.toHaveBeenCalled();
  });

  it('gives up after the last pause', async () => {
    const { work, processed, waits, postponed, giveUp, done } = await setUp(async () => undefined);
    for (let turn = 0; turn < 7; turn += 1) await work('r1');
    expect([...waits, ...postponed.map(([, ms]) => ms)]).toEqual(ALL_PAUSES);
    expect(processed).toHaveLength(9);
    expect(giveUp).toHaveBeenCalledExactlyOnceWith('r1');
    expect(done).toHaveBeenCalledExactlyOnceWith('r1');
  });

  it('tries again after the listeners or the store threw', async () => {
    const { work, waits, lines } = await setUp(async (tries, inbox) => {
      if (tries === 1) throw new Error('disk trouble');
      await inbox.finish('r1', 'answered');
    });
    await work('r1');
    expect(waits).toEqual([5_000]);
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: 'disk trouble' }, requestId: 'r1' });
  });

  it('stops when the process ends during a pause, without giving up or an error', async () => {
    const { workerDeps, processed, giveUp, lines, inbox } = await setUp(async () => undefined);
    const sleep = async (): Promise<void> => {
      throw new StoppingError();
    };
    await createWorker({ ...workerDeps, sleep })('r1');
    expect(processed).toHaveLength(1);
    expect(giveUp).not.toHaveBeenCalled();
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await inbox.find('r1')).toMatchObject({ state: 'accepted' });
  });

  it('leaves a request to the next start when the process ends during its last try', async () => {
    const { workerDeps, giveUp, inbox } = await setUp(async () => undefined);
    const stopping = { now: false };
    const worker = createWorker({ ...workerDeps, isStopping: () => stopping.now });
    for (let turn = 0; turn < 6; turn += 1) await worker('r1');
    stopping.now = true;
    await worker('r1');
    expect(giveUp).not.toHaveBeenCalled();
    expect(await inbox.find('r1')).toMatchObject({ state: 'accepted' });
  });

  it('does not begin a request that was begun thirty times, and gives up at once', async () => {
    const { work, processed, waits, giveUp, inbox } = await setUp(async () => undefined);
    for (let index = 0; index < 30; index += 1) await inbox.begin('r1');
    await work('r1');
    expect(processed).toEqual([]);
    expect(waits).toEqual([]);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('still begins a request that was begun 29 times', async () => {
    const { work, processed, inbox } = await setUp((_, store) => store.finish('r1', 'answered'));
    for (let index = 0; index < 29; index += 1) await inbox.begin('r1');
    await work('r1');
    expect(processed).toHaveLength(1);
  });

  it.each([
    ['is done', (inbox: WorkerDeps['inbox']) => inbox.finish('r1', 'stopped'), 'r1'],
    ['is not known', async () => undefined, 'r2'],
  ])('does nothing for a request that %s', async (_, prepare, id) => {
    const { work, processed, giveUp, inbox } = await setUp(async () => undefined);
    await prepare(inbox);
    await work(id);
    expect(processed).toEqual([]);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('says that nobody waits any more, however it ended', async () => {
    const { workerDeps, done } = await setUp(async () => undefined);
    const sleep = async (): Promise<void> => {
      throw new Error('the timer is gone');
    };
    await createWorker({ ...workerDeps, sleep })('r1');
    expect(done).toHaveBeenCalledExactlyOnceWith('r1');
  });
});
