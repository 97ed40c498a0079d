import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Database } from '../../src/store/schema.ts';
import { newRequest } from '../slack/new-request.ts';
import { createMetrics, linesOf, sampleOf } from './create-metrics.ts';

const NOON = Date.parse('2026-11-20T12:00:00Z');

const openMemory = async () => {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  return store;
};

describe('the metrics', () => {
  it('are written in the text format of Prometheus, with help and type', async () => {
    const { scraped, contentType } = createMetrics();
    expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = await scraped();
    expect(lines).toContain('# TYPE stack_compare_deliveries_total counter');
    expect(lines).toContain('# TYPE stack_compare_answer_seconds histogram');
    expect(lines.some((line) => line.startsWith('process_cpu_seconds_total '))).toBe(true);
    for (const line of lines.filter((each) => each !== '' && !each.startsWith('#')))
      expect(line).toMatch(/^[a-z_0-9]+(?:\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\})? \S+$/);
  });

  it('keep to the naming rules: our prefix, base units, counters end in _total', async () => {
    const types = (await createMetrics().scraped()).flatMap((line) => {
      const [, name, type] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
      return name?.startsWith('stack_compare_') ? [{ name, type }] : [];
    });
    expect(types.length).toBeGreaterThan(20);
    for (const { name, type } of types) {
      expect(name.endsWith('_total'), name).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    }
  });

  it('count deliveries by kind and outcome, and time their acknowledgement once', async () => {
    const { metrics, scraped } = createMetrics();
    const delivery = metrics.delivery('command');
    delivery.acknowledged();
    delivery.acknowledged();
    delivery.ended('taken');
    metrics.delivery('press').ended('duplicate');
    const lines = await scraped();
    const deliveries = 'stack_compare_deliveries_total';
    expect(sampleOf(lines, deliveries, 'kind="command",outcome="taken"')).toBe(1);
    expect(sampleOf(lines, deliveries, 'kind="press",outcome="duplicate"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_acknowledgement_seconds_count', 'kind="command"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_acknowledgement_seconds_count', 'kind="press"')).toBeUndefined();
  });

  it('begin at 0 for what can happen, so that the first time shows', async () => {
    const lines = await createMetrics().scraped();
    expect(sampleOf(lines, 'stack_compare_deliveries_total', 'kind="message",outcome="failed"')).toBe(0);
    expect(sampleOf(lines, 'stack_compare_answers_total', 'behaviour="none",outcome="failed"')).toBe(0);
  });

  it('count how questions end and how long their answers took', async () => {
    const { metrics, scraped } = createMetrics();
    metrics.requests.answered(1_500);
    metrics.requests.ended('answered', 'recommend');
    metrics.requests.ended('failed', null);
    const lines = await scraped();
    expect(sampleOf(lines, 'stack_compare_answer_seconds_sum')).toBe(1.5);
    expect(sampleOf(lines, 'stack_compare_answers_total', 'behaviour="recommend",outcome="answered"')).toBe(
      1,
    );
    expect(sampleOf(lines, 'stack_compare_answers_total', 'behaviour="none",outcome="failed"')).toBe(1);
  });

  it('are told by the inbox what ended, once for each question and without its id', async () => {
    const { db } = await openMemory();
    const { metrics, scraped } = createMetrics({ db: () => db });
    const inbox = createInbox(db, () => new Date(NOON), { watch: metrics.requests });
    await inbox.accept(['event:1'], newRequest({ id: 'secret-id', receivedAt: NOON - 2_000 }));
    await inbox.noteAnswer('secret-id', { behaviour: 'compare', confidence: null });
    await inbox.advance('secret-id', 'answered');
    await inbox.advance('secret-id', 'explained');
    await inbox.finish('secret-id', 'answered');
    await inbox.finish('secret-id', 'removed');
    const lines = await scraped();
    expect(sampleOf(lines, 'stack_compare_answer_seconds_count')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_answer_seconds_sum')).toBe(2);
    expect(linesOf(lines, 'stack_compare_answers_total').filter((line) => !line.endsWith(' 0'))).toEqual([
      'stack_compare_answers_total{behaviour="compare",outcome="answered"} 1',
    ]);
    expect(lines.join('\n')).not.toContain('secret-id');
  });

  it('count calls and sentences of a model, and say how it does', async () => {
    const { metrics, scraped } = createMetrics({ dailyTokens: 5_000 });
    const call = {
      requestId: 'r1',
      purpose: 'read',
      prompt: 'read.v1',
      promptHash: 'a',
      model: 'm',
    } as const;
    const usage = { input: 90, cached: 0, output: 30, total: 120 };
    metrics.model.call?.({ ...call, ms: 800, outcome: 'ok', promptTokens: 90, usage });
    metrics.model.call?.({ ...call, ms: 1, outcome: 'cached', promptTokens: 90, usage: null });
    metrics.model.verdict?.({ requestId: 'r1', role: 'reason', outcome: 'drop', rules: [], said: 'words' });
    metrics.model.opened?.(() => ({
      ...{ isOff: false, openFor: 'quota', transport: 'chat', running: 2, waiting: 3, mostTokensToday: 120 },
    }));
    const lines = await scraped();
    expect(sampleOf(lines, 'stack_compare_model_calls_total', 'purpose="read",outcome="ok"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_calls_total', 'purpose="read",outcome="cached"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_call_seconds_count', 'purpose="read"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_tokens_total', 'purpose="read"')).toBe(120);
    expect(sampleOf(lines, 'stack_compare_model_sentences_total', 'verdict="drop"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_daily_tokens_used')).toBe(120);
    expect(sampleOf(lines, 'stack_compare_model_daily_tokens_limit')).toBe(5_000);
    expect(sampleOf(lines, 'stack_compare_model_resting')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_off')).toBe(0);
    expect(lines.join('\n')).not.toMatch(/words|r1/);
  });

  it('say nothing of a model where there is none', async () => {
    const lines = await createMetrics().scraped();
    expect(linesOf(lines, 'stack_compare_model_off')).toEqual([]);
    expect(linesOf(lines, 'stack_compare_model_daily_tokens_limit')).toEqual([]);
  });

  it('look at the database when they are asked for', async () => {
    const { db } = await openMemory();
    const { scraped } = createMetrics({ db: () => db });
    expect(sampleOf(await scraped(), 'stack_compare_oldest_open_request_age_seconds')).toBe(0);
    const inbox = createInbox(db, () => new Date(NOON));
    await inbox.accept(['1'], newRequest({ id: 'one', receivedAt: NOON - 90_000 }));
    await inbox.accept(['2'], newRequest({ id: 'two', receivedAt: NOON - 30_000 }));
    const lines = await scraped();
    expect(sampleOf(lines, 'stack_compare_open_requests')).toBe(2);
    expect(sampleOf(lines, 'stack_compare_oldest_open_request_age_seconds')).toBe(90);
    expect(sampleOf(lines, 'stack_compare_open_votes')).toBe(0);
    expect(sampleOf(lines, 'stack_compare_recorded_decisions')).toBe(0);
  });

  it('leave the gauges of a database out that cannot be asked, and say so', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const { scraped, logged } = createMetrics({ db: () => store.db });
    const lines = await scraped();
    expect(linesOf(lines, 'stack_compare_open_requests')).toEqual([]);
    expect(sampleOf(lines, 'stack_compare_scrape_failures_total')).toBe(1);
    expect(logged).toContainEqual(
      expect.objectContaining({ msg: 'the database could not be queried for metrics' }),
    );
  });

  it('do not wait for a database that hangs', async () => {
    const hangs = new Kysely<Database>({
      dialect: new SqliteDialect({ database: () => new Promise(() => undefined) }),
    });
    const { scraped } = createMetrics({ db: () => hangs });
    expect(sampleOf(await scraped(), 'stack_compare_scrape_failures_total')).toBe(1);
  });

  it('tell whether questions come in, and of which dataset answers are', async () => {
    let reason: string | null = 'no socket to Slack is open';
    const dataset = () => ({ version: '2026.11.1', asOf: '2026-11-01' });
    const { scraped } = createMetrics({ notReady: () => reason, dataset });
    expect(sampleOf(await scraped(), 'stack_compare_ready')).toBe(0);
    reason = null;
    const lines = await scraped();
    expect(sampleOf(lines, 'stack_compare_ready')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_dataset_info', 'version="2026.11.1"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_dataset_as_of_timestamp_seconds')).toBe(
      Date.UTC(2026, 10, 1) / 1_000,
    );
    expect(linesOf(lines, 'stack_compare_build_info')[0]).toContain('version="1.2.3"');
  });

  it('never throw: what cannot be counted is logged once', async () => {
    const { metrics, logged } = createMetrics();
    metrics.requests.answered(Number.NaN);
    metrics.requests.answered(Number.NaN);
    metrics.requests.ended('answered', 'recommend');
    expect(logged.filter(({ msg }) => msg === 'a metric could not be counted')).toHaveLength(1);
  });
});
