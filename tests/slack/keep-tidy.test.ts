import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTidy } from '../../src/slack/keep-tidy.ts';
import { repeatHere } from '../../src/slack/repeat.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';

const MINUTE = 60_000;

/** A store with one response url in it, and somebody who tidies it. */
const setUp = async () => {
  const { deps, time, lines } = await createDeps();
  await deps.inbox.accept([], newRequest({ responseUrl: 'https://hooks.slack.test/1' }));
  const purge = vi.fn(deps.store.purge);
  const tidy = () =>
    keepTidy(
      { ...deps, store: { ...deps.store, purge }, retentionDays: 180 },
      repeatHere(() => undefined),
    );
  const urlLeft = async () => (await deps.inbox.find('r1'))?.responseUrl ?? null;
  return { deps, time, lines, purge, tidy, urlLeft };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keepTidy', () => {
  it('wipes what is over its time when it begins, in the log beside the database too', async () => {
    const { time, purge, tidy, urlLeft } = await setUp();
    time.ms += 31 * MINUTE;
    const stop = tidy();
    await vi.waitFor(() => expect(purge).toHaveBeenCalledTimes(1), { timeout: 30_000 });
    expect(await urlLeft()).toBeNull();
    stop();
  });

  it('looks again every minute', async () => {
    const { time, tidy, urlLeft } = await setUp();
    const stop = tidy();
    time.ms += 31 * MINUTE;
    vi.advanceTimersByTime(MINUTE - 1);
    await new Promise(setImmediate);
    expect(await urlLeft()).not.toBeNull();
    vi.advanceTimersByTime(1);
    await vi.waitFor(async () => expect(await urlLeft()).toBeNull(), { timeout: 30_000 });
    stop();
  });

  it('looks no more after it was stopped', async () => {
    const { time, tidy, urlLeft } = await setUp();
    tidy()();
    time.ms += 31 * MINUTE;
    vi.advanceTimersByTime(10 * MINUTE);
    await new Promise(setImmediate);
    expect(await urlLeft()).not.toBeNull();
  });

  it('says nothing when nothing is over its time, and purges what answers wiped since', async () => {
    const { lines, purge, tidy } = await setUp();
    const stop = tidy();
    await new Promise(setImmediate);
    expect(purge).toHaveBeenCalledTimes(1);
    expect(lines).toEqual([]);
    stop();
  });

  it('goes on after the store failed', async () => {
    const { deps, time, lines, tidy, urlLeft } = await setUp();
    time.ms += 31 * MINUTE;
    await deps.store.db.schema.alterTable('requests').renameTo('away').execute();
    const stop = tidy();
    await vi.waitFor(() => expect(lines.at(-1)).toMatchObject({ level: 'error' }), { timeout: 30_000 });
    await deps.store.db.schema.alterTable('away').renameTo('requests').execute();
    vi.advanceTimersByTime(MINUTE);
    await vi.waitFor(async () => expect(await urlLeft()).toBeNull(), { timeout: 30_000 });
    stop();
  });
});
