import { describe, expect, it } from 'vitest';
import type { Answer, AnswerDeps } from '../../src/answer.ts';
import { answer } from '../../src/answer.ts';
import type { Request } from '../../src/request/request.ts';
import { openStore } from '../../src/store/open-store.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const MENTION = `<@${BOT}>`;
const QUESTION = 'compare fastify and express for an API';
const REMOVE = { channel: CHANNEL, actionId: 'remove_answer' };

const ask = async (user = 'U0TEODOR') => {
  const store = await openStore(':memory:');
  const requests: Request[] = [];
  const recording = (request: Request, deps: AnswerDeps): Promise<Answer> => {
    requests.push(request);
    return answer(request, deps);
  };
  const app = await startTestApp({ store, answer: recording });
  await app.workspace.sendCommand({ text: QUESTION, user });
  await app.settle();
  const root = roots(app.workspace)[0]?.ts ?? '';
  const first = answersIn(app.workspace, root)[0]?.ts ?? '';
  return { ...app, store, requests, root, first };
};

describe('the bin under an answer', () => {
  it('removes all messages of that answer for its asker, with the question that was restated', async () => {
    const { workspace, settle, first } = await ask();
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0TEODOR' });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
  });

  it('removes it for an admin of the workspace', async () => {
    const { workspace, settle, first } = await ask();
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0MIRA' });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
  });

  it('removes nothing for anybody else, and tells them why', async () => {
    const { workspace, settle, first, root } = await ask();
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0SUNNIVA' });
    await settle();
    expect(answersIn(workspace, root).length).toBeGreaterThan(0);
    expect(workspace.ephemerals()[0]).toMatchObject({ user: 'U0SUNNIVA' });
    expect(workspace.ephemerals()[0]?.text).toMatch(/Only whoever asked the question, or an admin/);
  });

  it('keeps the question while other answers hang on it', async () => {
    const { workspace, settle, first, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} without express`, threadTs: root, user: 'U0SUNNIVA' });
    await settle();
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0TEODOR' });
    await settle();
    expect(roots(workspace).map(({ ts }) => ts)).toEqual([root]);
    const steps = new Set(
      answersIn(workspace, root).map(({ metadata }) => metadata?.event_payload['request_id']),
    );
    expect(steps.size).toBe(1);
  });

  it.each([
    ['the answer first', [0, 1]],
    ['the follow-up first', [1, 0]],
  ])('takes the question along with the last answer of its thread, %s', async (_, order) => {
    const { workspace, settle, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} without express`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    const bins = answersIn(workspace, root).filter(
      ({ metadata }) => metadata?.event_payload['step'] === 'answer.1',
    );
    for (const index of order) {
      await workspace.click({ ...REMOVE, messageTs: bins[index]?.ts ?? '', user: 'U0TEODOR' });
      await settle();
    }
    expect(workspace.messages(CHANNEL).filter(({ user }) => user === BOT)).toEqual([]);
  });

  it('takes the question along after a "forget"', async () => {
    const { workspace, settle, first, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0TEODOR' });
    await settle();
    expect(workspace.messages(CHANNEL).some(({ ts }) => ts === root)).toBe(false);
  });

  it('pressed while a message still waits for its turn, keeps that message from coming', async () => {
    const held = Promise.withResolvers<void>();
    const sleep = (): Promise<void> => held.promise;
    const { workspace, settle } = await startTestApp({ sleep });
    workspace.addFault({ method: 'chat.postMessage', retryAfter: 30, skip: 2 });
    await workspace.sendCommand({ text: QUESTION });
    await expect.poll(() => workspace.calls('chat.postMessage').length).toBe(3);
    const root = roots(workspace)[0]?.ts ?? '';
    const messageTs = answersIn(workspace, root)[0]?.ts ?? '';
    await workspace.click({ ...REMOVE, messageTs });
    held.resolve();
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    expect(workspace.ephemerals()).toEqual([]);
  });

  it('says so when Slack does not let it', async () => {
    const { workspace, settle, first } = await ask();
    workspace.addFault({ method: 'chat.delete', error: 'cant_delete_message', times: 9 });
    await workspace.click({ ...REMOVE, messageTs: first, user: 'U0TEODOR' });
    await settle();
    expect(workspace.ephemerals()[0]?.text).toMatch(/Slack did not let me remove/);
  });
});

describe('"forget" in a thread', () => {
  const texts = async (store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> =>
    (await store.db.selectFrom('requests').select('text').execute()).flatMap(({ text }) => text ?? []);

  it('wipes what was asked and what was understood, for whoever asked', async () => {
    const { workspace, settle, store, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(await texts(store)).not.toContain(QUESTION);
    const thread = await store.db.selectFrom('threads').selectAll().executeTakeFirstOrThrow();
    expect(thread.memory).toBeNull();
    expect(answersIn(workspace, root).at(-1)?.text).toMatch(/^Done\. I have forgotten/);
  });

  it('keeps what was said before out of the next answer there', async () => {
    const { workspace, settle, requests, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} forget this`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    await workspace.sendMessage({ text: `${MENTION} 4 Java developers`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(requests.at(-1)?.text).toBe('4 Java developers');
    expect(requests.at(-1)?.thread.filter(({ speaker }) => speaker !== 'stack-compare')).toEqual([]);
    expect(JSON.stringify(answersIn(workspace, root).at(-1)?.blocks)).not.toContain('Changed');
  });

  it('leaves what was asked after it to be answered', async () => {
    const held = Promise.withResolvers<void>();
    const gated: typeof answer = async (request, deps) => {
      if (request.text === QUESTION) await held.promise;
      return answer(request, deps);
    };
    const { workspace, settle } = await startTestApp({ answer: gated });
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}`, user: 'U0TEODOR' });
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: ts, user: 'U0TEODOR' });
    await workspace.sendMessage({ text: `${MENTION} 4 Java developers`, threadTs: ts, user: 'U0SUNNIVA' });
    held.resolve();
    await settle();
    const [last] = answersIn(workspace, ts).slice(-2);
    expect(last?.text).toMatch(/4 Java developers/);
  });

  it('is refused to somebody who asked nothing there, however often', async () => {
    const { workspace, settle, store, root } = await ask();
    for (let time = 0; time < 2; time += 1) {
      await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: root, user: 'U0SUNNIVA' });
      await settle();
    }
    expect(await texts(store)).toContain(QUESTION);
    expect(answersIn(workspace, root).at(-1)?.text).toMatch(/I have not forgotten anything/);
  });

  it('wipes only their own words for somebody who asked later', async () => {
    const { workspace, settle, store, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} without express`, threadTs: root, user: 'U0SUNNIVA' });
    await settle();
    await workspace.sendMessage({ text: `${MENTION} forget everything`, threadTs: root, user: 'U0SUNNIVA' });
    await settle();
    const left = await texts(store);
    expect(left).toContain(QUESTION);
    expect(left.join()).not.toContain('without express');
  });
});
