import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from './start-playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const events = () =>
  playground.received.map(({ body }) => (JSON.parse(body) as { event: Record<string, unknown> }).event);
const act = async (name: string, body: unknown) => {
  const response = await fetch(`${playground.baseUrl}/playground/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('openMessagesTab', () => {
  it('tells the bot who looks at which direct messages', async () => {
    const deliveries = await playground.workspace.openMessagesTab();
    expect(deliveries).toMatchObject([{ status: 200, eventId: playground.workspace.lastEventId() }]);
    expect(events()).toEqual([
      {
        type: 'app_home_opened',
        user: 'U0MIRA',
        channel: 'D0STACK',
        tab: 'messages',
        event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
      },
    ]);
  });

  it('finds the direct messages of another person among the extra channels', async () => {
    const members = ['U0TEODOR', 'U0STACK'];
    const shared = { name: 'stack-compare', isArchived: false, topic: '', members };
    const more = await startPlayground({ channels: [{ ...shared, id: 'D0TEODOR', kind: 'direct' }] });
    await more.workspace.openMessagesTab('U0TEODOR');
    expect(more.received[0]?.body).toContain('"channel":"D0TEODOR"');
    await more.close();
  });

  it('is repeated like every event', async () => {
    playground.answerWith(() => ({ status: 500 }));
    expect(await playground.workspace.openMessagesTab()).toMatchObject([{ attempts: 4 }]);
  });

  it('refuses people without direct messages and people it does not know', () => {
    expect(() => playground.workspace.openMessagesTab('USLACKBOT')).toThrow('no direct messages');
    expect(() => playground.workspace.openMessagesTab('U0NOBODY')).toThrow('no user');
  });
});

describe('stopSession', () => {
  it('names the thread that is to stop and who wants that', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'compare all', channel: 'D0STACK' });
    const deliveries = await playground.workspace.stopSession({ channel: 'D0STACK', threadTs: ts });
    expect(deliveries).toMatchObject([{ status: 200 }]);
    expect(events()[1]).toEqual({
      type: 'agent_session_stopped',
      channel: 'D0STACK',
      user: 'U0MIRA',
      thread_ts: ts,
      streaming_message_ts: [],
      event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
    });
  });

  it('refuses threads that are not there', () => {
    const stop = { channel: 'D0STACK', threadTs: '1.000000' };
    expect(() => playground.workspace.stopSession(stop)).toThrow('no thread');
  });

  it('is not heard by a bot that is not in the channel', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'x', channel: 'C0RANDOM' });
    expect(await playground.workspace.stopSession({ channel: 'C0RANDOM', threadTs: ts })).toEqual([]);
  });
});

describe('both', () => {
  it('are only sent to an app that is subscribed to them', async () => {
    const quiet = await startPlayground({ subscriptions: ['app_mention'] });
    const { ts } = await quiet.workspace.sendMessage({ text: 'x', channel: 'D0STACK' });
    expect(await quiet.workspace.openMessagesTab()).toEqual([]);
    expect(await quiet.workspace.stopSession({ channel: 'D0STACK', threadTs: ts })).toEqual([]);
    expect(quiet.received).toEqual([]);
    await quiet.close();
  });

  it('are answered at once by the control interface', async () => {
    playground.answerWith(() => ({ hang: true }));
    const { ts } = playground.workspace.typeMessage({ text: 'x', channel: 'D0STACK' });
    expect(await act('messages-tab', { user: 'U0MIRA' })).toEqual({ status: 202, body: { ok: true } });
    expect(await act('stop', { channel: 'D0STACK', threadTs: ts })).toMatchObject({ status: 202 });
    await expect.poll(() => playground.received.length).toBeGreaterThan(2);
  });

  it.each([
    ['messages-tab', { user: 'USLACKBOT' }],
    ['messages-tab', { tab: 'home' }],
    ['stop', { channel: 'D0STACK', threadTs: '1.000000' }],
    ['stop', { channel: 'D0STACK' }],
  ])('are refused by the control interface: %s of %j', async (name, body) => {
    expect(await act(name, body)).toMatchObject({ status: 400, body: { ok: false } });
    expect(playground.received).toEqual([]);
  });
});
