import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

const CHANNEL = 'C0ARCHITECTURE';
let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const act = async (name: string, body: unknown) => {
  const response = await fetch(`${playground.baseUrl}/playground/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const get = async (name: string) => (await fetch(`${playground.baseUrl}/playground/${name}`)).json();
const call = () =>
  fetch(`${playground.baseUrl}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-of-the-tests', 'content-type': 'application/json' },
    body: JSON.stringify({ channel: CHANNEL, text: 'x' }),
  });

describe('a preset', () => {
  it.each([
    ['rate-limited', 429, { error: 'ratelimited' }],
    ['invalid-blocks', 200, { error: 'invalid_blocks' }],
    ['not-in-channel', 200, { error: 'not_in_channel' }],
  ])('%s answers posts with %s %j, as often as asked', async (name, status, body) => {
    expect(await act('fault-presets', { name, times: 2 })).toMatchObject({ status: 200 });
    for (let index = 0; index < 2; index += 1) {
      const response = await call();
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject(body);
    }
    expect(await (await call()).json()).toMatchObject({ ok: true });
  });

  it('server-error answers 500, lost-response carries out and hangs up, slow waits', async () => {
    await act('fault-presets', { name: 'server-error' });
    expect((await call()).status).toBe(500);
    await act('fault-presets', { name: 'lost-response' });
    await expect(call()).rejects.toThrow();
    expect(playground.workspace.messages()).toHaveLength(1);
    await act('fault-presets', { name: 'slow' });
    const begun = performance.now();
    expect(await (await call()).json()).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThan(1_900);
  });

  it('can keep to a channel', async () => {
    await act('fault-presets', { name: 'not-in-channel', channel: 'C0BACKEND' });
    expect(await (await call()).json()).toMatchObject({ ok: true });
    expect(await playground.api('chat.postMessage', { channel: 'C0BACKEND', text: 'x' })).toMatchObject({
      error: 'not_in_channel',
    });
  });

  it('no-charts refuses charts and nothing else, until it is switched off', async () => {
    await act('fault-presets', { name: 'no-charts' });
    const chart = {
      type: 'data_visualization',
      title: 'x',
      chart: { type: 'pie', segments: [{ label: 'x', value: 1 }] },
    };
    const post = (blocks: unknown[]) =>
      playground.api('chat.postMessage', { channel: CHANNEL, text: 'x', blocks });
    for (let index = 0; index < 2; index += 1)
      expect(await post([{ type: 'divider' }, chart])).toEqual({ ok: false, error: 'invalid_blocks' });
    expect(await post([{ type: 'divider' }])).toMatchObject({ ok: true });
    await act('clear-faults', {});
    expect(await post([chart])).toMatchObject({ ok: true });
  });

  it.each(['model-slow', 'model-hung', 'model-failing', 'model-lying'])('%s needs a model', async (name) => {
    expect(await act('fault-presets', { name, times: 1 })).toMatchObject({
      status: 409,
      body: {
        ok: false,
        error: expect.stringMatching(/no model is configured.*OPENAI_MODEL.*--stand-in-model/),
      },
    });
    expect(await get('faults')).toEqual([]);
  });

  it.each([
    [{ name: 'earthquake' }, /no preset earthquake: use one of rate-limited, .*model-lying/],
    [{ name: 'slow', times: 0 }, /times has to be a whole number above 0/],
    [{ times: 1 }, /name/],
  ])('%j is refused with what to do', async (body, reason) => {
    expect(await act('fault-presets', body)).toMatchObject({
      status: 400,
      body: { ok: false, error: expect.stringMatching(reason) },
    });
  });
});

describe('the list of faults', () => {
  it('says what is left of each, and the state says the same', async () => {
    await act('fault-presets', { name: 'not-in-channel', times: 2 });
    await act('faults', { method: 'auth.test', error: 'fatal_error', skip: 1 });
    const { version } = (await get('state')) as { version: number };
    await call();
    await playground.api('auth.test');
    const left = [
      { method: 'chat.postMessage', error: 'not_in_channel', preset: 'not-in-channel', times: 1, skip: 0 },
      { method: 'auth.test', error: 'fatal_error', times: 1, skip: 0 },
    ];
    expect(await get('faults')).toMatchObject(left);
    const changed = await fetch(`${playground.baseUrl}/playground/state?since=${version}`);
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ faults: left });
    await call();
    await playground.api('auth.test');
    expect(await get('faults')).toEqual([]);
  });

  it('is empty after clearing', async () => {
    await act('fault-presets', { name: 'slow', times: 9 });
    await act('clear-faults', {});
    expect(await get('faults')).toEqual([]);
  });
});

describe('switching one fault off', () => {
  const ids = async () => ((await get('faults')) as { id: string; preset: string }[]).map(({ id }) => id);

  it('leaves the others as they are, and what went off meanwhile off', async () => {
    await act('fault-presets', { name: 'not-in-channel', times: 2 });
    await act('fault-presets', { name: 'slow', times: 3 });
    await act('fault-presets', { name: 'invalid-blocks' });
    const [first = '', second = '', third = ''] = await ids();
    await call();
    await call();
    expect(await ids()).toEqual([second, third]);
    expect(await act('clear-faults', { ids: [first, third] })).toMatchObject({ status: 200 });
    expect(await get('faults')).toMatchObject([{ id: second, preset: 'slow', times: 3, skip: 0 }]);
  });

  it('never gives an id twice', async () => {
    await act('fault-presets', { name: 'slow' });
    const before = await ids();
    await act('clear-faults', {});
    await act('fault-presets', { name: 'slow' });
    expect(await ids()).not.toEqual(before);
  });
});

describe('trouble with a model', () => {
  const model = { kind: 'stand-in' } as const;
  const openWithModel = async () => {
    const opened = await startPlayground({ welcome: { examples: [], loaded: null, model } });
    onTestFinished(opened.close);
    const switchOn = (body: object) =>
      fetch(`${opened.baseUrl}/playground/fault-presets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    return { ...opened, switchOn };
  };

  it('hits each call to the model, and no other, until it is switched off', async () => {
    const { workspace, switchOn, api } = await openWithModel();
    expect(workspace.takeModelFault()).toBeUndefined();
    expect((await switchOn({ name: 'model-slow' })).status).toBe(200);
    expect(await api('auth.test')).toMatchObject({ ok: true });
    for (let call = 0; call < 3; call += 1)
      expect(workspace.takeModelFault()).toMatchObject({ preset: 'model-slow', delayMs: 3_000 });
    workspace.clearFaults(workspace.faults().map(({ id }) => id));
    expect(workspace.takeModelFault()).toBeUndefined();
  });

  it('can be asked for so many calls', async () => {
    const { workspace, switchOn } = await openWithModel();
    await switchOn({ name: 'model-failing', times: 2 });
    expect([1, 2, 3].map(() => workspace.takeModelFault()?.status)).toEqual([500, 500, undefined]);
  });

  it('takes the place of other trouble with it, and of no other trouble', async () => {
    const { workspace, switchOn } = await openWithModel();
    for (const name of ['slow', 'model-hung', 'model-lying']) await switchOn({ name });
    expect(workspace.faults().map(({ preset }) => preset)).toEqual(['slow', 'model-lying']);
  });

  it('is not hit by trouble with any method of Slack', async () => {
    const { workspace } = await openWithModel();
    workspace.addFault({ method: '*', status: 500 });
    expect(workspace.takeModelFault()).toBeUndefined();
    expect(workspace.faults()).toHaveLength(1);
  });

  it('is in no channel', async () => {
    const { switchOn } = await openWithModel();
    const answer = await switchOn({ name: 'model-hung', channel: CHANNEL });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('no channel');
  });
});

describe('a fault that cannot be added', () => {
  it.each([
    [{ error: 'x' }, /method has to be a Web API method such as chat\.postMessage/],
    [{ method: 'auth.test' }, /say what the fault does with one of error, status/],
    [{ method: 'auth.test', status: 200 }, /status has to be an HTTP status from 400 to 599/],
    [{ method: 'auth.test', delayMs: 1e9 }, /ten minutes/],
    [{ method: 'auth.test', loseResponse: 'yes' }, /true or false/],
    [{ method: 'auth.test', error: 'x', skip: -1 }, /how many calls pass first/],
  ])('%j says what to do', async (body, reason) => {
    expect(await act('faults', body)).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(reason) },
    });
  });
});
