import { describe, expect, it, onTestFinished } from 'vitest';
import { answer } from '../../src/answer.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
const never: typeof answer = () => new Promise(() => undefined);
const steps = (messages: readonly { metadata?: { event_payload: Record<string, unknown> } }[]): unknown[] =>
  messages.map(({ metadata }) => metadata?.event_payload['step']);

describe('a bot that is stopped and started again', () => {
  it('answers what it had taken but not answered', async () => {
    const { workspace, stop, start, settle } = await startSlackBot({ answer: never });
    await workspace.sendCommand({ text: QUESTION });
    const { ts } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await stop();
    await start({ answer });
    await settle();
    const [root] = roots(workspace);
    expect(steps(answersIn(workspace, root?.ts ?? ''))).toEqual(['answer.1', 'answer.2']);
    expect(steps(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2']);
    expect(roots(workspace).filter(({ user }) => user === BOT)).toHaveLength(1);
  });

  it('drops what Slack delivers again after the start', async () => {
    const { workspace, stop, start, settle } = await startSlackBot();
    const { triggerId } = await workspace.sendCommand({ text: QUESTION });
    const { ts, deliveries } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await settle();
    await stop();
    await start();
    await workspace.redeliver(triggerId);
    for (const { eventId } of deliveries) await workspace.redeliver(eventId);
    await settle();
    expect(roots(workspace).filter(({ user }) => user === BOT)).toHaveLength(1);
    expect(steps(answersIn(workspace, ts))).toEqual(['answer.1', 'answer.2']);
  });

  it('leaves what waits for a channel to the next start, and stops at once', async () => {
    const sleep = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        setTimeout(resolve, ms).unref();
      });
    const { workspace, stop, start, settle, lines } = await startSlackBot({ sleep });
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 50, skip: 1 });
    await workspace.sendCommand({ text: QUESTION });
    await expect.poll(() => workspace.calls('chat.postMessage').length).toBe(2);
    await stop();
    const said = lines.map(({ msg }) => msg);
    expect(said).not.toContain('some work was left for the next start');
    expect(lines.map((line) => line['level'])).not.toContain('error');
    await start();
    await settle();
    const [root] = roots(workspace);
    expect(roots(workspace)).toHaveLength(1);
    expect(steps(answersIn(workspace, root?.ts ?? '', CHANNEL))).toEqual(['answer.1', 'answer.2']);
  });

  it('finds a post that was taken but not noted', async () => {
    const { workspace, stop, start, settle, databasePath } = await startSlackBot();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    await stop();
    const { openStore } = await import('../../src/store/open-store.ts');
    const store = await openStore(databasePath);
    await store.db.updateTable('posts').set({ ts: null }).execute();
    await store.db.updateTable('requests').set({ state: 'accepted', outcome: null, done_at: null }).execute();
    const body = JSON.stringify({
      command: '/stack-compare',
      text: QUESTION,
      channel_id: CHANNEL,
      user_id: 'U0MIRA',
    });
    await store.db.updateTable('requests').set({ body, thread_ts: null }).execute();
    await store.close();
    await start();
    await settle();
    expect(roots(workspace)).toHaveLength(1);
    expect(steps(answersIn(workspace, roots(workspace)[0]?.ts ?? ''))).toEqual(['answer.1', 'answer.2']);
  });
});

describe('a question that waits for its turn', () => {
  it('was not begun: only the one that is answered counts against a process that ends meanwhile', async () => {
    const store = await openStore(':memory:');
    onTestFinished(() => store.close());
    const gate = Promise.withResolvers<void>();
    const held: typeof answer = async (...asked) => {
      await gate.promise;
      return answer(...asked);
    };
    const { workspace, settle } = await startTestApp({ answer: held, store });
    await workspace.sendCommand({ text: QUESTION });
    await workspace.sendCommand({ text: QUESTION, channel: 'C0BACKEND' });
    const attempts = async () =>
      (await store.db.selectFrom('requests').select('attempts').orderBy('received_at').execute()).map(
        (row) => row.attempts,
      );
    await expect.poll(() => workspace.calls('chat.postMessage').length).toBe(2);
    await expect.poll(attempts).toEqual([1, 0]);
    gate.resolve();
    await settle();
  });
});
