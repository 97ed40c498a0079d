import { describe, expect, it } from 'vitest';
import { loadOpenAi } from '../../src/model/load-openai.ts';
import { completionOf, responseOf } from '../fakes/openai-wire.ts';
import { askPick, askSegments, PICK_TEXT, PROMPT } from './fixtures.ts';
import { error, good, json, never, setUp } from './timed-client.ts';

describe('the breaker', () => {
  it('keeps calls away after five failed ones', async () => {
    const { client, sent } = setUp(() => error(500, 'x', { 'x-should-retry': 'false' }));
    for (let call = 0; call < 5; call += 1) await askPick(client);
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'server', attempts: 0 } });
    expect(sent).toHaveLength(5);
  });

  it('keeps calls away after one without quota', async () => {
    const { client, sent } = setUp(() => error(429, 'insufficient_quota'));
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'quota', attempts: 1 } });
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'quota', attempts: 0 } });
    expect(sent).toHaveLength(1);
  });
});

describe('the daily budget', () => {
  const withUsage = (usage: unknown): Response => json(200, { ...responseOf(PICK_TEXT, 'stop'), usage });
  const prompt = { ...PROMPT, tokens: 60 };

  it('counts what the server says was used', async () => {
    const { client } = setUp(() => good(), { dailyTokens: 300 });
    expect(await askPick(client, { prompt })).toMatchObject({ ok: true });
    expect(await askPick(client, { prompt })).toMatchObject({ ok: true });
    expect(await askPick(client, { prompt })).toEqual({
      ok: false,
      failure: { kind: 'budget', attempts: 0 },
    });
    expect(await askPick(client, { prompt, team: 'T2' })).toMatchObject({ ok: true });
  });

  it.each([undefined, null, { input_tokens: 0, output_tokens: 0, total_tokens: 0 }, 'odd'])(
    'counts the estimate when the server says %j',
    async (usage) => {
      const { client } = setUp(() => withUsage(usage), { dailyTokens: 80 });
      // Prompt and reply have 12 + 17 + 26 characters: 19 tokens.
      expect(await askPick(client, { prompt })).toMatchObject({ ok: true, usage: null });
      expect(await askPick(client, { prompt })).toMatchObject({ ok: true });
      expect(await askPick(client, { prompt })).toMatchObject({ ok: false, failure: { kind: 'budget' } });
    },
  );

  it('counts nothing for a request that was refused', async () => {
    const { client } = setUp(() => error(400), { dailyTokens: 60 });
    expect(await askPick(client, { prompt })).toMatchObject({ failure: { kind: 'misconfigured' } });
    expect(await askPick(client, { prompt })).toMatchObject({ failure: { kind: 'misconfigured' } });
  });

  it('counts the estimate for a request that was given up', async () => {
    const { client, settle } = setUp(() => never(), { dailyTokens: 65 });
    const giveUp = new AbortController();
    const result = askPick(client, { prompt, signal: giveUp.signal });
    await settle();
    giveUp.abort();
    expect(await result).toMatchObject({ failure: { kind: 'aborted' } });
    expect(await askPick(client, { prompt })).toMatchObject({ failure: { kind: 'budget' } });
  });
});

describe('the operator switch', () => {
  it('keeps calls away while it is off', async () => {
    const power = { isOff: true };
    const { client, sent } = setUp(() => good(), { isOff: () => power.isOff });
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'off', attempts: 0 } });
    expect(await askSegments(client).result).toEqual({
      ok: false,
      failure: { kind: 'off', attempts: 0 },
      segments: [],
    });
    expect(client.status().isOff).toBe(true);
    power.isOff = false;
    expect(await askPick(client)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('runs eight calls, lets 32 wait and turns the next away at once', async () => {
    const { client, time, sent, settle } = setUp(() => never());
    const asked = Array.from({ length: 40 }, () => askPick(client, { deadlineMs: 8_000 }));
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'busy', attempts: 0 } });
    await settle();
    expect(sent).toHaveLength(8);
    expect(client.status()).toMatchObject({ running: 8, waiting: 32 });
    await time.move(8_000);
    const kinds = (await Promise.all(asked)).map((result) => (result.ok ? 'ok' : result.failure.kind));
    expect(kinds.filter((kind) => kind === 'timeout').length).toBe(8);
    expect(kinds.filter((kind) => kind === 'busy').length).toBe(32);
    expect(client.status()).toMatchObject({ running: 0, waiting: 0 });
  });
});

describe('loading the SDK', () => {
  it('happens with the first call, once', async () => {
    let loads = 0;
    const load = () => {
      loads += 1;
      return loadOpenAi();
    };
    const { client } = setUp(() => good(), { load });
    expect(loads).toBe(0);
    await Promise.all([askPick(client), askPick(client)]);
    await askPick(client);
    expect(loads).toBe(1);
  });

  it('that fails is said in the log, and tried again with the next call', async () => {
    let loads = 0;
    const load = () => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('no such package')) : loadOpenAi();
    };
    const { client, lines } = setUp(() => good(), { load });
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'misconfigured', attempts: 0 } });
    expect(lines[0]).toMatchObject({ level: 'error', message: 'the model client cannot be used' });
    expect(await askPick(client)).toMatchObject({ ok: true });
  });
});

describe('the log', () => {
  it('has one line a call, with prompt, model, API, time and usage', async () => {
    const { client, lines } = setUp(() => json(200, completionOf(PICK_TEXT, 'stop')), { style: 'chat' });
    await askPick(client);
    expect(lines).toEqual([
      {
        level: 'info',
        message: 'the model answered',
        data: {
          purpose: 'explain',
          prompt: 'explain.v1',
          promptHash: 'abababababab',
          model: 'gpt-5.5',
          ms: 0,
          api: 'chat',
          attempts: 1,
          tokens: 150,
          usage: { input: 120, cached: 100, output: 30, total: 150 },
        },
      },
    ]);
  });

  it('names status, code and parameter of a failure, and leaves out what is no identifier', async () => {
    const body = {
      error: { code: 'bad value "SECRET WORDS"', param: 'text.format', message: 'SERVER TEXT' },
    };
    const { client, lines } = setUp(() => json(400, body, { 'x-request-id': 'req_7' }));
    await askPick(client);
    expect(lines[0]).toMatchObject({
      level: 'warn',
      data: { kind: 'misconfigured', status: 400, param: 'text.format', requestId: 'req_7' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/SERVER TEXT|SECRET WORDS/);
  });
});
