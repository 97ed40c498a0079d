import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { sweep } from '../../src/inbox/retention.ts';
import { createVotes, LEASE_MS } from '../../src/store/votes.ts';
import type { VoteNumbers } from '../../src/vote/outcome.ts';
import { VOTE_LIMITS, type VoteDraft } from '../../src/vote/vote.ts';
import { START, THREAD } from '../inbox/start-inbox.ts';
import { ballot, HANDY, SAFE, smallVote } from '../vote/small-vote.ts';
import { openTestStore } from './open-test-store.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NUMBERS: VoteNumbers = { answered: 2, quorum: 3, isReached: false, standings: null };

const draftOf = (more: Partial<VoteDraft> = {}): VoteDraft => {
  const { state: _, ballotTs: __, ...draft } = smallVote();
  return { ...draft, ...THREAD, startedAt: START, closesAt: START + DAY, ...more };
};

const start = async () => {
  const store = await openTestStore();
  const time = { now: START };
  const votes = createVotes(store.db, () => new Date(time.now));
  const rows = () => store.db.selectFrom('votes').selectAll().execute();
  const forget = (more: { user?: string } = {}) =>
    forgetThread(store.db, THREAD, { upToTs: '1800000000.000000', now: START, except: 'none', ...more });
  return { store, time, votes, rows, forget };
};

const startOpen = async () => {
  const test = await start();
  await test.votes.start(draftOf());
  return test;
};

describe('a vote that is started', () => {
  it('is found as it was written', async () => {
    const { votes } = await start();
    expect(await votes.start(draftOf())).toBe('started');
    expect(await votes.find('vote-1')).toEqual({ ...draftOf(), state: 'open', ballotTs: null });
    expect(await votes.openIn(THREAD)).toEqual(await votes.find('vote-1'));
    expect(await votes.langOf(THREAD, 'vote-1')).toBe('en');
  });

  it('is one however often its form is sent', async () => {
    const { votes, rows } = await startOpen();
    expect(await votes.start(draftOf({ id: 'vote-2' }))).toBe('known');
    expect(await rows()).toHaveLength(1);
  });

  it('is the only open one of its thread, also when two are started at once', async () => {
    const { votes } = await start();
    const started = await Promise.all([
      votes.start(draftOf()),
      votes.start(draftOf({ id: 'vote-2', viewId: 'V2' })),
    ]);
    expect(started.toSorted()).toEqual(['started', 'taken']);
  });

  it.each([{ team: 'T2' }, { channel: 'C2' }, { threadTs: '1700000000.000999' }])(
    'is none of %o',
    async (other) => {
      const { votes } = await startOpen();
      const place = { ...THREAD, ...other };
      expect(await votes.openIn(place)).toBeNull();
      expect(await votes.langOf(place, 'vote-1')).toBeNull();
      expect(await votes.start(draftOf({ ...place, id: 'vote-2', viewId: 'V2' }))).toBe('started');
    },
  );

  it('makes way for another one once it is closed', async () => {
    const { votes } = await startOpen();
    expect(await votes.close('vote-1')).toBe(true);
    expect(await votes.start(draftOf({ id: 'vote-2', viewId: 'V2' }))).toBe('started');
  });
});

describe('ballots', () => {
  it('are one a person, the last one, and each person’s own', async () => {
    const { votes } = await startOpen();
    await votes.put('vote-1', ballot('U1', SAFE, true));
    await votes.put('vote-1', ballot('U2', SAFE));
    await votes.put('vote-1', ballot('U1', HANDY));
    expect(await votes.count('vote-1')).toBe(2);
    expect(await votes.ballotOf('vote-1', 'U1')).toEqual(ballot('U1', HANDY));
    expect(await votes.ballotOf('vote-1', 'U3')).toBeNull();
    expect((await votes.ballots('vote-1')).map(({ user }) => user)).toEqual(['U1', 'U2']);
  });

  it('are not taken after the vote was closed, when its time is over, and by no vote', async () => {
    const { votes, time } = await startOpen();
    expect(await votes.put('vote-9', ballot('U1', SAFE))).toBe('gone');
    time.now = START + DAY;
    expect(await votes.put('vote-1', ballot('U1', SAFE))).toBe('closed');
    time.now = START;
    await votes.close('vote-1');
    expect(await votes.put('vote-1', ballot('U1', SAFE))).toBe('closed');
    expect(await votes.count('vote-1')).toBe(0);
  });

  it('are so many at most, and may still be changed then', async () => {
    const { votes } = await startOpen();
    for (let index = 0; index < VOTE_LIMITS.ballots; index += 1) {
      await votes.put('vote-1', ballot(`U${index}`, {}));
    }
    expect(await votes.put('vote-1', ballot('late', SAFE))).toBe('full');
    expect(await votes.put('vote-1', ballot('U0', SAFE))).toBe('stored');
  });
});

describe('a vote that is over', () => {
  it('is closed once', async () => {
    const { votes } = await startOpen();
    const closed = await Promise.all([votes.close('vote-1'), votes.close('vote-1')]);
    expect(closed.toSorted()).toEqual([false, true]);
    expect(await votes.find('vote-1')).toMatchObject({ state: 'closed' });
  });

  it.each([
    { numbers: NUMBERS, state: 'done' },
    { numbers: null, state: 'failed' },
  ])('is $state without anybody’s ballot, id or words', async ({ numbers, state }) => {
    const { votes, rows, store } = await startOpen();
    await votes.put('vote-1', ballot('U1', SAFE, true));
    await votes.finish('vote-1', numbers);
    expect(await store.db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    const [row] = await rows();
    expect(row).toMatchObject({ state, question: null, requirements: null, started_by: null, due_at: null });
    expect(JSON.parse(row?.result ?? 'null')).toEqual(numbers);
    expect(await votes.find('vote-1')).toBeNull();
    expect(await votes.langOf(THREAD, 'vote-1')).toBe('en');
  });

  it('keeps what it came to first', async () => {
    const { votes, rows } = await startOpen();
    await votes.finish('vote-1', NUMBERS);
    await votes.finish('vote-1', null);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
  });

  it('is deleted after its time, and an open one is not', async () => {
    const { votes, store, rows } = await startOpen();
    expect((await sweep(store.db, START + 400 * DAY, 90)).votes).toBe(0);
    await votes.finish('vote-1', NUMBERS);
    expect((await sweep(store.db, START + 90 * DAY, 90)).votes).toBe(0);
    expect((await sweep(store.db, START + 90 * DAY + 1, 90)).votes).toBe(1);
    expect(await rows()).toEqual([]);
  });
});

describe('what is due', () => {
  it('is handed out once, and again when nobody noted that it was done', async () => {
    const { votes, time } = await startOpen();
    expect(await votes.takeDue()).toEqual([]);
    time.now = START + LEASE_MS;
    expect(await Promise.all([votes.takeDue(), votes.takeDue()])).toEqual([['vote-1'], []]);
    time.now += LEASE_MS;
    expect(await votes.takeDue()).toEqual(['vote-1']);
  });

  it('is a vote that stands in its thread when it closes', async () => {
    const { votes, time } = await startOpen();
    await votes.notePosted('vote-1', '1700000002.000100');
    time.now = START + DAY - 1;
    expect(await votes.takeDue()).toEqual([]);
    time.now = START + DAY;
    expect(await votes.takeDue()).toEqual(['vote-1']);
    await votes.finish('vote-1', NUMBERS);
    time.now += 9 * DAY;
    expect(await votes.takeDue()).toEqual([]);
  });
});

describe('"forget" in a thread', () => {
  it.each([{}, { user: 'U1' }])('wipes its vote and all ballots (%o)', async (more) => {
    const { votes, store, rows, forget } = await startOpen();
    await votes.start(draftOf({ id: 'vote-2', viewId: 'V2', channel: 'C2' }));
    await votes.put('vote-1', ballot('U1', SAFE));
    await votes.put('vote-2', ballot('U2', SAFE));
    await forget(more);
    expect((await rows()).map(({ id }) => id)).toEqual(['vote-2']);
    const left = await store.db.selectFrom('ballots').select('user').execute();
    expect(left).toEqual([{ user: 'U2' }]);
  });
});
