import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import type { Request } from '../../src/request/request.ts';
import { AnswerFailedError } from '../../src/slack/answer-failed-error.ts';
import { handleError } from '../../src/slack/handle-error.ts';
import { type QuestionDeps, respondToQuestion } from '../../src/slack/respond-to-question.ts';
import { createMemoryRootQuestions } from '../../src/slack/root-questions.ts';
import { createMemorySteps } from '../../src/slack/steps.ts';
import { loadFixture } from './load-fixture.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const catalog = loadCatalog(parseConfig({}).dataDirectory);
const request: Request = {
  id: '12345678-request',
  source: 'command',
  text: 'compare fastify and express for an API',
  thread: [],
  today: '2026-11-20',
};

/** The real answer, changed by `change`; Slack and response urls write down what they get. */
const setUp = (change: (answered: Answer) => Answer = (answered) => answered) => {
  const sent: { to: string; content: Record<string, unknown> }[] = [];
  const { log, lines } = createTestLog();
  const clock = () => new Date('2026-11-20T10:00:00Z');
  const deps: QuestionDeps = {
    answer: async (asked) => change(await answer(asked, { catalog })),
    api: {
      apiCall: async (method, options = {}) => {
        if (options['channel'] === 'C0LOCKED') throw platformError('restricted_action_thread_locked');
        sent.push({ to: method, content: options });
        return { ok: true, ts: `1.${sent.length}` };
      },
    },
    log,
    sleep: async () => undefined,
    steps: createMemorySteps(clock),
    fetch: async (_url, init) => {
      sent.push({ to: 'response_url', content: JSON.parse(String(init?.body)) });
      return new Response('ok');
    },
  };
  const errorDeps = {
    ...deps,
    clock,
    newId: () => 'new-id',
    rootQuestions: createMemoryRootQuestions(clock),
  };
  return { deps, errorDeps, sent, lines };
};

const withManyTables = (answered: Answer): Answer => {
  const [table] = answered.explanation.tables;
  if (table === undefined) throw new Error('a comparison without a table');
  const tables = Array.from({ length: 7 }, () => table);
  return { ...answered, explanation: { ...answered.explanation, tables } };
};

describe('respondToQuestion', () => {
  it('posts every message of the answer to the thread, in order', async () => {
    const { deps, sent } = setUp(withManyTables);
    await respondToQuestion(request, { thread: { channel: 'C1', threadTs: '1.0' } }, deps);
    const steps = sent.map(({ content }) => JSON.stringify(content['metadata']));
    expect(steps).toHaveLength(8);
    for (const [index, step] of steps.entries()) expect(step).toContain(`"answer.${index + 1}"`);
  });

  it('fits a long private answer into four messages without losing the words of the rest', async () => {
    const { deps, sent } = setUp(withManyTables);
    await respondToQuestion(request, { responseUrl: 'https://hooks.slack.test/1' }, deps);
    expect(sent).toHaveLength(4);
    const last = sent.at(-1)?.content;
    expect(last).not.toHaveProperty('blocks');
    expect(String(last?.['text']).match(/^Fastify /gm)?.length).toBeGreaterThan(1);
  });

  it('says in the answer what of the question could not be used', async () => {
    const { deps, sent } = setUp();
    const thread = { channel: 'C1', threadTs: '1.0' };
    await respondToQuestion(request, { thread }, deps, { notUsed: ['The thread was not readable.'] });
    expect(JSON.stringify(sent[0]?.content['blocks'])).toContain('The thread was not readable.');
  });

  it('prefers the response url to an ephemeral message where it may not post', async () => {
    const { deps, sent } = setUp();
    const thread = { channel: 'C0LOCKED', threadTs: '1.0' };
    const to = {
      thread,
      responseUrl: 'https://hooks.slack.test/1',
      ephemeral: { channel: 'C1', user: 'U1' },
    };
    await respondToQuestion(request, to, deps);
    expect(new Set(sent.map((each) => each.to))).toEqual(new Set(['response_url']));
    expect(String(sent[0]?.content['text'])).toMatch(/^Only you can see this answer/);
  });

  it('fails with the place of the asker when there is no way to reach them', async () => {
    const { deps } = setUp();
    const responding = respondToQuestion(request, {}, deps);
    await expect(responding).rejects.toBeInstanceOf(AnswerFailedError);
    await expect(responding).rejects.toMatchObject({ place: { requestId: request.id } });
  });
});

describe('handleError', () => {
  it('apologises in the thread of the message an unknown error came from', async () => {
    const { errorDeps, sent, lines } = setUp();
    const body = loadFixture('app-mention-in-thread');
    await handleError(errorDeps)({ error: new Error('a bug'), body });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: 'chat.postMessage',
      content: { channel: 'C0TESTDEV0', thread_ts: '1795168800.000100' },
    });
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: 'a bug' } });
  });

  it('apologises by the response url of a command or a button', async () => {
    const { errorDeps, sent } = setUp();
    await handleError(errorDeps)({ error: new Error('a bug'), body: loadFixture('button-press') });
    expect(sent.map((each) => each.to)).toEqual(['response_url']);
  });

  it('does not answer other bots, and logs that nobody was told', async () => {
    const { errorDeps, sent, lines } = setUp();
    await handleError(errorDeps)({ error: new Error('a bug'), body: loadFixture('message-of-another-bot') });
    expect(sent).toEqual([]);
    expect(lines.at(-1)).toMatchObject({
      level: 'error',
      msg: 'nobody could be told that a listener failed',
    });
  });
});
