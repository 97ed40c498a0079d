import { describe, expect, it, vi } from 'vitest';
import { type Answer, answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { loadPrompts } from '../../src/model/prompts/load-prompts.ts';
import { createSingleFlight } from '../../src/model/single-flight.ts';
import { explainByModel } from '../../src/model-steps/explain-by-model.ts';
import type { ModelCall, ModelVerdict } from '../../src/model-steps/model-record.ts';
import type { Explained } from '../../src/model-steps/model-steps.ts';
import { createCallWatch } from '../../src/model-steps/watch-call.ts';
import type { Segment } from '../../src/narrate/model/segments.ts';
import { packOf, verdictOf, wordsOf } from '../e2e/truthful-words.ts';
import { createTestLog } from '../slack/test-log.ts';
import { createStubClient, type StubReply } from './stub-client.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const QUESTION = '4 TypeScript developers, a CRUD back office with login, live in 6 weeks';
const today = new Date().toISOString().slice(0, 10);
const answered = (text: string): Promise<Answer> =>
  answer({ id: 'r1', source: 'cli', text, thread: [], today }, { catalog });

const LIE: Segment = { role: 'reason', text: 'Hapi is twice as fast.', claims: [] };

const setUp = (...replies: StubReply[]) => {
  const { client, asked } = createStubClient(...replies);
  const { log, lines } = createTestLog();
  const calls: ModelCall[] = [];
  const verdicts: ModelVerdict[] = [];
  const deps = {
    client,
    model: 'test-model',
    prompts: loadPrompts(),
    catalog,
    kept: createSingleFlight<Explained>({ wallTime: () => 0 }),
    watch: createCallWatch({ model: 'test-model', log, now: () => 0, tell: (call) => calls.push(call) }),
    log,
    tellVerdict: (verdict: ModelVerdict) => verdicts.push(verdict),
  };
  const onProgress = vi.fn<(explained: Explained) => void>();
  const explain = async (text = QUESTION, signal = new AbortController().signal) =>
    explainByModel(await answered(text), { team: 'T1', user: 'U1' }, { signal, onProgress }, deps);
  return { explain, asked, calls, verdicts, lines, onProgress };
};

describe('explaining by a model', () => {
  it('gives sentences as they are proven, then all with how many are the model’s', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { explain, onProgress } = setUp({ segments: wordsOf(pack) });
    const explained = await explain();
    expect(onProgress.mock.calls.length).toBeGreaterThan(1);
    expect(onProgress.mock.calls[0]?.[0].sentences).toHaveLength(1);
    expect(explained?.fromModel).toBeGreaterThan(1);
    expect(explained?.sentences).toHaveLength(explained?.of ?? 0);
    expect(explained?.sentences.join(' ')).not.toMatch(/[{}]/);
  });

  it('adds what the model left out', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { explain } = setUp({ segments: [verdictOf(pack)] });
    const explained = await explain();
    expect(explained).toMatchObject({ fromModel: 1 });
    expect(explained?.of).toBeGreaterThan(1);
  });

  it('gives nothing when not one sentence stands, and does not keep that', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { explain, onProgress, asked } = setUp({ segments: [LIE] }, { segments: [verdictOf(pack)] });
    expect(await explain()).toBeNull();
    expect(onProgress).not.toHaveBeenCalled();
    expect(await explain()).toMatchObject({ fromModel: 1 });
    expect(asked).toHaveLength(2);
  });

  it('completes what was shown of a reply that breaks off, and does not keep it', async () => {
    const pack = await packOf(QUESTION, catalog);
    const broken = { segments: [verdictOf(pack)], failure: { kind: 'network', attempts: 1 } } as const;
    const { explain, asked } = setUp(broken);
    const explained = await explain();
    expect(explained).toMatchObject({ fromModel: 1 });
    expect(explained?.of).toBeGreaterThan(1);
    await explain();
    expect(asked).toHaveLength(2);
  });

  it('asks once for the same requirements, whoever asks', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { explain, asked, calls } = setUp({ segments: [verdictOf(pack)] });
    const one = await explain();
    expect(await explain()).toEqual(one);
    expect(asked).toHaveLength(1);
    expect(calls.map(({ outcome }) => outcome)).toEqual(['ok', 'cached']);
  });

  it.each([
    ['a question in another language', 'Welches Framework für eine API, 4 TypeScript-Entwickler?'],
    ['a fact', 'which version of Spring Boot is still supported?'],
    ['a question that is refused', 'what is the weather?'],
    ['too little said', 'help me choose'],
  ])('has nothing to word for %s', async (_, text) => {
    const { explain, asked } = setUp({ segments: [LIE] });
    expect(await explain(text)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('gives up at once when it is told to', async () => {
    const { explain, asked } = setUp({ segments: [LIE] });
    expect(await explain(QUESTION, AbortSignal.abort())).toBeNull();
    expect(asked).toEqual([]);
  });

  it('tells of calls and verdicts, and logs rules without what was worded', async () => {
    const pack = await packOf(QUESTION, catalog);
    const { explain, calls, verdicts, lines } = setUp({ segments: [verdictOf(pack), LIE] });
    await explain();
    expect(calls).toMatchObject([
      { requestId: 'r1', purpose: 'explain', prompt: expect.stringMatching(/^explain\.v/) },
    ]);
    expect(verdicts.map(({ outcome, said }) => [outcome, said])).toEqual([
      ['accept', verdictOf(pack).text],
      ['drop', LIE.text],
    ]);
    expect(lines).toMatchObject([{ accepted: 1, dropped: 1, rules: { 'no-claim': 1 } }]);
    expect(JSON.stringify(lines)).not.toContain('Hapi');
  });

  it('sends the words of nobody', async () => {
    const { explain, asked } = setUp({ segments: [] });
    await explain(`${QUESTION}, and the zebrafinch sings`);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked[0]?.prompt)).not.toMatch(/zebrafinch|back office|live in/);
  });
});
