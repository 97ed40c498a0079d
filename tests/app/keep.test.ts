import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { settle } from '../e2e/settle.ts';
import { answersIn, roots } from '../e2e/start-test-app.ts';
import { createTestLog } from '../slack/test-log.ts';

const newPaths = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  return { workspace: join(folder, 'playground.json'), database: join(folder, 'playground.db') };
};
type Paths = ReturnType<typeof newPaths>;

/** The app as `--keep` starts it, with its files in a folder of the test. */
const start = async (keep: Paths) => {
  const { log, lines } = createTestLog();
  const config = parseConfig({ PORT: '0' }, { playground: false, keep: true });
  const app = await startApp({ ...config, mode: 'playground', keep }, { log });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await app.close();
    isOpen = false;
  };
  onTestFinished(close);
  const { workspace } = app;
  if (workspace === undefined) throw new Error('the playground has no workspace');
  const warnings = () => lines.filter(({ level }) => level === 'warn');
  return { ...app, workspace, close, warnings, settle: () => settle(app) };
};

/** A run that answers one question and ends. */
const runOnce = async (paths: Paths): Promise<string> => {
  const app = await start(paths);
  await app.workspace.sendCommand({ text: 'nestjs vs fastify, 4 TypeScript developers' });
  await app.settle();
  const root = roots(app.workspace)[0]?.ts ?? '';
  expect(answersIn(app.workspace, root)).not.toEqual([]);
  await app.close();
  return root;
};

describe('a playground that is kept', () => {
  it('goes on where it stopped: messages, traces, and what the bot remembers of a thread', async () => {
    const paths = newPaths();
    const root = await runOnce(paths);
    const { workspace, url, settle, warnings } = await start(paths);
    const before = answersIn(workspace, root);
    expect(before).not.toEqual([]);
    const inspected = await fetch(`${url}/playground/inspect?channel=C0ARCHITECTURE&ts=${before[0]?.ts}`);
    expect(await inspected.json()).toMatchObject({ request: { text: expect.stringContaining('nestjs') } });
    await workspace.sendMessage({ text: '@stack-compare and without nestjs?', threadTs: root });
    await settle();
    const after = answersIn(workspace, root);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.at(before.length)?.text).toMatch(/fastify/i);
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['is cut short', (paths: Paths) => readFileSync(paths.workspace, 'utf8').slice(0, 100)],
    ['is no JSON', () => 'hello'],
    ['is of another format', () => '{"format":0}'],
  ])('starts afresh, with one line, when its file %s', async (_, broken) => {
    const paths = newPaths();
    await runOnce(paths);
    const text = broken(paths);
    writeFileSync(paths.workspace, text);
    const { workspace, settle, warnings } = await start(paths);
    expect(workspace.messages()).toEqual([]);
    expect(warnings()).toHaveLength(1);
    expect(readFileSync(`${paths.workspace}.broken`, 'utf8')).toBe(text);
    expect(existsSync(`${paths.database}.broken`)).toBe(true);
    await workspace.sendMessage({ text: '@stack-compare nestjs vs fastify' });
    await settle();
    expect(answersIn(workspace, roots(workspace)[0]?.ts ?? '')).not.toEqual([]);
  });

  it('keeps the messages and starts with an empty database, with one line, when that is broken', async () => {
    const paths = newPaths();
    const root = await runOnce(paths);
    writeFileSync(paths.database, 'no database at all, '.repeat(100));
    const { workspace, warnings } = await start(paths);
    expect(answersIn(workspace, root)).not.toEqual([]);
    expect(warnings()).toHaveLength(1);
  });

  it('is left alone while another process has it open', async () => {
    const paths = newPaths();
    const { workspace } = await start(paths);
    await workspace.sendMessage({ text: 'hello' });
    await expect.poll(() => existsSync(paths.workspace)).toBe(true);
    await expect(start(paths)).rejects.toBeInstanceOf(StoreError);
    expect(existsSync(`${paths.database}.broken`)).toBe(false);
  });

  it('starts quietly where nothing happened before', async () => {
    const paths = newPaths();
    await (await start(paths)).close();
    const { warnings } = await start(paths);
    expect(warnings()).toEqual([]);
  });

  it('sets a database without its workspace aside, with one line', async () => {
    const paths = newPaths();
    await runOnce(paths);
    rmSync(paths.workspace);
    const { workspace, warnings } = await start(paths);
    expect(workspace.messages()).toEqual([]);
    expect(warnings()).toHaveLength(1);
    expect(existsSync(`${paths.database}.broken`)).toBe(true);
  });

  it('says so in the state', async () => {
    const { url } = await start(newPaths());
    expect(await (await fetch(`${url}/playground/state`)).json()).toMatchObject({ keep: true });
  });

  it('stores what happened without a clean end too', async () => {
    const paths = newPaths();
    const { workspace } = await start(paths);
    await workspace.sendMessage({ text: 'before the cut' });
    const kept = () => (existsSync(paths.workspace) ? readFileSync(paths.workspace, 'utf8') : '');
    await expect.poll(kept).toContain('before the cut');
  });
});
