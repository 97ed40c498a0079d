import { describe, expect, it } from 'vitest';
import { presetFault } from '../../src/playground/fault-presets.ts';
import { INVENTED } from '../../src/playground/stand-in/lies.ts';
import { answersIn, CHANNEL, roots, startTestApp } from '../e2e/start-test-app.ts';
import { startWithStandIn } from '../playground/start-with-stand-in.ts';

const QUESTION = 'nestjs vs fastify for a team of 4 TypeScript developers';

type Inspection = {
  request: {
    id: string;
    text: string;
    requirements: Record<string, unknown>;
    timings: { step: string; ms: number }[];
  };
  trace: Record<string, unknown>;
  model: {
    calls: Record<string, unknown>[];
    verdicts: { outcome: string; said: string }[];
  };
};

const inspect = async (url: string, channel: string, ts: string) => {
  const response = await fetch(`${url}/playground/inspect?channel=${channel}&ts=${ts}`);
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Inspection) : null };
};

/** The app with one answered question: the message that restates it, and the answer's own. */
const answered = async () => {
  const app = await startTestApp();
  await app.workspace.sendCommand({ text: QUESTION });
  await app.settle();
  const root = roots(app.workspace)[0]?.ts ?? '';
  return { ...app, root, answers: answersIn(app.workspace, root).map(({ ts }) => ts) };
};

describe('inspecting a message', () => {
  it('tells how the answer came about, for each of its messages', async () => {
    const { url, root, answers } = await answered();
    expect(answers.length).toBeGreaterThan(0);
    const seen = await Promise.all([root, ...answers].map((ts) => inspect(url, CHANNEL, ts)));
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      expect(body?.request).toMatchObject({
        text: QUESTION,
        requirements: { teamSize: { value: 4, origin: 'stated' } },
      });
      expect(body?.request.timings.map(({ step }) => step)).toEqual([
        'read',
        'rank',
        'evidence',
        'narrate',
        'posted',
      ]);
      expect(body?.request.timings.every(({ ms }) => Number.isFinite(ms) && ms >= 0)).toBe(true);
      expect(body?.trace).toMatchObject({
        weights: expect.arrayContaining([expect.anything()]),
        options: expect.arrayContaining([
          expect.objectContaining({ id: 'fastify', rank: expect.any(Number) }),
        ]),
      });
      expect(body?.model).toEqual({ calls: [], verdicts: [] });
    }
    expect(new Set(seen.map(({ body }) => body?.request.id)).size).toBe(1);
  });

  it('finds nothing behind what nobody answered', async () => {
    const { url, workspace } = await answered();
    const { ts } = await workspace.sendMessage({ text: 'just talking' });
    for (const each of [ts, '1.000000', '']) expect((await inspect(url, CHANNEL, each)).status).toBe(404);
    expect((await inspect(url, 'C0NOWHERE', ts)).status).toBe(404);
  });

  it('remembers the last 200 answers, and says when it does not know one any more', async () => {
    const { url, workspace, root } = await answered();
    const record = { text: '', requirements: null, timings: [], trace: null };
    for (let index = 0; index < 199; index += 1) workspace.recordAnswer({ ...record, id: `other-${index}` });
    expect((await inspect(url, CHANNEL, root)).body?.request).toMatchObject({ text: QUESTION });
    workspace.recordAnswer({ ...record, id: 'one-more' });
    expect((await inspect(url, CHANNEL, root)).body).toEqual({
      request: null,
      trace: null,
      model: { calls: [], verdicts: [] },
    });
  });

  it('tells what the model was asked, and what became of its sentences, for each message', async () => {
    const { url, workspace, settle } = await startWithStandIn();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const root = roots(workspace)[0]?.ts ?? '';
    const answers = answersIn(workspace, root);
    const explained = answers.at(-1);
    expect(explained?.text).toContain('In words');
    expect(explained?.metadata?.event_payload).toMatchObject({ step: 'explained.1' });
    for (const { ts } of answers) {
      const { request, model } = (await inspect(url, CHANNEL, ts)).body ?? {};
      expect(request).toMatchObject({ text: QUESTION });
      expect(model?.calls).toMatchObject([
        { purpose: 'read', model: 'stand-in', outcome: 'ok', usage: { output: expect.any(Number) } },
        { purpose: 'explain', prompt: expect.stringMatching(/^explain\.v\d+$/), outcome: 'ok' },
      ]);
      expect(model?.verdicts.length).toBeGreaterThan(2);
      expect(new Set(model?.verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['accept']));
    }
  });

  it('tells what a model made up, which is posted nowhere', async () => {
    const { url, workspace, settle } = await startWithStandIn();
    workspace.addFault(presetFault('model-lying'));
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const root = roots(workspace)[0]?.ts ?? '';
    const { request, model } =
      (await inspect(url, CHANNEL, answersIn(workspace, root)[0]?.ts ?? '')).body ?? {};
    expect(request?.requirements).toMatchObject({ teamSize: { value: 4 }, needs: [], mustLanguages: [] });
    expect(model?.verdicts.map(({ outcome }) => outcome)).toContain('drop');
    const said = model?.verdicts.map((verdict) => verdict.said).join('\n');
    const posted = JSON.stringify(workspace.messages());
    for (const invented of Object.values(INVENTED)) {
      expect(said).toContain(invented);
      if (invented !== INVENTED.person) expect(posted).not.toContain(invented);
    }
    expect(JSON.stringify(answersIn(workspace, root))).not.toContain(INVENTED.person);
  });

  it('tells that a model failed, of an answer that stands all the same', async () => {
    const { url, workspace, settle } = await startWithStandIn();
    workspace.addFault(presetFault('model-failing'));
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const answers = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    expect(answers.length).toBeGreaterThan(0);
    expect(JSON.stringify(answers)).not.toContain('In words');
    const { model } = (await inspect(url, CHANNEL, answers[0]?.ts ?? '')).body ?? {};
    expect(model?.calls.map(({ outcome }) => outcome)).toEqual(['server', 'server']);
  });

  it('tells that no model is asked in a channel that is shared with another company', async () => {
    const { url, workspace, settle } = await startWithStandIn();
    workspace.shareChannel(CHANNEL);
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const answers = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    expect(answers.length).toBeGreaterThan(0);
    expect((await inspect(url, CHANNEL, answers.at(-1)?.ts ?? '')).body).toMatchObject({
      request: { text: QUESTION },
      model: { calls: [], verdicts: [] },
    });
  });

  it('tells what was loaded', async () => {
    const { url } = await startTestApp();
    const state = (await (await fetch(`${url}/playground/state`)).json()) as Record<string, unknown>;
    expect(state['welcome']).toMatchObject({
      loaded: {
        frameworks: 19,
        oldestFact: expect.stringMatching(/^\d{4}/),
        newestFact: expect.stringMatching(/^\d{4}/),
      },
      model: { kind: 'none' },
    });
  });
});
