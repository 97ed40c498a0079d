import { describe, expect, it } from 'vitest';
import type { ModalView } from '../../../src/render/forms/view.ts';
import { advanceVotes } from '../../../src/slack/vote/keep-votes.ts';
import { THREAD } from '../../inbox/start-inbox.ts';
import type { Reply } from '../stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from '../stub-errors.ts';
import { STARTER, startVoteTest, VOTER } from './start-vote-test.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REFUSED = [
  'is_archived',
  'not_in_channel',
  'channel_not_found',
  'thread_not_found',
  'missing_scope',
  'restricted_action',
];
const THROUGH = { headroom: { vote_tier: { selected_option: { value: 'critical' } } } };

/** Slack that fails one way at one method as long as `trouble` says so. */
const failing = (method: string, error: () => Error) => {
  const trouble = { isOn: true };
  const reply: Reply = (call) => {
    if (call.method === 'conversations.replies') return { messages: [] };
    return trouble.isOn && call.method === method ? error() : undefined;
  };
  return { trouble, reply };
};

describe.each(REFUSED)('a vote that Slack does not take (%s)', (word) => {
  it('ends, and whoever started it is told calmly', async () => {
    const { reply } = failing('chat.postMessage', () => platformError(word));
    const { start, acks, told, db, lines, deps } = await startVoteTest(reply);
    await start();
    expect(acks).toEqual([undefined]);
    expect(told()).toEqual([
      expect.stringMatching(/^I could not post your vote in its thread: .*Nobody was asked\.$/),
    ]);
    expect(await db.selectFrom('votes').select(['state', 'question', 'started_by']).execute()).toEqual([
      { state: 'failed', question: null, started_by: null },
    ]);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'warn', msg: 'a vote ended because it could not be posted' }),
    );
    expect(await deps.votes.openIn(THREAD)).toBeNull();
  });

  it('has its result told to whoever started it, and keeps nobody’s ballot', async () => {
    const { trouble, reply } = failing('chat.postMessage', () => platformError(word));
    trouble.isOn = false;
    const { start, vote, close, told, db, ofMethod } = await startVoteTest(reply);
    await start();
    await vote(VOTER, THROUGH);
    trouble.isOn = true;
    await close();
    expect(told()).toEqual([
      expect.stringMatching(/^I could not post the result of your vote.*has been deleted\.$/),
    ]);
    expect(await db.selectFrom('ballots').selectAll().execute()).toEqual([]);
    expect(JSON.stringify(ofMethod('chat.update').at(-1))).toContain('ended without a result');
  });
});

it('a starter who cannot be reached in the channel is told directly', async () => {
  const reply: Reply = ({ method, options }) =>
    method === 'chat.postEphemeral' || options['channel'] === THREAD.channel
      ? platformError('channel_not_found')
      : undefined;
  const { start, ofMethod, db } = await startVoteTest(reply);
  await start();
  const direct = ofMethod('chat.postMessage').filter(({ options }) => options['channel'] === STARTER);
  expect(direct).toHaveLength(1);
  expect(await db.selectFrom('votes').select('state').execute()).toEqual([{ state: 'failed' }]);
});

describe.each([
  { what: 'is down', error: () => requestError('ECONNREFUSED') },
  { what: 'is in trouble', error: () => httpError(503) },
  { what: 'asks for minutes', error: () => rateLimitedError(600) },
])('Slack that $what', ({ error }) => {
  it('has the vote posted later, once', async () => {
    const { trouble, reply } = failing('chat.postMessage', error);
    const { start, posted, told, deps, time } = await startVoteTest(reply);
    await start();
    trouble.isOn = false;
    const tried = posted('ballot').length;
    time.ms += 2 * MINUTE;
    await advanceVotes(deps);
    expect(posted('ballot')).toHaveLength(tried + 1);
    time.ms += 2 * MINUTE;
    await advanceVotes(deps);
    expect(posted('ballot')).toHaveLength(tried + 1);
    expect(told()).toEqual([]);
    expect(await deps.votes.openIn(THREAD)).toMatchObject({ ballotTs: expect.any(String) });
  });

  it('has the result posted later, and keeps the ballots until then', async () => {
    const { trouble, reply } = failing('chat.postMessage', error);
    trouble.isOn = false;
    const { start, vote, close, deps, time, posted } = await startVoteTest(reply);
    await start();
    await vote(VOTER, THROUGH);
    await vote('U3');
    trouble.isOn = true;
    await close();
    expect(await deps.votes.count('new-id-1')).toBe(2);
    trouble.isOn = false;
    const tried = posted('result').length;
    time.ms += 2 * MINUTE;
    await advanceVotes(deps);
    await advanceVotes(deps);
    expect(posted('result')).toHaveLength(tried + 1);
    expect(await deps.votes.count('new-id-1')).toBe(0);
  });
});

describe('a vote', () => {
  it('that could not be posted before its time was over asks nobody, and its starter is told', async () => {
    const { trouble, reply } = failing('chat.postMessage', () => requestError('ECONNREFUSED'));
    const { start, posted, told, deps, time } = await startVoteTest(reply);
    await start();
    trouble.isOn = false;
    const tried = posted('ballot').length;
    time.ms += 2 * DAY;
    await advanceVotes(deps);
    expect(posted('ballot')).toHaveLength(tried);
    expect(told()).toEqual([expect.stringContaining('I could not reach Slack before your vote was over')]);
  });

  it('that a former process stored and did not post is posted, once', async () => {
    const { start, posted, deps, time, db } = await startVoteTest();
    await start();
    await db.updateTable('votes').set({ ballot_ts: null, due_at: time.ms }).execute();
    await db.deleteFrom('posts').where('request_id', '=', 'new-id-1').execute();
    await advanceVotes(deps);
    await advanceVotes(deps);
    expect(posted('ballot')).toHaveLength(2);
  });

  it('whose post a former process did not note is found again', async () => {
    const found = { ts: '1700000009.000100', metadata: { event_type: 'stack_compare_post' } };
    const payload = { request_id: 'new-id-1', step: 'ballot' };
    const reply: Reply = ({ method }) =>
      method === 'conversations.replies'
        ? { messages: [{ ...found, metadata: { ...found.metadata, event_payload: payload } }] }
        : undefined;
    const { start, posted, deps, time, db } = await startVoteTest(reply);
    await start();
    await db.updateTable('votes').set({ ballot_ts: null, due_at: time.ms }).execute();
    await db.updateTable('posts').set({ ts: null }).where('step', '=', 'ballot').execute();
    await advanceVotes(deps);
    expect(posted('ballot')).toHaveLength(1);
    expect(await deps.votes.openIn(THREAD)).toMatchObject({ ballotTs: found.ts });
  });

  it('that closes by its time says so once, whoever else looks', async () => {
    const { start, vote, posted, deps, time, openBallot, told } = await startVoteTest();
    await start();
    await vote(VOTER, THROUGH);
    await vote('U3');
    time.ms += DAY;
    expect(await openBallot({ user: 'U4' })).toBeNull();
    expect(told('U4')).toEqual([expect.stringContaining('This vote is closed')]);
    await Promise.all([advanceVotes(deps), advanceVotes(deps)]);
    await advanceVotes(deps);
    expect(posted('result')).toHaveLength(1);
    expect(JSON.stringify(posted('result'))).toContain('too few answers: 2, and 3 were needed');
  });

  it('is closed although its message was deleted', async () => {
    const { reply } = failing('chat.update', () => platformError('message_not_found'));
    const { start, close, posted, db } = await startVoteTest(reply);
    await start();
    await close();
    expect(posted('result')).toHaveLength(1);
    expect(await db.selectFrom('votes').select('state').execute()).toEqual([{ state: 'done' }]);
  });

  it('that is forgotten posts no result, and its buttons say so', async () => {
    const { start, vote, close, posted, told, db, deps, time } = await startVoteTest();
    await start();
    await vote(VOTER);
    await db.deleteFrom('votes').execute();
    await close();
    expect(told()).toEqual([expect.stringContaining('I no longer know this vote')]);
    time.ms += 2 * DAY;
    await advanceVotes(deps);
    expect(posted('result')).toEqual([]);
  });
});

describe('a form', () => {
  it.each([
    [{ question: { input: { value: ' \u200b ' } } }, { question: 'Write a question.' }],
    [{ quorum: { input: { value: '0' } } }, { quorum: 'Give a whole number from 1 to 50.' }],
    [{ quorum: { input: { value: '2.5' } } }, { quorum: 'Give a whole number from 1 to 50.' }],
    [{ closes: { input: { selected_option: { value: '9y' } } } }, { closes: 'Choose when it closes.' }],
  ])('with something wrong in it (%j) says what at its field', async (entered, errors) => {
    const { start, acks, db } = await startVoteTest();
    await start(entered);
    expect(acks).toEqual([{ response_action: 'errors', errors }]);
    expect(await db.selectFrom('votes').selectAll().execute()).toEqual([]);
  });

  it('of a vote that cannot be stored says so, and starts one when it is sent again', async () => {
    const { sendVote, voteForm, acks, db, posted, lines } = await startVoteTest();
    const view = await voteForm();
    await db.schema.alterTable('votes').renameTo('away').execute();
    await sendVote(view);
    expect(acks).toMatchObject([{ errors: { question: expect.stringContaining('I could not store this') } }]);
    expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'a vote could not be stored' });
    await db.schema.alterTable('away').renameTo('votes').execute();
    await sendVote(view);
    expect(posted('ballot')).toHaveLength(1);
  });

  it('that is sent twice starts one vote', async () => {
    const { sendVote, voteForm, acks, posted } = await startVoteTest();
    const view = await voteForm();
    await Promise.all([sendVote(view), sendVote(view)]);
    await sendVote(view);
    expect(acks).toEqual([undefined, undefined, undefined]);
    expect(posted('ballot')).toHaveLength(1);
  });

  it('of a second vote in a thread says that one is open, and shows how it stands', async () => {
    const { sendVote, voteForm, start, vote, acks, posted } = await startVoteTest();
    const early = await voteForm();
    await start();
    await vote(VOTER);
    const late = JSON.stringify(await voteForm());
    expect(late).toContain('A vote is already open in this thread');
    expect(late).toMatch(/1 person has answered. 3 answers are needed. Closes: <!date/);
    expect(late).not.toContain('Go to the vote');
    await sendVote(early, {}, { user: VOTER }, 'V2');
    expect(acks.at(-1)).toMatchObject({
      errors: { question: expect.stringContaining('A vote is already open in this thread') },
    });
    expect(posted('ballot')).toHaveLength(1);
  });

  it('of a second vote leads to the message of the one that is open', async () => {
    const permalink = 'https://acme.slack.com/archives/C1/p1';
    const { voteForm, start, ofMethod, deps } = await startVoteTest(({ method }) =>
      method === 'chat.getPermalink' ? { ok: true, permalink } : undefined,
    );
    await start();
    const leaf = { type: 'link', url: permalink, text: 'Go to the vote' };
    expect(JSON.stringify(await voteForm())).toContain(JSON.stringify(leaf));
    const { ballotTs } = (await deps.votes.openIn(THREAD)) ?? {};
    expect(ofMethod('chat.getPermalink')[0]?.options).toEqual({
      channel: THREAD.channel,
      message_ts: ballotTs,
    });
  });

  it('of a second vote opens without a link that Slack does not give in time', async () => {
    const { voteForm, start, deps, lines } = await startVoteTest();
    await start();
    const { apiCall } = deps.api;
    deps.api.apiCall = (method, options) =>
      method === 'chat.getPermalink' ? new Promise(() => undefined) : apiCall(method, options);
    const view = JSON.stringify(await voteForm());
    expect(view).toContain('A vote is already open in this thread');
    expect(view).not.toContain('Go to the vote');
    expect(lines.at(-1)).toMatchObject({ msg: 'Slack did not say where a vote was posted' });
  });

  it('of a weighting that cannot be stored says so, and counts when it is sent again', async () => {
    const { start, openBallot, sendBallot, acks, db, deps } = await startVoteTest();
    await start();
    const view = await openBallot();
    if (view === null) throw new Error('no form');
    await db.schema.alterTable('ballots').renameTo('away').execute();
    await sendBallot(view, THROUGH);
    expect(acks.at(-1)).toMatchObject({
      errors: { ramp_up: expect.stringContaining('I could not store this, so nothing has changed') },
    });
    await db.schema.alterTable('away').renameTo('ballots').execute();
    await sendBallot(view, THROUGH);
    expect(acks.at(-1)).toBeUndefined();
    expect((await deps.votes.ballotOf('new-id-1', VOTER))?.tiers).toEqual({ headroom: 'critical' });
  });

  it('that Slack does not open is told of', async () => {
    const { reply } = failing('views.open', () => platformError('expired_trigger_id'));
    const { start, openBallot, told } = await startVoteTest(reply);
    await start();
    await openBallot();
    expect(told(VOTER)).toEqual([expect.stringContaining('I could not open this just now')]);
  });
});

describe('the count of answers', () => {
  it('is shown together for answers that come while it is shown', async () => {
    const gate = Promise.withResolvers<void>();
    const { start, openBallot, sendBallot, deps, calls } = await startVoteTest();
    await start();
    const forms: { user: string; view: ModalView | null }[] = [];
    for (const user of ['U2', 'U3', 'U4', 'U5']) forms.push({ user, view: await openBallot({ user }) });
    deps.api.apiCall = async (method, options = {}) => {
      calls.push({ method, options });
      if (method === 'chat.update') await gate.promise;
      return { ok: true, ts: '1.9' };
    };
    const sent = forms.map(({ user, view }) => {
      if (view === null) throw new Error('no form was opened');
      return sendBallot(view, {}, { user });
    });
    await expect.poll(() => deps.votes.count('new-id-1')).toBe(4);
    gate.resolve();
    await Promise.all(sent);
    const updates = calls.filter(({ method }) => method === 'chat.update');
    expect(updates.length).toBeLessThan(4);
    expect(JSON.stringify(updates.at(-1))).toContain('4 people have answered');
  });
});
