import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import type { Request } from '../../src/request/request.ts';
import { AnswerFailedError } from '../../src/slack/answer-failed-error.ts';
import { respondToQuestion } from '../../src/slack/respond-to-question.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';
import { platformError } from './stub-errors.ts';

const catalog = loadCatalog(parseConfig({}).dataDirectory);
const request: Request = {
  id: '12345678-request',
  source: 'command',
  text: 'compare fastify and express for an API',
  thread: [],
  today: '2026-11-20',
};

/** The real answer, changed by `change`. */
const setUp = (change: (answered: Answer) => Answer = (answered) => answered) =>
  createDeps(
    ({ options }) =>
      options['channel'] === 'C0LOCKED' ? platformError('restricted_action_thread_locked') : undefined,
    { answer: async (asked) => change(await answer(asked, { catalog })) },
  );
const thread = { channel: 'C1', threadTs: '1.0' };
const responseUrl = 'https://hooks.slack.test/1';

const withManyTables = (answered: Answer): Answer => {
  const [table] = answered.explanation.tables;
  if (table === undefined) throw new Error('a comparison without a table');
  const tables = Array.from({ length: 7 }, () => table);
  return { ...answered, explanation: { ...answered.explanation, tables } };
};

const withQuestion = (answered: Answer): Answer => {
  const question = { text: 'Which language do you write?', answers: ['We write Python'] };
  return { ...answered, explanation: { ...answered.explanation, question } };
};

describe('respondToQuestion', () => {
  it('posts every message of the answer to the thread, in order, and returns the answer', async () => {
    const { deps, calls } = await setUp(withManyTables);
    const answered = await respondToQuestion(request, { thread }, deps);
    const steps = calls.map(({ options }) => JSON.stringify(options['metadata']));
    expect(steps).toHaveLength(8);
    for (const [index, step] of steps.entries()) expect(step).toContain(`"answer.${index + 1}"`);
    expect(answered.requestId).toBe(request.id);
  });

  it('puts the bin under the first message alone, for this request', async () => {
    const { deps, calls } = await setUp(withManyTables);
    await respondToQuestion(request, { thread }, deps);
    const bins = calls.map(({ options }) => JSON.stringify(options['blocks']).includes('"remove_answer"'));
    expect(bins).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
    expect(JSON.stringify(calls[0]?.options['blocks'])).toContain(`"value":"${request.id}"`);
  });

  it('puts the likely answers to its question under the first message of a thread alone', async () => {
    const { deps, calls } = await setUp(withQuestion);
    await respondToQuestion(request, { thread }, deps);
    const buttons = calls.map(({ options }) =>
      JSON.stringify(options['blocks']).includes('answer_question.1'),
    );
    expect(buttons).toEqual([true, false]);
  });

  it('keeps the likely answers in words where only the asker sees them', async () => {
    const { deps, responses } = await setUp(withQuestion);
    await respondToQuestion(request, { responseUrl }, deps);
    expect(JSON.stringify(responses())).toContain('We write Python');
    expect(JSON.stringify(responses())).not.toContain('answer_question');
  });

  it('says no more when the request was ended between two messages', async () => {
    const { deps, calls } = await setUp(withManyTables);
    await deps.inbox.accept([], newRequest({ id: request.id }));
    const { api } = deps;
    const apiCall: typeof api.apiCall = async (method, options) => {
      await deps.inbox.finish(request.id, 'stopped');
      return api.apiCall(method, options);
    };
    const ended = async () => (await deps.inbox.find(request.id))?.outcome ?? null;
    const responding = respondToQuestion(request, { thread }, { ...deps, ended, api: { apiCall } });
    await expect(responding).rejects.toThrow(AnswerFailedError);
    expect(calls).toHaveLength(1);
  });

  it('fits a long private answer into four messages without losing the words of the rest', async () => {
    const { deps, responses } = await setUp(withManyTables);
    await respondToQuestion(request, { responseUrl }, deps);
    const sent = responses();
    expect(sent).toHaveLength(4);
    const last = sent.at(-1);
    expect(last).not.toHaveProperty('blocks');
    expect(String(last?.['text']).match(/^Fastify /gm)?.length).toBeGreaterThan(1);
  });

  it('says in the answer what of the question could not be used', async () => {
    const { deps, calls } = await setUp();
    await respondToQuestion(request, { thread }, deps, { notUsed: ['The thread was not readable.'] });
    expect(JSON.stringify(calls[0]?.options['blocks'])).toContain('The thread was not readable.');
  });

  it('answers privately where it may not post, saying why', async () => {
    const { deps, responses } = await setUp();
    const ephemeral = { channel: 'C1', user: 'U1' };
    const to = { thread: { ...thread, channel: 'C0LOCKED' }, responseUrl, ephemeral };
    await respondToQuestion(request, to, deps);
    expect(String(responses()[0]?.['text'])).toMatch(/^Only you can see this answer/);
  });

  it('prefers the response url to an ephemeral message where it may not post', async () => {
    const { deps, calls } = await setUp();
    const ephemeral = { channel: 'C1', user: 'U1' };
    const to = { thread: { ...thread, channel: 'C0LOCKED' }, responseUrl, ephemeral };
    await respondToQuestion(request, to, deps);
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it('fails with the place of the asker when there is no way to reach them', async () => {
    const { deps } = await setUp();
    const responding = respondToQuestion(request, {}, deps);
    await expect(responding).rejects.toBeInstanceOf(AnswerFailedError);
    await expect(responding).rejects.toMatchObject({ place: { requestId: request.id } });
  });
});
