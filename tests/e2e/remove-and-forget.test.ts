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

  it('is refused to somebody who asked nothing there', async () => {
    const { workspace, settle, store, root } = await ask();
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: root, user: 'U0SUNNIVA' });
    await settle();
    expect(await texts(store)).toContain(QUESTION);
    expect(answersIn(workspace, root).at(-1)?.text).toMatch(/I have forgotten nothing/);
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
