import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery, SentEnvelope, WorkspaceOptions } from '../../src/playground/workspace-types.ts';
import { BOT_TOKEN, type Playground, startPlayground } from './start-playground.ts';

async function start(options: Partial<WorkspaceOptions>): Promise<Playground> {
  const playground = await startPlayground(options);
  onTestFinished(playground.close);
  return playground;
}

describe('extra channels', () => {
  const extra = (index: number) => ({
    id: `C0EXTRA${index}`,
    name: `extra-${index}`,
    kind: 'public' as const,
    isArchived: false,
    topic: '',
    members: ['U0MIRA', 'U0STACK'],
  });
  const channels = Array.from({ length: 200 }, (_, index) => extra(index));

  it('can be written to by people and by the bot', async () => {
    const { workspace, api, received } = await start({ channels });
    const { ts } = await workspace.sendMessage({ text: '@stack-compare hello', channel: 'C0EXTRA199' });
    expect(received).toHaveLength(2);
    const reply = { channel: 'C0EXTRA199', thread_ts: ts, text: 'hi' };
    expect(await api('chat.postMessage', reply)).toMatchObject({ ok: true });
    expect(await api('chat.postMessage', { channel: 'C0ARCHITECTURE', text: 'hi' })).toMatchObject({
      ok: true,
    });
  });

  it('are still there after a reset', async () => {
    const { workspace, api } = await start({ channels });
    workspace.reset();
    expect(await api('chat.postMessage', { channel: 'C0EXTRA0', text: 'x' })).toMatchObject({ ok: true });
  });
});

describe('a transport', () => {
  const delivered: Delivery = { status: 200, body: '', attempts: 1 };

  it('carries commands, clicks and events instead of HTTP', async () => {
    const sent: SentEnvelope[] = [];
    const transport = async (each: SentEnvelope) => {
      sent.push(each);
      return { ...delivered, body: sent.length === 1 ? '{"text":"one moment"}' : '' };
    };
    const { workspace, received } = await start({ transport });
    expect(await workspace.sendCommand({ text: 'x' })).toMatchObject({ status: 200 });
    await workspace.sendMessage({ text: 'hello' });
    expect(sent.map(({ contentType }) => contentType)).toEqual([
      'application/x-www-form-urlencoded',
      'application/json',
    ]);
    expect(received).toEqual([]);
    expect(workspace.ephemerals()).toMatchObject([{ text: 'one moment', via: 'acknowledgement' }]);
  });

  it('is told which repeat of an event it carries and why', async () => {
    const repeats: unknown[] = [];
    const { workspace } = await start({
      transport: async (_, how) => {
        repeats.push(how);
        return repeats.length === 2 ? delivered : { ...delivered, status: 0, failure: 'http_timeout' };
      },
    });
    const { deliveries } = await workspace.sendMessage({ text: 'hello' });
    expect(repeats).toEqual([{}, { retryNum: 1, retryReason: 'http_timeout' }]);
    expect(deliveries).toMatchObject([{ status: 200, attempts: 2 }]);
  });

  it('is not asked for repeats once the workspace is closed', async () => {
    let calls = 0;
    const { workspace } = await start({
      transport: async () => {
        calls += 1;
        workspace.close();
        return { ...delivered, status: 0, failure: 'connection_failed' };
      },
    });
    await workspace.sendMessage({ text: 'hello' });
    expect(calls).toBe(1);
  });
});

describe('apps.connections.open', () => {
  const appToken = 'xapp-of-the-tests';
  const url = 'ws://127.0.0.1:1/link';

  it('hands out an address to the app token alone', async () => {
    const { api } = await start({ appToken, openConnection: () => ({ ok: true, url }) });
    expect(await api('apps.connections.open', {}, appToken)).toEqual({ ok: true, url });
    expect(await api('apps.connections.open', {}, BOT_TOKEN)).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await api('auth.test', {}, appToken)).toEqual({ ok: false, error: 'invalid_auth' });
  });

  it('passes on why there is none', async () => {
    const openConnection = () => ({ ok: false as const, error: 'internal_error' });
    const { api } = await start({ appToken, openConnection });
    expect(await api('apps.connections.open', {}, appToken)).toEqual({ ok: false, error: 'internal_error' });
  });

  it('lets nobody in when no app token is set', async () => {
    const { api } = await start({ openConnection: () => ({ ok: true, url }) });
    expect(await api('apps.connections.open', {}, appToken)).toMatchObject({ error: 'invalid_auth' });
  });

  it('is unknown to a workspace without sockets', async () => {
    const { api } = await start({ appToken });
    expect(await api('apps.connections.open', {}, appToken)).toMatchObject({ error: 'unknown_method' });
  });
});
