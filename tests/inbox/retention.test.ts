import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { type Swept, sweep } from '../../src/inbox/retention.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import { emptyProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { createTeamProfiles } from '../../src/store/team-profiles.ts';
import { draftOf } from '../decisions/decide.ts';
import { questionOf, START, startInbox, type TestInbox, THREAD } from './start-inbox.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;
const DAYS = 90;
const NOTHING: Swept = {
  responseUrls: 0,
  texts: 0,
  requests: 0,
  posts: 0,
  threads: 0,
  keys: 0,
  editors: 0,
  feedback: 0,
  votes: 0,
};
const URL = 'https://a.test/respond';
const POST = { step: 'answer', channel: 'C1', ts: '1700000000.000300' };

const acceptOne = ({ inbox }: TestInbox) => inbox.accept([], questionOf('r1', { responseUrl: URL }));

const answerOne = async (test: TestInbox) => {
  await acceptOne(test);
  await test.inbox.finish('r1', 'answered');
};

const answerWithoutWords = async (test: TestInbox) => {
  await answerOne(test);
  await test.store.db.updateTable('requests').set({ text: null }).execute();
};

const refuseOne = ({ inbox }: TestInbox) => inbox.refuse([], questionOf('r1'));

const post = ({ posts }: TestInbox) => posts.record('press', POST);

const remember = ({ threads }: TestInbox) =>
  threads.remember(THREAD, { requirements: emptyRequirements(), ranked: null });

const writeProfile = ({ store }: TestInbox) =>
  createTeamProfiles(store.db, () => new Date(START)).save(
    { team: 'T1', channel: 'C1' },
    emptyProfile(),
    'U1',
    null,
  );

const claim = ({ inbox }: TestInbox) => inbox.claim(['event:1']);

/** What each rule takes, and how long it is kept from START on. */
const RULES: {
  what: string;
  keptMs: number;
  fill: (test: TestInbox) => Promise<unknown>;
  gone: Partial<Swept>;
}[] = [
  { what: 'a response url', keptMs: 30 * MINUTE, fill: acceptOne, gone: { responseUrls: 1 } },
  { what: 'the words of a question', keptMs: 30 * DAY, fill: answerOne, gone: { texts: 1 } },
  { what: 'a question', keptMs: DAYS * DAY, fill: answerWithoutWords, gone: { requests: 1 } },
  { what: 'a refused question', keptMs: DAYS * DAY, fill: refuseOne, gone: { requests: 1 } },
  { what: 'what answers no question', keptMs: DAYS * DAY, fill: post, gone: { posts: 1 } },
  { what: 'the memory of a thread', keptMs: DAYS * DAY, fill: remember, gone: { threads: 1 } },
  { what: 'who changed a profile', keptMs: DAYS * DAY, fill: writeProfile, gone: { editors: 1 } },
  { what: 'the key of a delivery', keptMs: DAY, fill: claim, gone: { keys: 1 } },
];

const startFilled = async (fill: (test: TestInbox) => Promise<unknown>): Promise<TestInbox> => {
  const test = await startInbox();
  await fill(test);
  return test;
};

describe('sweeping', () => {
  it.each(RULES)('leaves $what until its time', async ({ keptMs, fill }) => {
    const { store } = await startFilled(fill);
    expect(await sweep(store.db, START + keptMs - 1, DAYS)).toEqual(NOTHING);
  });

  it.each(RULES)('leaves $what when its time is just full', async ({ keptMs, fill }) => {
    const { store } = await startFilled(fill);
    expect(await sweep(store.db, START + keptMs, DAYS)).toEqual(NOTHING);
  });

  it.each(RULES)('takes $what, and nothing else, when its time is over', async ({ keptMs, fill, gone }) => {
    const { store } = await startFilled(fill);
    expect(await sweep(store.db, START + keptMs + 1, DAYS)).toEqual({ ...NOTHING, ...gone });
  });

  it.each(RULES)('takes $what once', async ({ keptMs, fill }) => {
    const { store } = await startFilled(fill);
    await sweep(store.db, START + keptMs + 1, DAYS);
    expect(await sweep(store.db, START + keptMs + 1, DAYS)).toEqual(NOTHING);
  });

  it('wipes a response url and nothing else of its question', async () => {
    const { inbox, store } = await startFilled(acceptOne);
    const before = await inbox.find('r1');
    await sweep(store.db, START + 30 * MINUTE + 1, DAYS);
    expect(await inbox.find('r1')).toEqual({ ...before, responseUrl: null });
  });

  it('wipes the words and nothing else of a question', async () => {
    const { inbox, store } = await startFilled(answerOne);
    const before = await inbox.find('r1');
    await sweep(store.db, START + 30 * DAY + 1, DAYS);
    expect(await inbox.find('r1')).toEqual({ ...before, text: null });
  });

  it('wipes what a question that was given up came in together with its words', async () => {
    const test = await startFilled(acceptOne);
    await test.inbox.finish('r1', 'failed');
    await sweep(test.store.db, START + 30 * DAY, DAYS);
    const { text, body } = questionOf('r1');
    expect(await test.inbox.find('r1')).toMatchObject({ text, body });
    await sweep(test.store.db, START + 30 * DAY + 1, DAYS);
    expect(await test.inbox.find('r1')).toMatchObject({ outcome: 'failed', text: null, body: null });
  });

  it('counts the time of words from when their question was done', async () => {
    const { inbox, store, time } = await startFilled(acceptOne);
    time.now = START + 40 * DAY;
    await inbox.finish('r1', 'answered');
    await sweep(store.db, START + 41 * DAY, DAYS);
    expect((await inbox.find('r1'))?.text).toBe('question r1');
  });

  it('deletes the posts of a question with it', async () => {
    const { posts, store } = await startFilled(answerOne);
    await posts.record('r1', POST);
    await sweep(store.db, START + DAYS * DAY + 1, DAYS);
    expect(await posts.find('r1', 'answer')).toBeNull();
  });

  it('leaves the mark of a thread that was forgotten, however old', async () => {
    const { store, threads } = await startFilled(remember);
    await forgetThread(store.db, THREAD, { upToTs: '1700000005.000000', now: START, except: 'none' });
    await sweep(store.db, START + 10 * YEAR, DAYS);
    expect((await threads.find(THREAD)).forgottenTs).toBe('1700000005.000000');
  });

  it('finds nothing to do where only the mark is left', async () => {
    const { store } = await startInbox();
    await forgetThread(store.db, THREAD, { upToTs: '1700000005.000000', now: START, except: 'none' });
    expect(await sweep(store.db, START + YEAR, DAYS)).toEqual(NOTHING);
  });

  it('wipes what was remembered after a thread was forgotten', async () => {
    const test = await startFilled(remember);
    const { store, threads } = test;
    await forgetThread(store.db, THREAD, { upToTs: '1700000005.000000', now: START, except: 'none' });
    await remember(test);
    await sweep(store.db, START + DAYS * DAY + 1, DAYS);
    expect((await threads.find(THREAD)).memory).toBeNull();
  });

  it('leaves the posts of a question that is kept', async () => {
    const { posts, store } = await startFilled(acceptOne);
    await posts.record('r1', POST);
    await sweep(store.db, START + DAYS * DAY + 1, DAYS);
    expect(await posts.find('r1', 'answer')).toEqual(POST);
  });

  it('leaves the posts of a decision, which stay as long as it does', async () => {
    const { posts, store } = await startFilled(async () => undefined);
    const decisions = createDecisions(store.db, () => new Date(START));
    await decisions.record(draftOf(), { form: 'V1', recordId: 'record-1', replaces: null });
    await posts.record('record-1', POST);
    await sweep(store.db, START + DAYS * DAY + 1, DAYS);
    expect(await posts.find('record-1', 'answer')).toEqual(POST);
  });

  it('deletes a question before its words’ own time where fewer days are set', async () => {
    const { inbox, store } = await startFilled(answerOne);
    await sweep(store.db, START + 7 * DAY + 1, 7);
    expect(await inbox.find('r1')).toBeNull();
  });

  it('counts the time of a thread from its last answer', async () => {
    const test = await startFilled(remember);
    test.time.now = START + 50 * DAY;
    await remember(test);
    expect(await sweep(test.store.db, START + 100 * DAY, DAYS)).toEqual(NOTHING);
  });

  it('lets a delivery be taken again whose key is gone', async () => {
    const { inbox, store } = await startFilled(claim);
    await sweep(store.db, START + DAY + 1, DAYS);
    expect(await inbox.claim(['event:1'])).toBe(true);
  });
});

describe('a clock that jumps', () => {
  const JUMPS = [
    { where: 'a year ahead', now: START + YEAR },
    { where: 'a year back', now: START - YEAR },
  ];

  it.each(JUMPS)('$where loses no open question', async ({ now }) => {
    const { inbox, store } = await startFilled(acceptOne);
    const before = await inbox.find('r1');
    await sweep(store.db, now, DAYS);
    expect({ ...(await inbox.find('r1')), responseUrl: URL }).toEqual(before);
  });

  it.each(JUMPS)('$where leaves what was posted for an open question', async ({ now }) => {
    const { posts, store } = await startFilled(acceptOne);
    await posts.record('r1', POST);
    await sweep(store.db, now, DAYS);
    expect(await posts.find('r1', 'answer')).toEqual(POST);
  });

  it.each(JUMPS)('$where loses no open question that comes meanwhile', async ({ now }) => {
    const { inbox, store } = await startInbox();
    await inbox.accept(['event:1'], questionOf('r1', { receivedAt: now }));
    await sweep(store.db, START, DAYS);
    expect((await inbox.open()).map(({ id }) => id)).toEqual(['r1']);
  });

  it('back leaves even the response url of an open question', async () => {
    const { inbox, store } = await startFilled(acceptOne);
    await sweep(store.db, START - YEAR, DAYS);
    expect((await inbox.find('r1'))?.responseUrl).toBe(URL);
  });

  it('ahead takes only the response url of an open question', async () => {
    const { store } = await startFilled(acceptOne);
    expect(await sweep(store.db, START + YEAR, DAYS)).toEqual({ ...NOTHING, responseUrls: 1 });
  });

  it('back takes nothing that is done', async () => {
    const { store } = await startFilled(answerOne);
    expect(await sweep(store.db, START - YEAR, DAYS)).toEqual(NOTHING);
  });
});
