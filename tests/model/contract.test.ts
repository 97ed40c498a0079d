import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FailureKind } from '../../src/model/failure.ts';
import { type OpenAiServer, type Play, startOpenAiServer } from '../fakes/openai-server.ts';
import { USAGE } from '../fakes/openai-wire.ts';
import {
  askPick,
  askSegments,
  IMPATIENT,
  openClient,
  PICK,
  PICK_TEXT,
  PROMPT,
  SEGMENTS,
  SEGMENTS_TEXT,
} from './fixtures.ts';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

const FIRST = `{"segments":[${JSON.stringify(SEGMENTS[0])},{"role":"rea`;
const prose: Play = { kind: 'text', text: 'Sure! I would take alder.' };
const status = (code: number, error: unknown = { message: 'SERVER TEXT' }): Play => ({
  kind: 'status',
  status: code,
  body: { error },
});

/** How a whole reply can go wrong, whichever API it came over: what is played, what it is called, requests made. */
const WHOLE: [string, Play, FailureKind, number][] = [
  ['invalid JSON', prose, 'invalid_output', 1],
  ['JSON of another shape', { kind: 'text', text: '{"pick": 7}' }, 'invalid_output', 1],
  ['a value out of range', { kind: 'text', text: '{"pick":"alder","weeks":100}' }, 'invalid_output', 1],
  ['an empty text', { kind: 'text', text: '' }, 'invalid_output', 1],
  [
    'a reply of 100 KB',
    { kind: 'text', text: JSON.stringify({ pick: 'x'.repeat(100_000), weeks: 1 }) },
    'invalid_output',
    1,
  ],
  ['a reply above 1 MB', { kind: 'text', text: 'x'.repeat(1_100_000) }, 'invalid_output', 1],
  ['the token limit', { kind: 'text', text: '{"pick":"al', ending: 'length' }, 'truncated', 1],
  ['the content filter', { kind: 'text', text: '{"pi', ending: 'filter' }, 'filtered', 1],
  ['a refusal', { kind: 'text', text: 'I cannot.', ending: 'refusal' }, 'refused', 1],
  ['half a JSON body', { kind: 'broken-json' }, 'server', 2],
  ['a page with 200', { kind: 'html' }, 'server', 1],
  ['another JSON with 200', { kind: 'json', body: { error: 'Unexpected endpoint' } }, 'server', 1],
  ['a JSON that is no object', { kind: 'json', body: 'null' }, 'server', 1],
  ['an empty object', { kind: 'json', body: {} }, 'server', 1],
  ['400', status(400), 'misconfigured', 1],
  ['401', status(401, { code: 'invalid_api_key' }), 'auth', 1],
  ['402', status(402), 'quota', 1],
  ['403', status(403), 'auth', 1],
  ['a model that is not there', status(404, { code: 'model_not_found' }), 'misconfigured', 1],
  ['408', status(408), 'server', 2],
  ['422', status(422), 'misconfigured', 1],
  ['429', status(429), 'rate_limited', 2],
  ['429 for want of money', status(429, { code: 'insufficient_quota' }), 'quota', 1],
  ['500', status(500), 'server', 2],
  ['a page with 502', { kind: 'status', status: 502, body: '<html>SERVER TEXT</html>' }, 'server', 2],
  [
    '500 that asks not to try again',
    { kind: 'status', status: 500, headers: { 'x-should-retry': 'false' } },
    'server',
    1,
  ],
  ['no answer', { kind: 'hang' }, 'timeout', 1],
  ['headers and no body', { kind: 'silent' }, 'timeout', 1],
];

/** How a stream can go wrong; the first three after one complete segment. */
const STREAMED: [string, Play, FailureKind, number, number][] = [
  ['a stream that is cut', { kind: 'cut', text: FIRST }, 'network', 1, 1],
  ['a stream that is killed', { kind: 'kill', text: FIRST }, 'network', 1, 1],
  ['an error event', { kind: 'error-event', code: 'server_error', text: FIRST }, 'server', 1, 1],
  ['a stream that stalls', { kind: 'stall', text: FIRST }, 'timeout', 1, 1],
  ['the token limit', { kind: 'text', text: FIRST, ending: 'length' }, 'truncated', 1, 1],
  ['the content filter', { kind: 'text', text: FIRST, ending: 'filter' }, 'filtered', 1, 1],
  ['an event that is no JSON', { kind: 'broken-event', text: FIRST }, 'server', 1, 1],
  ['prose after a segment', { kind: 'text', text: `${FIRST} and so on` }, 'invalid_output', 1, 1],
  ['a cut before any segment', { kind: 'cut', text: '{"seg' }, 'network', 2, 0],
  ['a stall before any text', { kind: 'stall', text: '' }, 'timeout', 1, 0],
  ['headers and no event', { kind: 'silent' }, 'timeout', 1, 0],
  ['no answer', { kind: 'hang' }, 'timeout', 1, 0],
  ['a refusal', { kind: 'text', text: 'I cannot.', ending: 'refusal' }, 'refused', 1, 0],
  [
    'an error event of the rate',
    { kind: 'error-event', code: 'rate_limit_exceeded', text: '' },
    'rate_limited',
    2,
    0,
  ],
  [
    'an error event of the quota',
    { kind: 'error-event', code: 'insufficient_quota', text: '' },
    'quota',
    1,
    0,
  ],
  ['prose', prose, 'invalid_output', 1, 0],
  ['JSON in place of a stream', { kind: 'json', body: { error: 'Unexpected endpoint' } }, 'server', 2, 0],
  ['a page with 200', { kind: 'html' }, 'server', 2, 0],
  ['401', status(401), 'auth', 1, 0],
  ['429 for want of money', status(429, { code: 'insufficient_quota' }), 'quota', 1, 0],
  ['500', status(500), 'server', 2, 0],
];

const SAYS_NOTHING: ReadonlySet<string> = new Set(['hang', 'silent', 'stall']);

describe.each(['responses', 'chat'] as const)('the %s transport', (style) => {
  const setUp = (...plays: Play[]) => {
    server.play({ [style]: plays });
    const saysNothing = plays.some(({ kind }) => SAYS_NOTHING.has(kind));
    return openClient(server.url, { style, ...(saysNothing ? { limits: IMPATIENT } : {}) });
  };

  it('gives a whole reply as the schema has it, with its usage', async () => {
    const { client } = setUp({ kind: 'text', text: PICK_TEXT });
    expect(await askPick(client)).toEqual({ ok: true, value: PICK, usage: USAGE });
  });

  it('takes one fence around the reply away', async () => {
    const { client } = setUp({ kind: 'text', text: `\`\`\`json\n${PICK_TEXT}\n\`\`\`\n` });
    expect(await askPick(client)).toMatchObject({ ok: true, value: PICK });
  });

  it('gives an explanation and hands its segments on', async () => {
    const { client } = setUp({ kind: 'text', text: SEGMENTS_TEXT });
    const { seen, result } = askSegments(client);
    expect(await result).toEqual({ ok: true, value: { segments: SEGMENTS }, usage: USAGE });
    expect(seen).toEqual(SEGMENTS);
  });

  it('hands segments on that stand in a fence', async () => {
    const { client } = setUp({ kind: 'text', text: `\`\`\`json\n${SEGMENTS_TEXT}\n\`\`\`` });
    const { seen, result } = askSegments(client);
    expect(await result).toMatchObject({ ok: true });
    expect(seen).toEqual(SEGMENTS);
  });

  it('hands a segment on while the rest is still to come', async () => {
    const { client } = setUp({ kind: 'stall', text: FIRST });
    const giveUp = new AbortController();
    const { result } = askSegments(client, { signal: giveUp.signal, onSegment: () => giveUp.abort() });
    expect(await result).toMatchObject({ ok: false, failure: { kind: 'aborted' }, segments: [SEGMENTS[0]] });
  });

  it.each(WHOLE)('names %s', async (_, play, kind, requests) => {
    const { client, lines } = setUp(play);
    const result = await askPick(client, SAYS_NOTHING.has(play.kind) ? { deadlineMs: 10_000 } : {});
    expect(result).toEqual({ ok: false, failure: { kind, attempts: requests } });
    expect(server.asked).toHaveLength(requests);
    expect(JSON.stringify([result, lines])).not.toMatch(/SERVER TEXT|SECRET WORDS/);
  });

  it.each(STREAMED)('names %s in a stream', async (_, play, kind, requests, kept) => {
    const { client, lines } = setUp(play);
    const { seen, result } = askSegments(client);
    const given = await result;
    expect(given).toEqual({
      ok: false,
      failure: { kind, attempts: requests },
      segments: SEGMENTS.slice(0, kept),
    });
    expect(seen).toEqual(SEGMENTS.slice(0, kept));
    expect(server.asked).toHaveLength(requests);
    expect(JSON.stringify([given, lines])).not.toMatch(/SERVER TEXT|SECRET WORDS/);
  });

  it('stops a stream that does not end, and keeps what was complete', async () => {
    const text = `{"segments":[${Array(2_000).fill(JSON.stringify(SEGMENTS[1])).join(',')}]}`;
    const { client } = setUp({ kind: 'text', text, size: 500 });
    const result = await askSegments(client).result;
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid_output' } });
    expect(result.ok ? 0 : result.segments.length).toBeGreaterThan(300);
    expect(result.ok ? 0 : result.segments.length).toBeLessThan(600);
  });

  it('leaves a segment out that is not well formed, and says so in the end', async () => {
    const odd = [{ ...SEGMENTS[0], role: 'advert' }, SEGMENTS[1]];
    const { client } = setUp({ kind: 'text', text: JSON.stringify({ segments: odd }) });
    expect(await askSegments(client).result).toEqual({
      ok: false,
      failure: { kind: 'invalid_output', attempts: 1 },
      segments: [SEGMENTS[1]],
    });
  });

  it('tries once more after a failure that may pass', async () => {
    const { client } = setUp(status(503), { kind: 'text', text: PICK_TEXT });
    expect(await askPick(client)).toMatchObject({ ok: true, value: PICK });
    expect(server.asked).toHaveLength(2);
  });

  it('names a server that is not there', async () => {
    const { client } = openClient('http://127.0.0.1:9/v1', { style });
    expect(await askPick(client)).toEqual({ ok: false, failure: { kind: 'network', attempts: 2 } });
  });

  it('names a schema that structured output cannot express, without asking', async () => {
    const { client } = setUp({ kind: 'text', text: PICK_TEXT });
    const schema = z.strictObject({ pick: z.string().optional() });
    const prompt = { purpose: 'read', prompt: PROMPT, deadlineMs: 20_000 } as const;
    const result = await client.complete({ ...prompt, schema, schemaName: 'pick' });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'misconfigured' } });
    expect(server.asked).toHaveLength(0);
  });

  it('does not follow a redirect', async () => {
    const headers = { location: `${server.url}/elsewhere` };
    const { client } = setUp({ kind: 'status', status: 307, headers });
    expect(await askPick(client)).toMatchObject({ ok: false, failure: { kind: 'network' } });
    expect(server.asked.map(({ path }) => path)).not.toContain('/v1/elsewhere');
  });

  it('gives up at once when the caller does', async () => {
    const { client } = setUp({ kind: 'hang' });
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(), 10);
    expect(await askPick(client, { signal: giveUp.signal })).toMatchObject({ failure: { kind: 'aborted' } });
  });

  it('gives up in the pause before a retry when the caller does', async () => {
    const headers = { 'retry-after': '150' };
    const { client } = setUp({ kind: 'status', status: 429, headers });
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(), 40);
    const result = await askPick(client, { signal: giveUp.signal });
    expect(result).toEqual({ ok: false, failure: { kind: 'aborted', attempts: 1 } });
  });

  it('sends nothing for a caller who has given up already', async () => {
    const { client } = setUp({ kind: 'text', text: PICK_TEXT });
    const result = await askPick(client, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, failure: { kind: 'aborted', attempts: 0 } });
    expect(server.asked).toHaveLength(0);
  });

  it('goes on when a segment could not be taken', async () => {
    const { client, lines } = setUp({ kind: 'text', text: SEGMENTS_TEXT });
    const onSegment = () => {
      throw new Error('a fault of ours');
    };
    expect(await askSegments(client, { onSegment }).result).toMatchObject({ ok: true });
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(SEGMENTS.length);
  });
});
