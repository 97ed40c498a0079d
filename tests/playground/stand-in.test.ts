import { describe, expect, it, onTestFinished } from 'vitest';
import { readingSchema } from '../../src/model/reading-schema.ts';
import { explanationSchema, segmentSchema } from '../../src/narrate/model/segments.ts';
import { packIn } from '../../src/playground/stand-in/prompt-data.ts';
import { wordPack } from '../../src/playground/stand-in/word-pack.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { verifySegments } from '../../src/verify/verify-segments.ts';
import { goldenPacks, shippedCatalog } from '../verify/packs.ts';
import { bodyOf, READ_PROMPT, textOf, wordingPrompt } from './model-wire.ts';
import { startPlayground } from './start-playground.ts';

type Waiting = { ms: number; go: () => void };

/** A stand-in whose waits last until the test lets them go on. */
const start = async (isPaced = false) => {
  const waiting: Waiting[] = [];
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    return isPaced ? new Promise((go) => waiting.push({ ms, go })) : Promise.resolve();
  };
  const playground = await startPlayground({ standIn: { sleep } });
  onTestFinished(playground.close);
  const ask = (path: string, body: string, headers = { 'content-type': 'application/json' }) =>
    fetch(`${playground.baseUrl}/stand-in/v1/${path}`, { method: 'POST', headers, body });
  return { ...playground, ask, waits, waiting };
};

const PATHS = { responses: 'responses', chat: 'chat/completions' } as const;

describe('the stand-in for a model', () => {
  it.each(['responses', 'chat'] as const)('words a pack over %s, the same each time', async (api) => {
    const { ask, waits } = await start();
    const once = async (isStream: boolean) => {
      const response = await ask(PATHS[api], bodyOf(api, 'explanation', wordingPrompt(), isStream));
      return textOf(api, await response.text());
    };
    const text = await once(true);
    expect(explanationSchema.parse(JSON.parse(text)).segments.map(({ role }) => role)).toEqual([
      'verdict',
      'reason',
      'reason',
      'tradeoff',
    ]);
    expect(waits).toEqual([300, 250, 250, 250]);
    expect(await once(true)).toBe(text);
    expect(await once(false)).toBe(text);
  });

  it('words answers to real questions so that all of it is proven', async () => {
    const catalog = shippedCatalog();
    const packs = await goldenPacks(catalog, 25);
    expect(packs.length).toBeGreaterThan(3);
    for (const { id, pack } of packs) {
      const read = packIn(wordingPrompt(pack));
      const segments = read === undefined ? [] : wordPack(read).map((each) => segmentSchema.parse(each));
      expect(segments.length).toBeGreaterThan(1);
      const { verdicts } = verifySegments(segments, pack, guardOf(catalog));
      const broken = segments.flatMap(({ text }, at) =>
        verdicts[at]?.outcome === 'accept' ? [] : [{ id, text, ...verdicts[at] }],
      );
      expect(broken).toEqual([]);
    }
  }, 60_000);

  it('sends a sentence at a time', async () => {
    const { ask, waiting } = await start(true);
    const response = await ask('responses', bodyOf('responses', 'explanation', wordingPrompt(), true));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value ?? '';
    expect(await next()).toContain('response.created');
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.go();
    expect(textOf('responses', await next())).toMatch(/^\{"segments":\[\{"role":"verdict".*\}$/);
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.go();
    expect(textOf('responses', await next())).toMatch(/^,\{"role":"reason"/);
    await reader?.cancel();
  });

  it('stops when whoever asked hangs up', async () => {
    const { ask, waiting, baseUrl } = await start(true);
    const response = await ask('responses', bodyOf('responses', 'explanation', wordingPrompt(), true));
    await expect.poll(() => waiting.length).toBe(1);
    await response.body?.cancel();
    // The server has heard of it when it has answered others since.
    for (let other = 0; other < 5; other += 1) await fetch(`${baseUrl}/playground/faults`);
    waiting[0]?.go();
    await fetch(`${baseUrl}/playground/faults`);
    expect(waiting).toHaveLength(1);
  });

  it('fills in nothing when it reads a question', async () => {
    const { ask } = await start();
    const response = await ask('responses', bodyOf('responses', 'reading', READ_PROMPT, false));
    const { language, behaviour, load, ...rest } = readingSchema.parse(
      JSON.parse(textOf('responses', await response.text())),
    );
    expect(language).toBe('other');
    expect(behaviour).toBe('recommend');
    expect(new Set(Object.values(load))).toEqual(new Set([null]));
    for (const entry of Object.values(rest))
      expect([null, 0]).toContain(Array.isArray(entry) ? entry.length : entry);
  });

  it('says the language of a question when the prompt does', async () => {
    const { ask } = await start();
    const prompt = READ_PROMPT.replace('"turns"', '"language": "de", "turns"');
    const response = await ask('chat/completions', bodyOf('chat', 'reading', prompt, false));
    expect(JSON.parse(textOf('chat', await response.text()))).toMatchObject({ language: 'de' });
  });

  it('refuses what is not a request of this program, and is not there unless asked for', async () => {
    const { ask } = await start();
    expect((await ask('responses', '{')).status).toBe(400);
    expect((await ask('responses', '{}')).status).toBe(400);
    expect((await ask('models', '{}')).status).toBe(404);
    expect((await ask('responses', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    const without = await startPlayground();
    onTestFinished(without.close);
    const elsewhere = await fetch(`${without.baseUrl}/stand-in/v1/responses`, { method: 'POST', body: '{}' });
    expect(elsewhere.status).toBe(405);
  });

  it('refuses other sites', async () => {
    const { baseUrl } = await start();
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    const response = await fetch(`${baseUrl}/stand-in/v1/responses`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(403);
  });
});
