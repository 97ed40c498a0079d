import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../fakes/free-port.ts';
import { sampleOf } from '../metrics/create-metrics.ts';
import { startModel } from './start-model-app.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { CHANNEL } from './start-test-app.ts';

const QUESTION = 'Team of 4 TypeScript developers, CRUD dashboard with login';

const start = async (environment: Record<string, string> = {}) => {
  const bot = await startSlackBot(
    { isModelOff: () => false },
    { environment: { METRICS_PORT: '0', ...environment } },
  );
  const port = bot.lines.find(({ msg }) => msg === 'metrics are served on 127.0.0.1')?.['metricsPort'];
  const url = `http://127.0.0.1:${String(port)}/metrics`;
  const scrape = async (): Promise<string[]> => (await (await fetch(url)).text()).split('\n');
  return { ...bot, publicUrl: bot.url, url, scrape };
};

describe('GET /metrics of a bot that runs', () => {
  it('counts a question from its delivery to its end', async () => {
    const bot = await start();
    await bot.workspace.sendCommand({ text: QUESTION });
    await bot.settle();
    const lines = await bot.scrape();
    const deliveries = 'stack_compare_deliveries_total';
    expect(sampleOf(lines, deliveries, 'kind="command",outcome="taken"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_acknowledgement_seconds_count', 'kind="command"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_answers_total', 'behaviour="recommend",outcome="answered"')).toBe(
      1,
    );
    expect(sampleOf(lines, 'stack_compare_answer_seconds_count')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_open_requests')).toBe(0);
    expect(sampleOf(lines, 'stack_compare_ready')).toBe(1);
    const posts = sampleOf(
      lines,
      'stack_compare_slack_calls_total',
      'method="chat.postMessage",outcome="ok"',
    );
    expect(posts).toBeGreaterThanOrEqual(2);
  });

  it('holds no words and no ids of people, channels or questions', async () => {
    const bot = await start();
    await bot.workspace.sendCommand({ text: QUESTION });
    await bot.settle();
    const ours = (await bot.scrape()).filter((line) => line.startsWith('stack_compare_'));
    const labels = ours.flatMap((line) =>
      [...line.matchAll(/[a-z_]+="([^"]*)"/g)].map(([, value]) => value ?? ''),
    );
    expect(labels.length).toBeGreaterThan(30);
    for (const label of labels) expect(label).toMatch(/^(?:[a-z_]+(?:\.[a-zA-Z]+)*|\+Inf|[\d.]+)$/);
    expect(ours.length).toBeLessThan(300);
  });

  it('counts what Slack refuses, and the plainer form that follows', async () => {
    const bot = await start();
    bot.workspace.addFault({ method: 'chat.postMessage', blockType: 'table', error: 'invalid_blocks' });
    await bot.workspace.sendCommand({ text: QUESTION });
    await bot.settle();
    const lines = await bot.scrape();
    const calls = 'stack_compare_slack_calls_total';
    expect(sampleOf(lines, calls, 'method="chat.postMessage",outcome="form_rejected"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_rejected_forms_total', 'form="full"')).toBe(1);
  });

  it('counts what a model was asked', async () => {
    const { environment } = await startModel([{ kind: 'status', status: 401 }]);
    const bot = await start({ ...environment, OPENAI_DAILY_TOKENS: '9000' });
    await bot.workspace.sendCommand({ text: QUESTION });
    await bot.settle();
    const lines = await bot.scrape();
    expect(sampleOf(lines, 'stack_compare_model_calls_total', 'purpose="read",outcome="auth"')).toBe(1);
    expect(sampleOf(lines, 'stack_compare_model_daily_tokens_limit')).toBe(9_000);
    expect(sampleOf(lines, 'stack_compare_model_resting')).toBe(1);
  });

  it('is gone when the bot has stopped', async () => {
    const bot = await start();
    expect((await fetch(bot.url)).status).toBe(200);
    await bot.stop();
    await expect(fetch(bot.url)).rejects.toThrow('fetch failed');
  });

  it('is no part of the port that Slack reaches', async () => {
    const bot = await start();
    expect((await fetch(`${bot.publicUrl}/metrics`)).status).toBe(404);
  });
});

describe('a bot without METRICS_PORT', () => {
  it('serves no metrics', async () => {
    const bot = await startSlackBot();
    expect(bot.raw()).not.toContain('metrics');
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
  });
});

describe('a bot whose METRICS_PORT is taken', () => {
  it('answers without metrics, and says why', async () => {
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => taken.close(() => resolve())));
    const bot = await startSlackBot({}, { environment: { METRICS_PORT: String(port) } });
    await bot.workspace.sendCommand({ text: QUESTION });
    await bot.settle();
    expect(bot.workspace.messages(CHANNEL).length).toBeGreaterThan(1);
    expect(bot.lines.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      'metrics cannot be served: set another METRICS_PORT; the bot runs without them',
    ]);
  });
});
