import { SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openSocketDoor, type SocketDoor, type SocketDoorOptions } from '../fakes/socket-door.ts';
import { type Playground, startPlayground } from './start-playground.ts';

const appToken = 'xapp-of-the-tests';

async function start(options: SocketDoorOptions = {}): Promise<Playground & { door: SocketDoor }> {
  const door = await openSocketDoor({ ackTimeoutMs: 1_000, ...options });
  const { transport, openConnection } = door;
  const playground = await startPlayground({ transport, openConnection, appToken });
  onTestFinished(async () => {
    await door.close();
    await playground.close();
  });
  return { ...playground, door };
}

type Frame = Record<string, unknown>;
type Client = {
  socket: WebSocket;
  frames: Frame[];
  /** What it answers to an envelope; undefined says nothing. */
  answerWith: (answer: (frame: Frame) => unknown) => void;
};

/** A bare client. Acknowledges everything with nothing, and goes when it is told to. */
async function connect({ api }: Playground): Promise<Client> {
  const { url } = await api('apps.connections.open', {}, appToken);
  const socket = new WebSocket(String(url));
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  let answer: (frame: Frame) => unknown = () => ({});
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    frames.push(frame);
    if (frame['type'] === 'disconnect') return socket.close(1000);
    const payload = frame['envelope_id'] === undefined ? undefined : answer(frame);
    if (payload === undefined) return;
    socket.send(JSON.stringify({ envelope_id: frame['envelope_id'], payload }));
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const answerWith = (next: typeof answer) => {
    answer = next;
  };
  return { socket, frames, answerWith };
}

const connected = async (playground: Playground & { door: SocketDoor }): Promise<Client> => {
  const client = await connect(playground);
  await expect.poll(() => client.frames[0]?.['type']).toBe('hello');
  return client;
};

describe('envelopes', () => {
  it('a command is an object of its fields, and the answer in its acknowledgement is shown', async () => {
    const playground = await start();
    const client = await connected(playground);
    client.answerWith(() => ({ text: 'one moment' }));
    const sent = await playground.workspace.sendCommand({ text: 'nestjs vs gin & more' });
    expect(sent).toMatchObject({ status: 200, body: '{"text":"one moment"}', attempts: 1 });
    expect(client.frames[1]).toMatchObject({
      envelope_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/stack-compare', text: 'nestjs vs gin & more', trigger_id: sent.triggerId },
    });
    expect(playground.workspace.ephemerals()).toMatchObject([{ text: 'one moment' }]);
  });

  it('an event is the envelope of the Events API', async () => {
    const playground = await start();
    const client = await connected(playground);
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ status: 200, body: '' }]);
    expect(client.frames[1]).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: { type: 'event_callback', event_id: deliveries[0]?.eventId, event: { text: 'hello' } },
    });
  });

  it('a click is the payload it would have as a form', async () => {
    const playground = await start();
    const client = await connected(playground);
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: 'v' };
    const blocks = [{ type: 'actions', elements: [button] }];
    const channel = 'C0ARCHITECTURE';
    const { ts } = await playground.api('chat.postMessage', { channel, text: 'x', blocks });
    await playground.workspace.click({ channel, messageTs: String(ts), actionId: 'go' });
    expect(client.frames[1]).toMatchObject({
      type: 'interactive',
      payload: { type: 'block_actions', actions: [{ action_id: 'go', value: 'v' }] },
    });
  });

  it('go to one connection each, all in turn', async () => {
    const playground = await start();
    const clients = [await connected(playground), await connected(playground)];
    for (const text of ['1', '2', '3', '4']) await playground.workspace.sendCommand({ text });
    expect(clients.map(({ frames }) => frames.length - 1)).toEqual([2, 2]);
    expect(playground.door.sent().map(({ connection }) => connection)).toEqual([0, 1, 0, 1]);
  });
});

describe('what goes wrong', () => {
  it('without a connection a command fails at once and the person is told', async () => {
    const { workspace } = await start();
    expect(await workspace.sendCommand({ text: 'x' })).toMatchObject({ failure: 'connection_failed' });
    expect(workspace.ephemerals()).toMatchObject([{ text: expect.stringContaining('dispatch_failed') }]);
  });

  it('an event that is not acknowledged comes again, numbered and with the reason', async () => {
    const playground = await start({ ackTimeoutMs: 1_000 });
    const client = await connected(playground);
    client.answerWith((frame) => (frame['retry_attempt'] === 2 ? {} : undefined));
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ status: 200, attempts: 3 }]);
    expect(client.frames.slice(1)).toMatchObject([
      { retry_attempt: 0, retry_reason: '' },
      { retry_attempt: 1, retry_reason: 'timeout' },
      { retry_attempt: 2, retry_reason: 'timeout' },
    ]);
    expect(new Set(client.frames.slice(1).map((frame) => frame['envelope_id'])).size).toBe(3);
  });

  it('a command that is not acknowledged does not come again', async () => {
    const playground = await start({ ackTimeoutMs: 200 });
    const client = await connected(playground);
    client.answerWith(() => undefined);
    expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({ failure: 'http_timeout' });
    expect(client.frames).toHaveLength(2);
  });

  it('an event whose connection breaks comes again on another', async () => {
    const playground = await start();
    const [first, second] = [await connected(playground), await connected(playground)];
    first.answerWith(() => {
      first.socket.terminate();
      return undefined;
    });
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ status: 200, attempts: 2 }]);
    expect(second.frames[1]).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  it('frames that acknowledge nothing do no harm', async () => {
    const playground = await start();
    const client = await connected(playground);
    for (const frame of ['no json', '[]', '{"envelope_id":"unknown"}']) client.socket.send(frame);
    expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({ status: 200 });
  });
});

describe('the controls', () => {
  it('refresh tells one connection to go and sees it leave', async () => {
    const playground = await start();
    const [first, second] = [await connected(playground), await connected(playground)];
    expect(await playground.door.refresh('too_many_websockets')).toBe(true);
    expect(first.frames.at(-1)).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(second.frames).toHaveLength(1);
    expect(playground.door.connections()).toBe(1);
  });

  it.each([
    ['warning', 'http_timeout'],
    ['refresh_requested', 'connection_failed'],
  ] as const)(
    'after a %s a connection that stays is cut, and until then a command is %s',
    async (reason, failure) => {
      const playground = await start({ ackTimeoutMs: 200, leaveWithinMs: 2_000 });
      const client = await connected(playground);
      client.answerWith(() => undefined);
      client.socket.close = () => {};
      const gone = playground.door.refresh(reason);
      expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({ failure });
      expect(await gone).toBe(false);
      expect(playground.door.connections()).toBe(0);
    },
  );

  it('refresh needs a connection', async () => {
    const { door } = await start();
    await expect(door.refresh()).rejects.toThrow('no connection');
  });

  it('drop breaks one connection or all of them', async () => {
    const playground = await start();
    for (const _ of [1, 2, 3]) await connected(playground);
    playground.door.drop('one');
    await expect.poll(() => playground.door.connections()).toBe(2);
    playground.door.drop();
    await expect.poll(() => playground.door.connections()).toBe(0);
  });

  it('refuseOpen makes apps.connections.open fail until it is lifted', async () => {
    const { door, api } = await start();
    door.refuseOpen('internal_error');
    expect(await api('apps.connections.open', {}, appToken)).toEqual({ ok: false, error: 'internal_error' });
    door.refuseOpen(null);
    expect(await api('apps.connections.open', {}, appToken)).toMatchObject({ ok: true });
  });

  it('hangHello accepts connections and sends nothing on them', async () => {
    const playground = await start();
    playground.door.hangHello();
    const client = await connect(playground);
    expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({
      failure: 'connection_failed',
    });
    expect(client.frames).toEqual([]);
    expect([playground.door.accepted(), playground.door.connections()]).toEqual([1, 0]);
    playground.door.hangHello(false);
    await connected(playground);
    expect(playground.door.connections()).toBe(1);
  });

  it('an address is good for one connection', async () => {
    const { api } = await start();
    const { url } = await api('apps.connections.open', {}, appToken);
    const open = () =>
      new Promise((resolve) => {
        const socket = new WebSocket(String(url));
        onTestFinished(() => socket.terminate());
        socket.once('open', () => resolve('open')).once('error', () => resolve('refused'));
      });
    expect(await open()).toBe('open');
    expect(await open()).toBe('refused');
  });

  it('pings are sent and answered', async () => {
    const playground = await start({ pingIntervalMs: 20 });
    const { socket } = await connected(playground);
    await new Promise((resolve) => socket.once('ping', resolve));
    socket.ping();
    await new Promise((resolve) => socket.once('pong', resolve));
  });

  it('close ends deliveries under way and refuses new connections', async () => {
    const playground = await start();
    const client = await connected(playground);
    client.answerWith(() => undefined);
    const sending = playground.workspace.sendCommand({ text: 'x' });
    await expect.poll(() => client.frames.length).toBe(2);
    await playground.door.close();
    expect(await sending).toMatchObject({ failure: 'connection_failed' });
    expect(await playground.api('apps.connections.open', {}, appToken)).toMatchObject({ ok: false });
  });
});

describe('Bolt’s own Socket Mode client', () => {
  it('connects, acknowledges and hears repeats', async () => {
    const playground = await start();
    const receiver = new SocketModeReceiver({
      appToken,
      installerOptions: {
        clientOptions: {
          slackApiUrl: `${playground.baseUrl}/api/`,
          retryConfig: { retries: 0 },
          timeout: 5000,
        },
      },
      autoReconnectEnabled: false,
    });
    const heard: unknown[] = [];
    receiver.client.on('slack_event', async ({ ack, type, retry_num: repeat, body }) => {
      heard.push([type, repeat, body.text ?? body.event.text]);
      if (type === 'slash_commands') await ack({ text: 'one moment' });
      else if (repeat === 1) await ack();
    });
    await receiver.client.start();
    expect(playground.door.connections()).toBe(1);
    expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({
      body: '{"text":"one moment"}',
    });
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ attempts: 2, status: 200 }]);
    expect(heard).toEqual([
      ['slash_commands', undefined, 'x'],
      ['events_api', 0, 'hello'],
      ['events_api', 1, 'hello'],
    ]);
    await receiver.client.disconnect();
    await expect.poll(() => playground.door.connections()).toBe(0);
  });
});
