import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeeper, readKeptFile } from '../../src/playground/keep-file.ts';
import type { Kept } from '../../src/playground/kept-schema.ts';
import { startPlayground } from './start-playground.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'playground-'));
const nothing: Kept = {
  format: 1,
  messages: [],
  ephemerals: [],
  homes: [],
  statuses: [],
  files: [],
  responseUrls: [],
  answers: [],
  models: [],
  lastMicros: 0,
  counter: 0,
  version: 0,
};

describe('a kept file', () => {
  it('gives back everything a workspace leaves', async () => {
    const first = await startPlayground({ isKept: true });
    onTestFinished(first.close);
    const { workspace, api } = first;
    const channel = 'C0ARCHITECTURE';
    const { ts } = await workspace.sendMessage({ text: 'hello' });
    await api('chat.postMessage', {
      channel,
      thread_ts: ts,
      text: 'hi',
      blocks: [{ type: 'divider' }],
      metadata: { event_type: 'x', event_payload: { request_id: 'r1' } },
    });
    await api('reactions.add', { channel, timestamp: ts, name: 'eyes' });
    await api('pins.add', { channel, timestamp: ts });
    await api('chat.postEphemeral', { channel, user: 'U0MIRA', text: 'psst' });
    await api('views.publish', { user_id: 'U0MIRA', view: { type: 'home', blocks: [] } });
    await api('assistant.threads.setTitle', { channel_id: channel, thread_ts: ts, title: 'T' });
    const { responseUrl } = await workspace.sendCommand({ text: 'x' });
    workspace.recordAnswer({ id: 'r1', text: 'q', requirements: {}, timings: [], trace: { a: 1 } });
    const call = { purpose: 'read', prompt: 'read.v1', promptHash: 'ab', model: 'm', ms: 9, outcome: 'ok' };
    const usage = { input: 5, cached: 0, output: 1, total: 6 };
    workspace.recordModelCall({ ...call, requestId: 'r1', promptTokens: 5, usage });
    const verdict = { role: 'reason', outcome: 'drop', rules: ['no-claim'], said: 'so it is' };
    workspace.recordModelVerdict({ ...verdict, requestId: 'r1' });
    const path = join(folder(), 'var', 'playground.json');
    const keeper = createKeeper(path, workspace.snapshot, () => undefined);
    keeper.changed();
    await keeper.flush();
    const read = await readKeptFile(path);
    expect(read).toEqual({ kind: 'kept', kept: JSON.parse(JSON.stringify(workspace.snapshot())) });

    const kept = read.kind === 'kept' ? read.kept : nothing;
    const second = await startPlayground({ isKept: true, kept });
    onTestFinished(second.close);
    const stateOf = async (baseUrl: string) =>
      (await (await fetch(`${baseUrl}/playground/state`)).json()) as Record<string, unknown>;
    const { messages, ephemerals, homes, files, keep } = await stateOf(second.baseUrl);
    const before = await stateOf(first.baseUrl);
    expect({ messages, ephemerals, files, keep }).toEqual({
      messages: before['messages'],
      ephemerals: before['ephemerals'],
      files: before['files'],
      keep: true,
    });
    expect(homes).toMatchObject({ U0MIRA: { type: 'home' } });
    const late = responseUrl.replace(first.baseUrl, second.baseUrl);
    expect((await fetch(late, { method: 'POST', body: '{"text":"late"}' })).status).toBe(200);
    const inspected = await fetch(
      `${second.baseUrl}/playground/inspect?channel=${channel}&ts=${workspace.messages()[1]?.ts}`,
    );
    expect(await inspected.json()).toMatchObject({
      request: { text: 'q' },
      trace: { a: 1 },
      model: { calls: [{ promptHash: 'ab', usage }], verdicts: [verdict] },
    });
  });

  it('of before there was a model has no records of one', async () => {
    const path = join(folder(), 'playground.json');
    const { models: _, ...old } = nothing;
    writeFileSync(path, JSON.stringify(old));
    expect(await readKeptFile(path)).toEqual({ kind: 'kept', kept: nothing });
  });

  it.each([
    ['cut short', '{"format":1,"messages":['],
    ['of another format', '{"format":2}'],
    ['with a field of another type', JSON.stringify({ ...nothing, messages: [{ type: 'message', ts: 1 }] })],
    ['empty', ''],
  ])('that is %s is broken', async (_, text) => {
    const path = join(folder(), 'playground.json');
    writeFileSync(path, text);
    expect(await readKeptFile(path)).toEqual({ kind: 'broken' });
  });

  it('that is not there is none', async () => {
    expect(await readKeptFile(join(folder(), 'playground.json'))).toEqual({ kind: 'none' });
  });
});

describe('a keeper', () => {
  it('writes once for many changes, whole, and nothing without any', async () => {
    const path = join(folder(), 'playground.json');
    let snapshots = 0;
    const keeper = createKeeper(
      path,
      () => {
        snapshots += 1;
        return { ...nothing, counter: snapshots };
      },
      () => undefined,
    );
    await keeper.flush();
    expect(readdirSync(join(path, '..'))).toEqual([]);
    for (let index = 0; index < 100; index += 1) keeper.changed();
    await expect.poll(() => readdirSync(join(path, '..'))).toEqual(['playground.json']);
    await keeper.flush();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ counter: 1 });
    expect(snapshots).toBe(1);
  });

  it('says so when it cannot write, and tries again with the next change', async () => {
    const path = join(folder(), 'playground.json');
    let isBroken = true;
    const errors: unknown[] = [];
    const snapshot = () => {
      if (isBroken) throw new Error('no room');
      return nothing;
    };
    let stored = 0;
    const onStored = (): void => {
      stored += 1;
    };
    const keeper = createKeeper(path, snapshot, (error) => errors.push(error), onStored);
    keeper.changed();
    await expect.poll(() => errors.length).toBe(1);
    expect(stored).toBe(0);
    isBroken = false;
    await keeper.flush();
    expect(stored).toBe(1);
    expect(await readKeptFile(path)).toMatchObject({ kind: 'kept' });
  });
});

describe('a workspace that cannot be stored', () => {
  it('says so on the page until it can, which is no change to store', async () => {
    let changes = 0;
    const onChange = (): void => {
      changes += 1;
    };
    const keptIn = ['var/playground.json', 'var/playground.db'];
    const { workspace, baseUrl, close } = await startPlayground({ isKept: true, keptIn, onChange });
    onTestFinished(close);
    const state = async () =>
      (await (await fetch(`${baseUrl}/playground/state`)).json()) as Record<string, unknown>;
    const before = await state();
    expect(before).toMatchObject({ keptIn, isStoringFailing: false });
    workspace.noteStoring(true);
    workspace.reset();
    const failing = await state();
    expect(failing['isStoringFailing']).toBe(true);
    expect(failing['version']).not.toBe(before['version']);
    expect(changes).toBe(1);
    workspace.noteStoring(false);
    expect((await state())['isStoringFailing']).toBe(false);
    expect(changes).toBe(1);
  });
});
