import { describe, expect, it } from 'vitest';
import type { Answer, AnswerDeps } from '../../src/answer.ts';
import { answer } from '../../src/answer.ts';
import type { Request } from '../../src/request/request.ts';
import { answersIn, BOT, CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

/** The real answer, remembering what it was asked. */
const recordRequests = () => {
  const requests: Request[] = [];
  const recording = (request: Request, deps: AnswerDeps): Promise<Answer> => {
    requests.push(request);
    return answer(request, deps);
  };
  return { requests, recording };
};
const MENTION = `<@${BOT}>`;
const hasMetadata = (step: string) => (message: { metadata?: { event_payload: Record<string, unknown> } }) =>
  message.metadata?.event_payload['step'] === step;

describe('a mention', () => {
  it('is answered in its own thread, once, though it arrives as a message as well', async () => {
    const { requests, recording } = recordRequests();
    const { workspace, settle } = await startTestApp({ answer: recording });
    const { ts, deliveries } = await workspace.sendMessage({
      text: `${MENTION} fastify or express for an API?`,
    });
    await settle();
    expect(deliveries.length).toBeGreaterThan(1);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      source: 'mention',
      text: 'fastify or express for an API?',
      thread: [],
    });
    expect(answersIn(workspace, ts).filter(hasMetadata('answer.1'))).toHaveLength(1);
    expect(roots(workspace)).toHaveLength(1);
  });

  it('is answered once when Slack delivers it again', async () => {
    const { workspace, settle, lines } = await startTestApp();
    const { ts, deliveries } = await workspace.sendMessage({ text: `${MENTION} fastify or express?` });
    for (const { eventId } of deliveries) expect((await workspace.redeliver(eventId)).status).toBe(200);
    await settle();
    expect(answersIn(workspace, ts).filter(hasMetadata('answer.1'))).toHaveLength(1);
    expect(lines.some((line) => line['msg'] === 'duplicate delivery dropped')).toBe(true);
  });

  it('inside a thread reads what was said before, by whom, and answers there', async () => {
    const { requests, recording } = recordRequests();
    const { workspace, settle } = await startTestApp({ answer: recording });
    const { ts } = await workspace.sendMessage({
      text: 'We need an API, and nobody here knows Java & PHP',
    });
    await workspace.sendMessage({ text: 'we are five', threadTs: ts, user: 'U0TEODOR' });
    await workspace.sendMessage({ text: `${MENTION} fastify or express?`, threadTs: ts });
    await settle();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.thread.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['U0MIRA', 'We need an API, and nobody here knows Java & PHP'],
      ['U0TEODOR', 'we are five'],
    ]);
    expect(answersIn(workspace, ts).length).toBeGreaterThan(0);
  });

  it("under a slash command continues the asker's question and knows its own words", async () => {
    const { requests, recording } = recordRequests();
    const { workspace, settle } = await startTestApp({ answer: recording });
    await workspace.sendCommand({ text: 'fastify or express for an API?' });
    await settle();
    const [root] = roots(workspace);
    await workspace.sendMessage({ text: `${MENTION} without express`, threadTs: root?.ts ?? '' });
    await settle();
    const [, second] = requests;
    expect(second?.thread[0]).toMatchObject({ speaker: 'U0MIRA', text: 'fastify or express for an API?' });
    expect(second?.thread.slice(1).every((turn) => turn.speaker === 'stack-compare')).toBe(true);
    expect(second?.thread.length).toBeGreaterThan(1);
  });

  it('is answered without the thread, and told so, when the thread cannot be read', async () => {
    const { requests, recording } = recordRequests();
    const { workspace, settle } = await startTestApp({ answer: recording });
    const { ts } = await workspace.sendMessage({ text: 'we need an API' });
    workspace.addFault({ method: 'conversations.replies', error: 'missing_scope' });
    await workspace.sendMessage({ text: `${MENTION} fastify or express?`, threadTs: ts });
    await settle();
    expect(requests[0]?.thread).toEqual([]);
    expect(JSON.stringify(answersIn(workspace, ts)[0]?.blocks)).toContain(
      'not allowed to read the earlier messages',
    );
  });

  it('does not wait when Slack is too busy to hand the thread out', async () => {
    const { workspace, settle, waits } = await startTestApp();
    const { ts } = await workspace.sendMessage({ text: 'we need an API' });
    workspace.addFault({ method: 'conversations.replies', retryAfter: 30 });
    await workspace.sendMessage({ text: `${MENTION} fastify or express?`, threadTs: ts });
    await settle();
    expect(waits).toEqual([]);
    expect(JSON.stringify(answersIn(workspace, ts)[0]?.blocks)).toContain(
      'could not read the earlier messages',
    );
  });

  it('without a question gets help', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({ text: MENTION });
    await settle();
    expect(answersIn(workspace, ts)[0]?.text.match(/^Try: /gm)).toHaveLength(3);
  });

  it('is shown to its author alone when the bot may not post in the thread', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault({ method: 'chat.postMessage', error: 'restricted_action_thread_locked' });
    await workspace.sendMessage({ text: `${MENTION} fastify or express?` });
    await settle();
    expect(workspace.ephemerals()[0]).toMatchObject({
      via: 'chat.postEphemeral',
      user: 'U0MIRA',
      channel: CHANNEL,
    });
  });
});

describe('messages', () => {
  it('in the messages tab are answered without a mention', async () => {
    const { requests, recording } = recordRequests();
    const { workspace, settle } = await startTestApp({ answer: recording });
    const { ts } = await workspace.sendMessage({ text: 'fastify or express?', channel: DIRECT_MESSAGES });
    await settle();
    expect(requests[0]).toMatchObject({ source: 'message', text: 'fastify or express?' });
    expect(answersIn(workspace, ts, DIRECT_MESSAGES).length).toBeGreaterThan(0);
  });

  it('among people are left alone', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendMessage({ text: 'fastify or express? asking for a friend' });
    await settle();
    expect(workspace.messages(CHANNEL)).toHaveLength(1);
    expect(workspace.calls('chat.postMessage')).toEqual([]);
  });
});
