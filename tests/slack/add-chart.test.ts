import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { LIMITS } from '../../src/render/limits.ts';
import type { Block, Message } from '../../src/render/message.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { addChart } from '../../src/slack/add-chart.ts';
import { respondToQuestion } from '../../src/slack/respond-to-question.ts';
import { reviseAnswer } from '../../src/slack/revise-answer.ts';
import { updateMessage } from '../../src/slack/update-message.ts';
import { checkMessage } from '../render/check-message.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';
import type { Reply } from './stub-api.ts';
import { inTurn } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const request = {
  id: 'r1',
  source: 'message' as const,
  text: 'compare fastify, django and gin for an API',
  thread: [],
  today: '2026-11-20',
};
const asked = await answer(request, { catalog });
const THREAD = { channel: 'C1', threadTs: '1.0' };
const LIKELY = { isLikely: () => true };
const SHORT: Answer = {
  ...asked,
  explanation: { ...asked.explanation, followUp: { drawback: null, watchOuts: [], excluded: [] } },
};

const setUp = async (reply?: Reply) => {
  const made = await createDeps(reply, { answer: async () => asked });
  await made.deps.inbox.accept([], newRequest());
  return made;
};
const hasChart = (value: unknown): boolean => JSON.stringify(value).includes('"data_visualization"');
const chartsOf = (messages: readonly Message[]): boolean[] => messages.map(({ blocks }) => hasChart(blocks));
/** A workspace that knows no charts. */
const noCharts: Reply = ({ options }) =>
  hasChart(options['blocks'] ?? []) ? platformError('invalid_blocks') : undefined;
const isTable = ({ options }: { options: Record<string, unknown> }): boolean =>
  JSON.stringify(options['blocks'] ?? []).includes('"table"');

describe('addChart', () => {
  it('puts a chart under the table and nowhere else, within the limits', () => {
    const drawn = addChart(renderAnswer(asked), asked, {}, LIKELY);
    expect(chartsOf(drawn)).toEqual([false, true]);
    expect(drawn[1]?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'table', 'data_visualization']);
    expect(drawn.flatMap(checkMessage)).toEqual([]);
  });

  it('leaves the top-level text as it is', () => {
    const messages = renderAnswer(asked);
    const texts = addChart(messages, asked, {}, LIKELY).map(({ text }) => text);
    expect(texts).toEqual(messages.map(({ text }) => text));
  });

  it('draws one under the first of several tables', () => {
    const [table] = asked.explanation.tables;
    const tables = table === undefined ? [] : [table, table];
    const several = { ...asked, explanation: { ...asked.explanation, tables } };
    expect(chartsOf(addChart(renderAnswer(several), several, {}, LIKELY))).toEqual([false, true, false]);
  });

  it('draws none under a short answer in a thread', () => {
    const how = { isFollowUp: true };
    expect(chartsOf(addChart(renderAnswer(SHORT, how), SHORT, how, LIKELY))).toEqual([false, false]);
  });

  it('draws none where the workspace draws none', () => {
    const drawn = addChart(renderAnswer(asked), asked, {}, { isLikely: () => false });
    expect(chartsOf(drawn)).toEqual([false, false]);
  });

  it.each([
    ['blocks', Array.from({ length: LIMITS.blocks - 1 }, (): Block => ({ type: 'divider' }))],
    ['characters', [{ type: 'markdown', text: 'x'.repeat(LIMITS.messageCharacters - 50) } satisfies Block]],
  ])('draws none where there is no room for more %s', (_, blocks) => {
    const table: Block = { type: 'table', rows: [[{ type: 'raw_text', text: 'Fit' }]] };
    const full = { text: 'x', blocks: [...blocks, table] };
    expect(addChart([full], asked, {}, LIKELY)).toEqual([full]);
  });
});

describe('an answer in a thread', () => {
  it('has a chart under its table', async () => {
    const { deps, calls } = await setUp();
    await respondToQuestion(request, { thread: THREAD }, deps);
    expect(calls.map(({ options }) => hasChart(options['blocks']))).toEqual([false, true]);
  });

  it('keeps its table where the chart is rejected, under the same step', async () => {
    const { deps, calls, lines } = await setUp(noCharts);
    await respondToQuestion(request, { thread: THREAD }, deps);
    expect(calls.map((call) => [isTable(call), hasChart(call.options['blocks'])])).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
    expect((await deps.posts.of('r1')).map(({ step }) => step)).toEqual(['answer.1', 'answer.2']);
    expect(lines.map((line) => line['msg'])).toContain('a message was rejected, a plainer form follows');
  });

  it('costs no rejected call any more once a chart was rejected, for a day', async () => {
    const { deps, calls, time } = await setUp(noCharts);
    const again = async (id: string): Promise<boolean[]> => {
      calls.length = 0;
      await respondToQuestion({ ...request, id }, { thread: THREAD }, deps);
      return calls.map(({ options }) => hasChart(options['blocks']));
    };
    expect(await again('r1')).toEqual([false, true, false]);
    expect(await again('r2')).toEqual([false, false]);
    time.ms += 24 * 3_600_000;
    expect(await again('r3')).toEqual([false, true, false]);
  });

  it('blames no chart where Slack takes no table either', async () => {
    const { deps } = await setUp((call) => (isTable(call) ? platformError('invalid_blocks') : undefined));
    await respondToQuestion(request, { thread: THREAD }, deps);
    expect(deps.charts.isLikely()).toBe(true);
  });

  it('has no chart where only the asker sees it', async () => {
    const { deps, responses } = await setUp();
    await respondToQuestion(request, { responseUrl: 'https://hooks.slack.test/1' }, deps);
    expect(responses()).toHaveLength(2);
    expect(hasChart(responses())).toBe(false);
  });

  it('has no chart where it comes alone after all', async () => {
    const locked = platformError('restricted_action_thread_locked');
    const { deps, responses } = await setUp(() => locked);
    const to = { thread: THREAD, responseUrl: 'https://hooks.slack.test/1' };
    await respondToQuestion(request, to, deps);
    expect(responses()).toHaveLength(2);
    expect(hasChart(responses())).toBe(false);
  });

  it('is not posted twice with and without its chart when it is interrupted', async () => {
    const { deps, calls } = await setUp();
    await deps.posts.record('r1', { step: 'answer.1', channel: 'C1', ts: '5.1' });
    // The table stands in Slack without its chart, and the process ended before that was noted.
    await deps.posts.record('r1', { step: 'answer.2', channel: 'C1', ts: null });
    const metadata = {
      event_type: 'stack_compare_post',
      event_payload: { request_id: 'r1', step: 'answer.2' },
    };
    const found = { ok: true, messages: [{ ts: '5.2', metadata }], has_more: false };
    const api: typeof deps.api = {
      apiCall: async (method, options) =>
        method === 'conversations.replies' ? found : deps.api.apiCall(method, options),
    };
    await respondToQuestion(request, { thread: THREAD }, { ...deps, api });
    expect(calls).toEqual([]);
    expect(await deps.posts.find('r1', 'answer.2')).toMatchObject({ ts: '5.2' });
  });
});

describe('an answer that is revised', () => {
  const revise = async (revised: Answer, reply?: Reply) => {
    const made = await setUp(reply);
    for (const number of [1, 2])
      await made.deps.posts.record('r1', { step: `answer.${number}`, channel: 'C1', ts: `5.${number}` });
    await reviseAnswer(revised, THREAD, made.deps);
    return made;
  };

  it('keeps its chart', async () => {
    const { calls } = await revise(asked);
    expect(calls.map(({ options }) => [options['ts'], hasChart(options['blocks'])])).toEqual([
      ['5.1', false],
      ['5.2', true],
    ]);
  });

  it('loses its chart where it becomes short', async () => {
    const { calls } = await revise(SHORT);
    expect(calls.map(({ options }) => hasChart(options['blocks']))).toEqual([false, false]);
  });

  it('keeps its table where the chart is rejected, and remembers that', async () => {
    const { deps, calls } = await revise(asked, noCharts);
    expect(
      calls.map((call) => [call.options['ts'], isTable(call), hasChart(call.options['blocks'])]),
    ).toEqual([
      ['5.1', false, false],
      ['5.2', true, true],
      ['5.2', true, false],
    ]);
    expect(deps.charts.isLikely()).toBe(false);
  });
});

describe('updateMessage', () => {
  it('goes on to plainer tables where the message without its chart is rejected too', async () => {
    const refused = platformError('invalid_blocks');
    const { deps, calls } = await setUp(inTurn([refused, refused]));
    const [, drawn] = addChart(renderAnswer(asked), asked, {}, LIKELY);
    if (drawn === undefined) throw new Error('no table');
    await updateMessage(deps, { channel: 'C1', ts: '7.7' }, drawn);
    expect(calls).toHaveLength(3);
    expect(JSON.stringify(calls.at(-1)?.options['blocks'])).toContain('"markdown"');
    expect(deps.charts.isLikely()).toBe(true);
  });
});
