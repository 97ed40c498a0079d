import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { sweep } from '../../src/inbox/retention.ts';
import { createVotes } from '../../src/store/votes.ts';
import { questionOf, START, startInbox, THREAD } from '../inbox/start-inbox.ts';
import { ballot, SAFE, smallVote } from '../vote/small-vote.ts';
import { openTestStore } from './open-test-store.ts';
import { tempPath } from './temp-path.ts';

const MARKER = 'a-word-that-stands-nowhere-else-7f3a';
const DAY = 24 * 60 * 60 * 1000;

/** Which of the file and its log hold the marker. */
const holding = (path: string): string[] =>
  [path, `${path}-wal`].filter((file) => existsSync(file) && readFileSync(file).includes(MARKER));

/** A request whose words hold the marker, written through to the file itself and standing in the log as well. */
const startMarked = async (repeats: number) => {
  const path = tempPath();
  const test = await startInbox(await openTestStore(path));
  const words = `${MARKER} `.repeat(repeats);
  const fields = { text: words, body: JSON.stringify({ words }), responseUrl: `https://a.test/${MARKER}` };
  await test.inbox.accept(['event:1'], questionOf('r1', fields));
  await test.store.purge();
  await test.inbox.accept(['event:2'], questionOf('r2', fields));
  // Without this, "nothing is left" would hold for words that were never written.
  expect(holding(path)).toEqual([path, `${path}-wal`]);
  return { ...test, path };
};

describe.each([
  { size: 'short', repeats: 1 },
  { size: 'longer than a page', repeats: 1_000 },
])('words that are $size', ({ repeats }) => {
  it('are in neither the file nor its log once their thread is forgotten', async () => {
    const { store, path } = await startMarked(repeats);
    await forgetThread(store.db, THREAD, { upToTs: '1800000000.000000', now: START, except: 'none' });
    await store.purge();
    expect(holding(path)).toEqual([]);
  });

  it('are in neither once their time is over', async () => {
    const { inbox, store, path } = await startMarked(repeats);
    await inbox.finish('r1', 'answered');
    await inbox.finish('r2', 'answered');
    await sweep(store.db, START + 31 * DAY, 90);
    await store.purge();
    expect(holding(path)).toEqual([]);
  });

  it('are in neither once their rows are deleted', async () => {
    const { inbox, store, path } = await startMarked(repeats);
    await inbox.finish('r1', 'answered');
    await inbox.finish('r2', 'answered');
    await sweep(store.db, START + 8 * DAY, 7);
    await store.purge();
    expect(holding(path)).toEqual([]);
  });
});

describe('a vote', () => {
  /** A vote whose question and voter hold the marker, in the file itself and in the log as well. */
  const startVoted = async () => {
    const path = tempPath();
    const store = await openTestStore(path);
    const votes = createVotes(store.db, () => new Date(START));
    const { state: _, ballotTs: __, ...draft } = smallVote({ ...THREAD, question: MARKER });
    await votes.start({ ...draft, startedAt: START, closesAt: START + DAY });
    await store.purge();
    await votes.put(draft.id, ballot(MARKER, SAFE));
    expect(holding(path)).toEqual([path, `${path}-wal`]);
    return { path, store, votes, id: draft.id };
  };

  it('leaves nobody in the file or its log when it is over', async () => {
    const { path, store, votes, id } = await startVoted();
    await votes.finish(id, null);
    await store.purge();
    expect(holding(path)).toEqual([]);
  });

  it('is in neither once its thread is forgotten', async () => {
    const { path, store } = await startVoted();
    await forgetThread(store.db, THREAD, { upToTs: '1800000000.000000', now: START, except: 'none' });
    await store.purge();
    expect(holding(path)).toEqual([]);
  });
});
