import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace-types.ts';
import {
  answersIn,
  BOT,
  CHANNEL,
  CHANNEL_WITHOUT_BOT,
  DIRECT_MESSAGES,
  roots,
  startTestApp,
} from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
/** The steps of an answer that stand in a thread, in order. */
const stepsIn = (workspace: Workspace, ts: string, channel: string = CHANNEL): unknown[] =>
  answersIn(workspace, ts, channel).map(({ metadata }) => metadata?.event_payload['step']);
const explode = async (): Promise<never> => {
  throw new Error('cannot read properties of undefined (reading "secret detail")');
};

describe('when Slack refuses', () => {
  it.each(['invalid_blocks', 'invalid_attachments', 'msg_blocks_too_long'])(
    'a message with %s, the same words follow in plainer forms, at last without blocks',
    async (error) => {
      const { workspace, settle } = await startTestApp();
      workspace.addFault({ method: 'chat.postMessage', error, skip: 1, times: 2 });
      await workspace.sendCommand({ text: QUESTION });
      await settle();
      const [first] = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
      expect(first?.blocks ?? []).toEqual([]);
      expect(first?.text).toContain('Fastify');
      expect(first?.text.length).toBeLessThanOrEqual(4_000);
    },
  );

  it.each([
    // A chart goes first.
    [1, 'table'],
    [2, 'markdown'],
    [3, 'rich_text'],
  ])('a table %i times, it comes as %s', async (times, type) => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', skip: 2, times });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const [, table] = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    const types = (table?.blocks ?? []).map((block) => (block as { type: string }).type);
    expect(types.at(-1)).toBe(type);
    expect(JSON.stringify(table?.blocks)).toMatch(/Fastify.*Express|Express.*Fastify/);
  });

  it('posts for being too fast, the answer comes after the wait it asks for', async () => {
    const { workspace, settle, waits } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 50 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    // Less than that is left of it, by as much as the machine was busy with something else.
    expect(waits[0]).toBeGreaterThan(10_000);
    expect(waits[0]).toBeLessThanOrEqual(50_000);
    expect(roots(workspace)).toHaveLength(1);
  });

  it('posts with a server error, the answer is posted once', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', status: 503, times: 2 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
    expect(answersIn(workspace, roots(workspace)[0]?.ts ?? '').length).toBeGreaterThan(0);
  });

  it('every post, the asker is told by the response url', async () => {
    const { workspace, settle, lines } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', error: 'org_login_required', times: 9 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(workspace.ephemerals()).toHaveLength(1);
    expect(workspace.ephemerals()[0]?.text).toMatch(/^Sorry/);
    expect(lines.some((line) => line['level'] === 'error')).toBe(true);
  });

  it('everything for a while, the question is kept and answered once afterwards', async () => {
    const { workspace, settle, waits } = await startTestApp();
    workspace.addFault({ method: '*', status: 503, times: 25 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(waits).toContain(5_000);
    expect(roots(workspace)).toHaveLength(1);
    const steps = stepsIn(workspace, roots(workspace)[0]?.ts ?? '');
    expect(steps).toEqual(['answer.1', 'answer.2']);
  });

  it('everything for hours, the failure is logged and the process goes on', async () => {
    const { workspace, settle, lines } = await startTestApp();
    workspace.addFault({ method: '*', status: 500, times: 500 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(lines.map((line) => line['msg'])).toContain('a question could not be answered after all tries');
    workspace.reset();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
  });

  it('to answer a post that it took, the post is found again and not repeated', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', loseResponse: true, times: 3 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
    expect(stepsIn(workspace, roots(workspace)[0]?.ts ?? '')).toEqual(['answer.1', 'answer.2']);
  });

  it('to answer a post and to look it up, the post is repeated and says so', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', loseResponse: true, skip: 1 });
    workspace.addFault({ method: 'conversations.replies', error: 'missing_scope' });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const answers = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    expect(answers.map(({ text }) => text.startsWith('I was interrupted while answering'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('to answer a private message that it showed, the message is not shown again', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'response_url', loseResponse: true });
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    const shown = workspace.ephemerals().map(({ text }) => text);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(1);
  });

  it('one channel for half a minute, the others are answered meanwhile', async () => {
    const sleep = (ms: number): Promise<void> =>
      ms > 10_000 ? new Promise(() => undefined) : Promise.resolve();
    const { workspace } = await startTestApp({ sleep });
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 30, channel: CHANNEL, times: 50 });
    await workspace.sendCommand({ text: QUESTION });
    await workspace.sendCommand({ text: QUESTION, channel: 'C0BACKEND' });
    const elsewhere = () => stepsIn(workspace, roots(workspace, 'C0BACKEND')[0]?.ts ?? '', 'C0BACKEND');
    await expect.poll(elsewhere).toEqual(['answer.1', 'answer.2']);
    expect(roots(workspace)).toEqual([]);
  });

  it('many posts for being too fast, every question is answered in order', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 1, times: 12 });
    const texts = ['one', 'two', 'three', 'four'].map((name) => `${QUESTION}, ${name}`);
    for (const text of texts) await workspace.sendCommand({ text });
    await settle();
    expect(roots(workspace).map(({ text }) => text.split(', ').at(-1))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
    for (const { ts } of roots(workspace)) expect(stepsIn(workspace, ts)).toEqual(['answer.1', 'answer.2']);
  });

  it('the channel and the response url is gone, the asker gets the answer in direct messages', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'response_url', status: 404 });
    await workspace.sendCommand({ text: QUESTION, channel: CHANNEL_WITHOUT_BOT });
    await settle();
    const direct = workspace.messages(DIRECT_MESSAGES).filter(({ user }) => user === BOT);
    expect(direct[0]?.text).toMatch(/Invite me.*Fastify/s);
    expect(workspace.ephemerals()).toEqual([]);
  });
});

describe('when the clock jumps', () => {
  it.each([
    ['a year ahead', 365 * 24 * 3_600_000],
    ['a day back', -24 * 3_600_000],
  ])('%s between a question and its answer, the question is answered once', async (_, jump) => {
    const time = { offset: 0 };
    const clock = (): Date => new Date(Date.now() + time.offset);
    const { workspace, settle } = await startTestApp({ clock });
    const sending = workspace.sendCommand({ text: QUESTION });
    time.offset = jump;
    const { triggerId, status } = await sending;
    await settle();
    if (status !== 200) await workspace.redeliver(triggerId);
    await settle();
    await workspace.sendCommand({ text: 'axum or actix-web?' });
    await settle();
    expect(roots(workspace)).toHaveLength(2);
    for (const { ts } of roots(workspace)) {
      expect(stepsIn(workspace, ts)[0]).toBe('answer.1');
      expect(new Set(stepsIn(workspace, ts)).size).toBe(stepsIn(workspace, ts).length);
    }
  });
});

describe('when an answer fails', () => {
  it('its thread gets one calm sentence, without a word of the error', async () => {
    const { workspace, settle, lines, raw } = await startTestApp({ answer: explode });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const answers = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toMatch(/^Sorry, something went wrong on my side/);
    expect(JSON.stringify(answers)).not.toMatch(/undefined|secret detail|Error/);
    const failure = lines.find((line) => line['msg'] === 'a listener failed');
    expect(answers[0]?.text).toContain(String(failure?.['requestId']).slice(0, 8));
    expect(raw()).not.toContain('fastify');
  });

  it('a mention gets the sentence in its thread', async () => {
    const { workspace, settle } = await startTestApp({ answer: explode });
    const { ts } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await settle();
    expect(answersIn(workspace, ts).map((message) => message.text.slice(0, 5))).toEqual(['Sorry']);
  });

  it('a private question gets it privately', async () => {
    const { workspace, settle } = await startTestApp({ answer: explode });
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    expect(workspace.ephemerals()[0]?.text).toMatch(/^Sorry/);
  });
});

describe('buttons and dialogs nothing listens to', () => {
  const button = {
    type: 'block_actions',
    user: { id: 'U0MIRA', username: 'mira', name: 'mira', team_id: 'T0PLAYGROUND' },
    team: { id: 'T0PLAYGROUND', domain: 'playground' },
    channel: { id: CHANNEL, name: 'architecture' },
    trigger_id: '1.button',
    actions: [{ type: 'button', action_id: 'from-an-older-version', block_id: 'b', action_ts: '1.1' }],
  };

  it('are acknowledged, and the presser of a button is told', async () => {
    const { workspace, settle } = await startTestApp();
    const sent = await workspace.deliver({ payload: button }, { encoding: 'form' });
    await settle();
    expect(sent.status).toBe(200);
    expect(workspace.ephemerals()).toHaveLength(1);
    expect(workspace.ephemerals()[0]?.text).toMatch(/no longer works/);
  });

  it.each([
    ['a submitted dialog', { type: 'view_submission', view: { type: 'modal', callback_id: 'x', id: 'V1' } }],
    ['a shortcut', { type: 'shortcut', callback_id: 'x' }],
    [
      'a select that asks for options',
      { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: '' },
    ],
  ])('acknowledges %s at once', async (_, interaction) => {
    const { workspace } = await startTestApp();
    const { user, team } = button;
    const payload = { user, team, trigger_id: '1.other', ...interaction };
    const sent = await workspace.deliver({ payload }, { encoding: 'form' });
    expect(sent.status).toBe(200);
  });
});
