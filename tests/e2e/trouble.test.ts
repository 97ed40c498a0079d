import { describe, expect, it } from 'vitest';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
const explode = async (): Promise<never> => {
  throw new Error('cannot read properties of undefined (reading "secret detail")');
};

describe('when Slack refuses', () => {
  it.each(['invalid_blocks', 'invalid_attachments', 'msg_blocks_too_long'])(
    'blocks with %s, the same words are posted as plain text',
    async (error) => {
      const { workspace, settle } = await startTestApp();
      workspace.addFault({ method: 'chat.postMessage', delayMs: 1 });
      workspace.addFault({ method: 'chat.postMessage', error });
      await workspace.sendCommand({ text: QUESTION });
      await settle();
      const [first] = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
      expect(first?.blocks ?? []).toEqual([]);
      expect(first?.text).toContain('Fastify');
      expect(first?.text.length).toBeLessThanOrEqual(4_000);
    },
  );

  it('posts for being too fast, the answer comes after the wait it asks for', async () => {
    const { workspace, settle, waits } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 2 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(waits).toEqual([2_000]);
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

  it('everything, the failure is logged and the process goes on', async () => {
    const { workspace, settle, lines } = await startTestApp();
    workspace.addFault({ method: '*', status: 500, times: 50 });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(lines.map((line) => line['msg'])).toContain('nobody could be told that a listener failed');
    workspace.reset();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
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
    expect(workspace.ephemerals()[0]?.text).toMatch(/does nothing any more/);
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
