import { describe, expect, it } from 'vitest';
import { handlePreviewBallot } from '../../../src/slack/vote/preview-ballot.ts';
import { THREAD } from '../../inbox/start-inbox.ts';
import { ADMIN, STARTER, startVoteTest, VOTER } from './start-vote-test.ts';

const HIGH = { security: { vote_tier: { selected_option: { value: 'critical' } } } };
const STRANGER = { user: 'UOTHER', userTeam: 'TOTHER' };
const ELSEWHERE = [
  ['channel', { channel: 'C2' }],
  ['thread', { threadTs: '1700000000.000900' }],
] as const;

const startOpen = async () => {
  const test = await startVoteTest();
  await test.start();
  return test;
};

describe.each(ELSEWHERE)('a press that names a vote of another %s', (_, where) => {
  it('opens no form and is told so', async () => {
    const { openBallot, told } = await startOpen();
    expect(await openBallot(where)).toBeNull();
    expect(told(VOTER)).toEqual([expect.stringContaining('I no longer know this vote')]);
  });

  it('closes nothing, even of whoever started it', async () => {
    const { close, told, deps, posted } = await startOpen();
    await close(where);
    expect(await deps.votes.find('new-id-1')).toMatchObject({ state: 'open' });
    expect(posted('result')).toEqual([]);
    expect(told()).toEqual([expect.stringContaining('I no longer know this vote')]);
  });
});

describe('people of another company', () => {
  it('open no form of a vote and close none', async () => {
    const { openBallot, close, told, deps } = await startOpen();
    expect(await openBallot(STRANGER)).toBeNull();
    await close({ ...STRANGER, user: STARTER });
    await close({ ...STRANGER, user: ADMIN });
    expect(told('UOTHER')).toEqual([
      expect.stringContaining('for the people on the team that runs this app'),
    ]);
    expect(await deps.votes.find('new-id-1')).toMatchObject({ state: 'open' });
  });

  it('send no ballot, and see no preview', async () => {
    const { openBallot, sendBallot, acks, deps, args, ofMethod } = await startOpen();
    const view = await openBallot();
    if (view === null) throw new Error('no form');
    await sendBallot(view, HIGH, STRANGER);
    expect(acks.at(-1)).toMatchObject({ response_action: 'errors' });
    expect(await deps.votes.count('new-id-1')).toBe(0);
    const state = { values: HIGH };
    const change = { team: { id: 'T1' }, user: { id: 'UOTHER', team_id: 'TOTHER' } };
    await handlePreviewBallot(deps)(args({ ...change, view: { ...view, id: 'V9', hash: 'h', state } }));
    expect(ofMethod('views.update')).toEqual([]);
  });

  it('start none', async () => {
    const { start, acks, db } = await startVoteTest();
    await start({}, STRANGER);
    expect(acks).toMatchObject([{ errors: { question: expect.stringContaining('for the people') } }]);
    expect(await db.selectFrom('votes').selectAll().execute()).toEqual([]);
  });

  it.each([
    { team: 'T1', userTeam: 'TOTHER' },
    { team: 'TOTHER', userTeam: 'TOTHER' },
  ])('are shown that votes are not theirs (%o)', async (where) => {
    const { voteForm } = await startOpen();
    const view = await voteForm(where);
    expect(JSON.stringify(view)).toContain('for the people on the team that runs this app');
    expect(view.submit).toBeUndefined();
  });
});

describe('forged metadata', () => {
  const forged = (more: object) => JSON.stringify({ voteId: 'new-id-1', ...THREAD, lang: 'en', ...more });

  it.each([
    { team: 'T2' },
    { channel: 'C2' },
    { threadTs: '1700000000.000900' },
    { voteId: 'new-id-7' },
    { lang: 'xx' },
  ])('of a ballot (%o) stores nothing and says so', async (more) => {
    const { openBallot, sendBallot, acks, deps } = await startOpen();
    const view = await openBallot();
    if (view === null) throw new Error('no form');
    await sendBallot(view, HIGH, { metadata: forged(more) });
    expect(acks.at(-1)).toMatchObject({
      errors: { ramp_up: expect.stringContaining('I no longer know this vote') },
    });
    expect(await deps.votes.count('new-id-1')).toBe(0);
  });

  it.each([{ team: 'T2' }, { channel: 'C2' }, { threadTs: '1700000000.000900' }, { requestId: 'r7' }])(
    'of a new vote (%o) starts none',
    async (more) => {
      const { start, acks, db, ofMethod } = await startVoteTest();
      await start({}, { metadata: JSON.stringify({ requestId: 'r1', ...THREAD, lang: 'en', ...more }) });
      expect(acks).toMatchObject([{ errors: { question: expect.stringContaining('I no longer know') } }]);
      expect(await db.selectFrom('votes').selectAll().execute()).toEqual([]);
      expect(ofMethod('chat.postMessage')).toEqual([]);
    },
  );

  it('of one’s own team says nothing to another team', async () => {
    const { start, acks, db } = await startVoteTest();
    await start({}, { team: 'T2', userTeam: 'T2' });
    expect(acks).toMatchObject([{ response_action: 'errors' }]);
    expect(await db.selectFrom('votes').selectAll().execute()).toEqual([]);
  });
});

describe('what somebody set', () => {
  it('is shown to them, and to nobody else', async () => {
    const { openBallot, vote } = await startOpen();
    const untouched = JSON.stringify(await openBallot({ user: 'U3' }));
    await vote(VOTER, { ...HIGH, consent: { input: { selected_options: [{ value: 'yes' }] } } });
    const own = JSON.stringify(await openBallot({ user: VOTER }));
    expect(own).toContain('This is how you set it before.');
    expect(own).toMatch(/"block_id":"security".*?"initial_option":\{[^}]*"Matters most"/);
    expect(own).toContain('"initial_options"');
    for (const user of ['U3', STARTER, ADMIN]) {
      expect(JSON.stringify(await openBallot({ user }))).toBe(untouched);
    }
  });

  it('is in no log, and in no message but the one for them', async () => {
    const { vote, lines, calls } = await startOpen();
    const before = lines.length;
    await vote(VOTER, HIGH);
    expect(JSON.stringify(lines.slice(before))).not.toMatch(/security|critical|U2/);
    const seen = calls.filter(({ method }) => method === 'chat.update' || method === 'chat.postMessage');
    expect(JSON.stringify(seen)).not.toMatch(/critical|"U2"|Matters most/);
  });
});

describe('"Close now"', () => {
  it.each([STARTER, ADMIN])('closes for %s', async (user) => {
    const { close, posted } = await startOpen();
    await close({ user });
    expect(posted('result')).toHaveLength(1);
  });

  it('does nothing for anybody else, and tells them why', async () => {
    const { close, posted, told, deps } = await startOpen();
    await close({ user: VOTER });
    expect(posted('result')).toEqual([]);
    expect(told(VOTER)).toEqual([expect.stringContaining('Only whoever started this vote, or an admin')]);
    expect(await deps.votes.find('new-id-1')).toMatchObject({ state: 'open' });
  });

  it('closes once, however often it is pressed', async () => {
    const { close, posted, told } = await startOpen();
    await Promise.all([close(), close(), close({ user: ADMIN })]);
    expect(posted('result')).toHaveLength(1);
    await close();
    expect(told().at(-1)).toContain('This vote is closed');
    expect(posted('result')).toHaveLength(1);
  });
});
