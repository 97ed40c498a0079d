import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { viewsAt, wordsOf } from './open-form.ts';
import { BOT, startTestApp } from './start-test-app.ts';
import { KENJI, MIRA, SUNNIVA, TEODOR, THROUGHPUT, voteIn } from './vote-in.ts';

const start = async () => {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const app = await startTestApp({ store });
  return { ...app, store, ...(await voteIn(app)) };
};

const startOpen = async (asked: Parameters<Awaited<ReturnType<typeof start>>['startVote']>[0] = {}) => {
  const test = await start();
  expect(await test.startVote(asked)).toMatchObject({ outcome: 'closed' });
  return test;
};

describe('"Ask the team"', () => {
  it('asks in the thread, about what the answer is about', async () => {
    const { openVote, submitVote, words } = await start();
    const { id, view } = await openVote();
    expect(wordsOf(view)).toContain(
      'How much does each criterion count for 5 Python developers building an API with an admin area?',
    );
    await submitVote(id, { question: 'What counts for the *admin*?', quorum: '2', closes: '4h' });
    expect(words('ballot')).toContain('What counts for the *admin*?');
    expect(words('ballot')).toContain('5 Python developers building an API with an admin area');
    expect(words('ballot')).toMatch(/Nobody has answered yet. 2 answers are needed. Closes: <!date\^\d+\^/);
    expect(words('ballot')).toMatch(/Set my priorities.*Close now/);
  });

  it('opens no second vote in a thread, and shows how the first one stands', async () => {
    const { openVote, vote, posted } = await startOpen();
    await vote(MIRA);
    const { view } = await openVote(SUNNIVA);
    expect(wordsOf(view)).toMatch(/A vote is already open in this thread.*1 person has answered/);
    expect(view['submit'] ?? null).toBeNull();
    expect(posted('ballot')).toHaveLength(1);
  });

  it('says at the field what is wrong, and takes the form then', async () => {
    const { openVote, submitVote, posted } = await start();
    const { id } = await openVote();
    expect(await submitVote(id, { question: '   ' })).toMatchObject({ outcome: 'errors' });
    expect(await submitVote(id, { quorum: '51' })).toMatchObject({ outcome: 'errors' });
    expect(posted('ballot')).toEqual([]);
    expect(await submitVote(id, { question: 'What counts?', quorum: '50' })).toMatchObject({
      outcome: 'closed',
    });
    expect(posted('ballot')).toHaveLength(1);
  });
});

describe('three people who vote', () => {
  it('are told that they agree', async () => {
    const { vote, close, words, posted, ballot } = await startOpen();
    for (const user of [MIRA, SUNNIVA, KENJI]) expect(await vote(user)).toMatchObject({ outcome: 'closed' });
    expect(ballot().text).toContain('3 people have answered.');
    await close();
    expect(posted('result')).toHaveLength(1);
    expect(words('result')).toContain('There were enough answers: 3, and 3 were needed.');
    expect(words('result')).toContain('All weightings agree: FastAPI comes first.');
    expect(words('ballot')).toContain('This vote is closed.');
    expect(words('ballot')).not.toContain('vote_set');
  });

  it('are told who differs on what, where that is no secret, and what nobody regrets much', async () => {
    const { vote, close, words } = await startOpen();
    await vote(MIRA, { tiers: THROUGHPUT, consents: true });
    await vote(SUNNIVA);
    await vote(KENJI);
    await close();
    expect(words('result')).toContain('FastAPI: first for 2 people');
    expect(words('result')).toContain('ASP.NET Core: first for 1 person');
    expect(words('result')).toMatch(/Least regret: \S.* nobody is more than [\d.]+ of 100 points/);
    expect(words('result')).toMatch(/Mira Okonjo: [a-z -]+ counts (more|less) for them/);
    expect(words('result')).not.toMatch(/Sunniva|Kenji|U0/);
    expect(words('result')).toContain('To settle it, use \\"Record decision\\"');
  });

  it('are named by nobody without their consent, and left out where they could be guessed', async () => {
    const { vote, close, words } = await startOpen();
    await vote(MIRA, { tiers: THROUGHPUT });
    await vote(SUNNIVA, { consents: true });
    await vote(KENJI, { consents: true });
    await close();
    expect(words('result')).toContain('ASP.NET Core: first for 1 person');
    expect(words('result')).not.toMatch(/Mira|Sunniva|Kenji|counts (more|less)/);
  });

  it('leave nothing in the store but numbers', async () => {
    const { vote, close, store } = await startOpen({ question: 'What counts most?' });
    for (const user of [MIRA, SUNNIVA, KENJI]) await vote(user, { tiers: THROUGHPUT, consents: true });
    await close();
    expect(await store.db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    const kept = JSON.stringify(await store.db.selectFrom('votes').selectAll().execute());
    expect(kept).toContain('\\"answered\\":3');
    expect(kept).not.toMatch(/U0MIRA|U0TEODOR|critical|What counts most/);
  });
});

describe('a vote with too few answers', () => {
  it('is shown as a tendency', async () => {
    const { vote, close, words } = await startOpen();
    await vote(MIRA, { tiers: THROUGHPUT, consents: true });
    await vote(SUNNIVA);
    await close();
    expect(words('result')).toContain('There were too few answers: 2, and 3 were needed. Take what follows');
    expect(words('result')).not.toMatch(/Mira|of 100 points|counts (more|less)/);
  });

  it('of one person shows nothing of them, and one without any says so', async () => {
    const alone = await startOpen({ quorum: '1' });
    await alone.vote(MIRA, { tiers: THROUGHPUT, consents: true });
    await alone.close();
    expect(alone.words('result')).not.toMatch(/Mira|ASP\.NET|FastAPI|first for/);
    const nobody = await startOpen();
    await nobody.close(MIRA);
    expect(nobody.words('result')).toContain('Nobody answered, so there is no result.');
  });
});

describe('a ballot', () => {
  it('shows the order that follows while it is filled in, and keeps what is in its fields', async () => {
    const { openBallot, workspace, settle, url } = await startOpen();
    const { id, view } = await openBallot(MIRA);
    expect(wordsOf(view)).toContain('Show my name beside what I weigh differently');
    expect(wordsOf(view)).not.toContain('posted in the thread for everyone');
    const choose = async (blockId: string, selectedOption: string) => {
      await workspace.act({ viewId: id, blockId, actionId: 'vote_tier', selectedOption, user: MIRA });
      await settle();
    };
    for (const [criterion, tier] of Object.entries(THROUGHPUT)) await choose(criterion, tier);
    const shown = (await viewsAt(url)).find((each) => each.id === id);
    expect(wordsOf(shown?.view.blocks)).toMatch(/1\. ASP\.NET Core: \d+ points, up from/);
    expect(wordsOf(shown?.view)).toContain('"headroom":{"vote_tier":{"type":"static_select"');
  });

  it('counts as it was sent last, is shown again to its voter alone, and is confirmed to them', async () => {
    const { vote, openBallot, ballot, told, close, words } = await startOpen({ quorum: '2' });
    await vote(MIRA, { tiers: THROUGHPUT, consents: true });
    expect(told(MIRA)).toEqual([expect.stringMatching(/^Your priorities count. With them, ASP\.NET Core/)]);
    const again = await openBallot(MIRA);
    expect(wordsOf(again.view)).toMatch(/"block_id":"headroom".*?"initial_option":\{[^}]*"Matters most"/);
    expect(wordsOf((await openBallot(SUNNIVA)).view)).not.toContain('This is how you set it before');
    await vote(MIRA, { tiers: { headroom: 'assumed', ramp_up: 'assumed', hiring: 'assumed' } });
    await vote(SUNNIVA);
    expect(ballot().text).toContain('2 people have answered.');
    expect(told(MIRA).at(-1)).toContain('With them, FastAPI comes first.');
    await close();
    expect(words('result')).toContain('All weightings agree: FastAPI comes first.');
  });

  it('that is sent twice at once counts once', async () => {
    const { openBallot, submitBallot, ballot } = await startOpen();
    const { id } = await openBallot(MIRA);
    await Promise.allSettled([submitBallot(id, MIRA), submitBallot(id, MIRA)]);
    expect(ballot().text).toContain('1 person has answered.');
  });

  it('that comes after the end is not taken, and says so on its form', async () => {
    const { openBallot, submitBallot, close, posted } = await startOpen();
    const { id } = await openBallot(MIRA);
    await close();
    expect(await submitBallot(id, MIRA)).toMatchObject({
      outcome: 'errors',
      errors: { ramp_up: expect.stringContaining('This vote is closed') },
    });
    expect(posted('result')).toHaveLength(1);
  });
});

describe('the buttons of a vote', () => {
  it('close it for whoever started it and for admins alone', async () => {
    const { close, told, posted } = await startOpen();
    await close(SUNNIVA);
    expect(told(SUNNIVA)).toEqual([expect.stringContaining('Only whoever started this vote, or an admin')]);
    expect(posted('result')).toEqual([]);
    await close(MIRA);
    expect(posted('result')).toHaveLength(1);
  });

  it('speak the language of the answer', async () => {
    const app = await startTestApp();
    const { startVote, words, vote, told, close } = await voteIn(
      app,
      'Wir bauen eine REST-API mit Admin, Team von 5, wir schreiben Python',
    );
    await startVote();
    expect(words('ballot')).toMatch(/Wie viel zählt jedes Kriterium.*Meine Prioritäten festlegen/);
    await vote(MIRA);
    expect(told(MIRA)[0]).toContain('Ihre Prioritäten zählen.');
    await close();
    expect(words('result')).toContain('Ergebnis der Abstimmung');
  });

  it('are of a vote that a "forget" wiped: nothing is kept, and they say so', async () => {
    const { vote, workspace, settle, root, press, told, store } = await startOpen();
    await vote(SUNNIVA, { tiers: THROUGHPUT });
    await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs: root, user: TEODOR });
    await settle();
    expect(await store.db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('votes').selectAll().execute()).toEqual([]);
    await press('vote_set', MIRA);
    expect(told(MIRA)).toEqual([expect.stringContaining('I no longer know this vote')]);
  });

  it('go on working when the answer above was removed, with what the thread said at the start', async () => {
    const { vote, workspace, settle, root, messageTs, close, words } = await startOpen({ quorum: '2' });
    await workspace.sendMessage({ text: `<@${BOT}> without FastAPI`, threadTs: root, user: KENJI });
    await settle();
    await workspace.click({ channel: 'C0ARCHITECTURE', actionId: 'remove_answer', messageTs, user: TEODOR });
    await settle();
    await vote(MIRA);
    await vote(SUNNIVA);
    await close();
    expect(words('result')).toContain('All weightings agree: FastAPI comes first.');
  });
});
