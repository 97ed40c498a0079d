import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askPick, askSegments, openClient, PICK, PROMPT, SEGMENTS } from './fixtures.ts';

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

const whole = { userMessage: PROMPT.user };

describe.each(['responses', 'chat'] as const)('over aimock, the %s transport', (style) => {
  const open = () => openClient(`${mock.url}/v1`, { style });

  it('gives a whole reply', async () => {
    mock.on(whole, { content: JSON.stringify(PICK) });
    expect(await askPick(open().client)).toMatchObject({ ok: true, value: PICK });
  });

  it('gives a stream of segments', async () => {
    mock.on(whole, { content: JSON.stringify({ segments: SEGMENTS }) });
    const { seen, result } = askSegments(open().client);
    expect(await result).toMatchObject({ ok: true, value: { segments: SEGMENTS } });
    expect(seen).toEqual(SEGMENTS);
  });

  it('tries once more after a rate limit', async () => {
    const error = { message: 'slow down', type: 'rate_limit_error' };
    mock.on({ ...whole, sequenceIndex: 0 }, { error, status: 429, retryAfter: 1 });
    mock.on(whole, { content: JSON.stringify(PICK) });
    expect(await askPick(open().client)).toMatchObject({ ok: true, value: PICK });
  });

  it.each<[number, string, string]>([
    [401, 'invalid_api_key', 'auth'],
    [429, 'insufficient_quota', 'quota'],
    [500, 'server_error', 'server'],
  ])('names an error %d with the code %s', async (status, code, kind) => {
    mock.on(whole, { error: { message: 'no', type: code, code }, status });
    expect(await askPick(open().client)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('keeps the segments of a stream that breaks', async () => {
    const content = JSON.stringify({ segments: SEGMENTS });
    mock.on(
      whole,
      { content },
      { truncateAfterChunks: style === 'chat' ? 17 : 21, chunkSize: 10, latency: 2 },
    );
    const result = await askSegments(open().client).result;
    expect(result).toMatchObject({ ok: false, failure: { kind: 'network' }, segments: [SEGMENTS[0]] });
  });

  it.each<[string, string]>([
    ['length', 'truncated'],
    ['content_filter', style === 'chat' ? 'filtered' : 'server'],
  ])('names the finish reason %s', async (finishReason, kind) => {
    mock.on(whole, { content: '{"pick"', finishReason });
    expect(await askPick(open().client)).toMatchObject({ ok: false, failure: { kind } });
  });
});
