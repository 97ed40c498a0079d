import { describe, expect, it, onTestFinished } from 'vitest';
import { checkModel } from '../../src/doctor/check-model.ts';
import { type Play, startOpenAiServer } from '../fakes/openai-server.ts';

const KEY = 'sk-secret-of-nobody';
const GOOD: Play = { kind: 'text', text: '{"ok": true}' };

const check = async (
  plays: { responses?: Play[]; chat?: Play[] },
  { style = 'auto', isOff = false }: { style?: 'auto' | 'responses' | 'chat'; isOff?: boolean } = {},
) => {
  const server = await startOpenAiServer();
  onTestFinished(server.close);
  server.play(plays);
  const settings = { name: 'test-model', apiKey: KEY, baseUrl: server.url, style, dailyTokens: 1 };
  const findings = await checkModel(settings, { fetch: globalThis.fetch, isModelOff: () => isOff });
  return { findings, asked: server.asked };
};

describe('the check of the language model', () => {
  it('is content without one', async () => {
    const around = { fetch: globalThis.fetch, isModelOff: () => false };
    expect(await checkModel(null, around)).toEqual([
      { level: 'ok', text: 'none is configured: answers are complete without one', todo: null },
    ]);
  });

  it('asks once, for a form of one field, whatever the daily budget', async () => {
    const { findings, asked } = await check({ responses: [GOOD] });
    expect(findings).toEqual([
      {
        level: 'ok',
        text: expect.stringMatching(
          /^it answers over the Responses API and keeps to a schema \(\d+ tokens used\)$/,
        ),
        todo: null,
      },
    ]);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked[0]?.body).length).toBeLessThan(600);
  });

  it('finds the API that the server speaks', async () => {
    const { findings } = await check({ chat: [GOOD] });
    expect(findings[0]).toMatchObject({ level: 'ok', text: expect.stringContaining('Chat Completions') });
  });

  it.each<[string, Play, string, RegExp]>([
    ['a key that is refused', { kind: 'status', status: 401 }, 'problem', /refuses the key/],
    [
      'a model that is not known',
      { kind: 'status', status: 404, body: { error: { code: 'model_not_found', message: 'SERVER TEXT' } } },
      'problem',
      /the server does not know this model/,
    ],
    ['an address without the API', { kind: 'status', status: 404 }, 'problem', /nothing at that address/],
    [
      'a quota that is used up',
      {
        kind: 'status',
        status: 429,
        body: { error: { code: 'insufficient_quota', message: 'SERVER TEXT' } },
      },
      'problem',
      /quota/,
    ],
    [
      'words in the place of a form',
      { kind: 'text', text: 'Sure, all is well!' },
      'problem',
      /keep to a schema/,
    ],
    ['a form of another kind', { kind: 'text', text: '{"fine": 1}' }, 'problem', /keep to a schema/],
    [
      'a server that fails',
      { kind: 'status', status: 503, headers: { 'x-should-retry': 'false' } },
      'warning',
      /the server failed/,
    ],
    ['a request that is refused', { kind: 'status', status: 400 }, 'problem', /refuses the request/],
  ])('tells %s', async (_, play, level, text) => {
    const { findings } = await check({ responses: [play] }, { style: 'responses' });
    expect(findings).toEqual([expect.objectContaining({ level, text: expect.stringMatching(text) })]);
    expect(JSON.stringify(findings)).not.toMatch(/SERVER TEXT|sk-/);
  });

  it('tells a server that cannot be reached', async () => {
    const settings = {
      name: 'm',
      apiKey: KEY,
      baseUrl: 'http://127.0.0.1:1/v1',
      style: 'chat',
      dailyTokens: 9,
    } as const;
    const [finding] = await checkModel(settings, { fetch: globalThis.fetch, isModelOff: () => false });
    expect(finding).toMatchObject({ level: 'problem', text: 'the server cannot be reached' });
  });

  it('says that an operator has switched it off', async () => {
    const { findings } = await check({ responses: [GOOD] }, { isOff: true });
    expect(findings[1]).toEqual({
      ...{ level: 'warning', text: 'it is switched off' },
      todo: 'switch it on again',
      command: 'rm var/model-off',
    });
  });
});
