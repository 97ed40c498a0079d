import { describe, expect, it, onTestFinished } from 'vitest';
import type { Inspection } from '../../src/playground/answer-records.ts';
import { BOUNDS } from '../../src/playground/bounds.ts';
import { startPlayground } from './start-playground.ts';

const channel = 'C0ARCHITECTURE';

const call = (requestId: string, rest: object = {}) => ({
  requestId,
  purpose: 'explain',
  prompt: 'explain.v1',
  promptHash: 'ab12cd34ef56',
  model: 'm',
  ms: 80,
  outcome: 'ok',
  promptTokens: 900,
  usage: { input: 880, cached: 0, output: 90, total: 970 },
  ...rest,
});
const verdict = (requestId: string, said: string) => ({
  requestId,
  role: 'reason',
  outcome: 'accept',
  rules: [],
  said,
});
const answer = (id: string, rest: object = {}) => ({
  id,
  text: 'which one?',
  requirements: { teamSize: 4 },
  timings: [{ step: 'rank', ms: 3 }],
  trace: null,
  ...rest,
});

const start = async () => {
  const playground = await startPlayground({ bounds: BOUNDS });
  onTestFinished(playground.close);
  const { api, baseUrl } = playground;
  const post = async (requestId: string, step = 'answer.1'): Promise<string> => {
    const metadata = { event_type: 'answer', event_payload: { request_id: requestId, step } };
    return String((await api('chat.postMessage', { channel, text: 'x', metadata }))['ts']);
  };
  const inspect = async (ts: string): Promise<Inspection> =>
    (await (await fetch(`${baseUrl}/playground/inspect?channel=${channel}&ts=${ts}`)).json()) as Inspection;
  const recorded = async (): Promise<unknown> =>
    ((await (await fetch(`${baseUrl}/playground/state`)).json()) as Record<string, unknown>)['recorded'];
  return { ...playground, post, inspect, recorded };
};

describe('what a model did for an answer', () => {
  it('is told of each of its messages, whichever was recorded first', async () => {
    const { workspace, post, inspect } = await start();
    workspace.recordModelCall(call('r1', { purpose: 'read' }));
    workspace.recordAnswer(answer('r1'));
    workspace.recordModelCall(call('r1'));
    workspace.recordModelVerdict(verdict('r1', '{@a} leads.'));
    workspace.recordModelCall(call('r2'));
    for (const step of ['answer.1', 'explained.1']) {
      expect(await inspect(await post('r1', step))).toMatchObject({
        request: { id: 'r1' },
        model: { calls: [{ purpose: 'read' }, { purpose: 'explain' }], verdicts: [{ said: '{@a} leads.' }] },
      });
    }
  });

  it('is told although nothing is known of the answer', async () => {
    const { workspace, post, inspect } = await start();
    workspace.recordModelCall(call('r1'));
    const { request, model } = await inspect(await post('r1'));
    expect(request).toBeNull();
    expect(model.calls).toHaveLength(1);
  });

  it('is remembered of the last requests, and of each its last calls and verdicts', async () => {
    const { workspace, post, inspect } = await start();
    for (let index = 0; index < 300; index += 1) {
      workspace.recordModelCall(call('r0', { ms: index }));
      workspace.recordModelVerdict(verdict('r0', String(index)));
    }
    const { model } = await inspect(await post('r0'));
    expect(model.calls).toHaveLength(20);
    expect(model.calls.at(-1)?.ms).toBe(299);
    expect(model.verdicts).toHaveLength(60);
    for (let index = 1; index <= BOUNDS.modelRecords; index += 1)
      workspace.recordModelCall(call(`r${index}`));
    expect((await inspect(await post('r0'))).model).toEqual({ calls: [], verdicts: [] });
    expect((await inspect(await post('r1'))).model.calls).toHaveLength(1);
  });

  it('is announced to the page, and goes with a fresh start', async () => {
    const { workspace, post, inspect, recorded } = await start();
    const before = await recorded();
    workspace.recordModelVerdict(verdict('r1', 'x'));
    expect(await recorded()).not.toBe(before);
    workspace.reset();
    expect((await inspect(await post('r1'))).model.verdicts).toEqual([]);
  });
});

describe('an answer that was revised', () => {
  it('shows its latest requirements and the times of both goes', async () => {
    const { workspace, post, inspect, api, advance } = await start();
    workspace.recordAnswer(answer('r1'));
    advance(40);
    const ts = await post('r1');
    advance(1_000);
    workspace.recordAnswer(
      answer('r1', { requirements: { teamSize: 9 }, timings: [{ step: 'rank', ms: 5 }] }),
    );
    await api('chat.update', { channel, ts, text: 'better' });
    const { request } = await inspect(ts);
    expect(request).toMatchObject({
      requirements: { teamSize: 9 },
      timings: [
        { step: 'rank', ms: 3 },
        { step: 'rank again', ms: 5 },
        { step: 'posted', ms: 40 },
        { step: 'updated', ms: 1_040 },
      ],
    });
  });
});
