import { describe, expect, it } from 'vitest';
import {
  ARCHIVED_CHANNEL,
  answersIn,
  CHANNEL,
  CHANNEL_WITHOUT_BOT,
  DIRECT_MESSAGES,
  PRIVATE_CHANNEL_WITHOUT_BOT,
  roots,
  startTestApp,
} from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';

describe('/stack-compare', () => {
  it('restates the question in the channel and answers in its thread', async () => {
    const { workspace, settle } = await startTestApp();
    const sent = await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(sent).toMatchObject({ status: 200, body: '' });
    const [root] = roots(workspace);
    expect(roots(workspace)).toHaveLength(1);
    expect(root?.text).toContain(QUESTION);
    const answers = answersIn(workspace, root?.ts ?? '');
    expect(answers.length).toBeGreaterThan(0);
    expect(answers[0]?.text).toContain('Fastify');
    expect(workspace.ephemerals()).toEqual([]);
  });

  it('marks every post with one opaque request id and its step', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const payloads = workspace.messages(CHANNEL).map((message) => message.metadata?.event_payload);
    expect(new Set(payloads.map((payload) => payload?.['request_id'])).size).toBe(1);
    expect(payloads.map((payload) => payload?.['step']).slice(0, 2)).toEqual(['root', 'answer.1']);
    expect(JSON.stringify(payloads)).not.toContain('fastify');
  });

  it('uses no method of Slack beyond those an answer may use', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(new Set(workspace.calls().map((call) => call.method))).toEqual(
      new Set(['auth.test', 'chat.postMessage']),
    );
    for (const { args } of workspace.calls('chat.postMessage')) {
      expect(String(args['unfurl_links'])).toBe('false');
      expect(String(args['unfurl_media'])).toBe('false');
    }
  });

  it.each(['', '   ', '\u200b', 'help'])(
    'answers %j to the asker alone, with three examples',
    async (text) => {
      const { workspace, settle } = await startTestApp();
      await workspace.sendCommand({ text });
      await settle();
      expect(workspace.messages(CHANNEL)).toEqual([]);
      const [help, ...more] = workspace.ephemerals();
      expect(more).toEqual([]);
      const examples = help?.text.match(/^Try: ".+"$/gm) ?? [];
      expect(examples.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('answers a private question to the asker alone', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    expect(workspace.ephemerals().length).toBeGreaterThan(0);
    expect(workspace.ephemerals()[0]?.text).toContain('Fastify');
  });

  it.each([
    ['a channel the bot is not in', CHANNEL_WITHOUT_BOT, /Invite me/],
    ['a private channel the bot is not in', PRIVATE_CHANNEL_WITHOUT_BOT, /Invite me/],
    ['an archived channel', ARCHIVED_CHANNEL, /archived/],
  ])('answers the asker alone in %s and says why', async (_, channel, reason) => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: QUESTION, channel });
    await settle();
    expect(workspace.messages(channel)).toEqual([]);
    const shown = workspace.ephemerals();
    expect(shown[0]?.text).toMatch(reason);
    expect(shown[0]?.text).toContain('Fastify');
    expect(shown.every((each) => each.via === 'response_url' && each.channel === channel)).toBe(true);
  });

  it.each(['restricted_action', 'restricted_action_read_only_channel', 'missing_scope'])(
    'answers the asker alone after %s',
    async (error) => {
      const { workspace, settle } = await startTestApp();
      workspace.addFault({ method: 'chat.postMessage', error });
      await workspace.sendCommand({ text: QUESTION });
      await settle();
      expect(workspace.ephemerals()[0]?.text).toMatch(/Only you can see this answer.*Fastify/s);
    },
  );

  it('goes on privately when the thread is locked after the question was restated', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', delayMs: 1 });
    workspace.addFault({ method: 'chat.postMessage', error: 'restricted_action_thread_locked' });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
    expect(workspace.ephemerals()[0]?.text).toContain('Fastify');
  });

  it('answers in the direct messages of the app', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: QUESTION, channel: DIRECT_MESSAGES });
    await settle();
    const [root] = roots(workspace, DIRECT_MESSAGES);
    expect(answersIn(workspace, root?.ts ?? '', DIRECT_MESSAGES).length).toBeGreaterThan(0);
  });

  it('answers a command that is delivered twice once', async () => {
    const { workspace, settle } = await startTestApp();
    const { triggerId } = await workspace.sendCommand({ text: QUESTION });
    const again = await workspace.redeliver(triggerId);
    await settle();
    expect(again.status).toBe(200);
    expect(roots(workspace)).toHaveLength(1);
  });

  it('answers the same question asked twice twice', async () => {
    const { workspace, settle } = await startTestApp();
    await Promise.all([workspace.sendCommand({ text: QUESTION }), workspace.sendCommand({ text: QUESTION })]);
    await settle();
    expect(roots(workspace)).toHaveLength(2);
  });

  it('takes an unknown command calmly', async () => {
    const { workspace, settle } = await startTestApp();
    const sent = await workspace.sendCommand({ text: 'x', command: '/stack-something' });
    await settle();
    expect(sent.status).toBe(200);
    expect(workspace.ephemerals()).toHaveLength(1);
    expect(workspace.ephemerals()[0]).toMatchObject({ via: 'acknowledgement' });
    expect(workspace.ephemerals()[0]?.text).toMatch(/do not know that command/);
  });
});
