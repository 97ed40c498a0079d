import { describe, expect, it } from 'vitest';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const TWO_HUNDRED_NAMES = Array.from({ length: 200 }, (_, index) => `framework${index}`).join(', ');

describe('odd questions', () => {
  it.each([
    ['40,000 characters', 'word '.repeat(8_000)],
    ['40,000 characters without a space', 'x'.repeat(40_000)],
    ['emoji only', '🚀🚀🚀'],
    ['control characters around words', '\u0000\u0007fastify\u001b[31m or\u202e express'],
    ['unknown frameworks', 'compare Blorpify and Quuxpress'],
    ['200 names', `compare ${TWO_HUNDRED_NAMES}`],
    ['mass mentions', '<!channel> <!here> <https://evil.test|fastify> or express'],
    ['half a surrogate pair', 'fastify \ud83d or express'],
    ['JSON', '{"blocks":[{"type":"section"}]}'],
  ])('%s get a clear answer in a thread', async (_, text) => {
    const { workspace, settle, lines } = await startTestApp();
    const sent = await workspace.sendCommand({ text });
    await settle();
    expect(sent.status).toBe(200);
    const [root] = roots(workspace);
    const answers = answersIn(workspace, root?.ts ?? '');
    expect(answers.length).toBeGreaterThan(0);
    expect(answers[0]?.text).not.toMatch(/^Sorry/);
    expect(lines.filter((line) => line['level'] === 'error')).toEqual([]);
    for (const message of workspace.messages(CHANNEL)) {
      expect(message.text).not.toMatch(/<!|<http/);
      expect(message.text.length).toBeLessThanOrEqual(4_000);
    }
  });

  it('as mentions get one as well', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({ text: `<@${BOT}> ${'🚀'.repeat(2_000)}` });
    await settle();
    expect(answersIn(workspace, ts).length).toBeGreaterThan(0);
  });
});

describe('odd requests', () => {
  it.each(['forged', 'stale'] as const)('with a %s signature are refused with 401', async (signature) => {
    const { workspace } = await startTestApp();
    const command = {
      command: '/stack-compare',
      text: 'fastify or express?',
      user_id: 'U0MIRA',
      channel_id: CHANNEL,
    };
    expect((await workspace.deliver(command, { encoding: 'form', signature })).status).toBe(401);
    expect(workspace.calls('chat.postMessage')).toEqual([]);
  });

  it.each([
    ['an empty object', {}],
    ['an event without a type', { type: 'event_callback', event: {} }],
    ['an event that is null', { type: 'event_callback', event: null }],
  ])('that are signed but %s are refused with 400', async (_, envelope) => {
    const { workspace } = await startTestApp();
    expect((await workspace.deliver(envelope)).status).toBe(400);
  });

  it('with an event nobody subscribed to are acknowledged', async () => {
    const { workspace } = await startTestApp();
    const envelope = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event: { type: 'tea_ready' } };
    expect((await workspace.deliver(envelope)).status).toBe(200);
  });
});
