import { createHmac, timingSafeEqual } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, type Received, SIGNING_SECRET, startPlayground } from './start-playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const eventOf = (request: Received) =>
  JSON.parse(request.body) as { event_id: string; event: Record<string, unknown> } & Record<string, unknown>;
const events = () => playground.received.map((request) => eventOf(request).event);
const formOf = (request: Received | undefined) => Object.fromEntries(new URLSearchParams(request?.body));

/** docs.slack.dev/authentication/verifying-requests-from-slack, step by step. */
function isAuthentic({ headers, body }: Received, nowSeconds: number): boolean {
  const timestamp = String(headers['x-slack-request-timestamp']);
  if (Math.abs(nowSeconds - Number(timestamp)) > 300) return false;
  const expected = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const sent = String(headers['x-slack-signature']);
  return sent.length === expected.length && timingSafeEqual(Buffer.from(sent), Buffer.from(expected));
}
const noon = Date.UTC(2026, 10, 20, 12) / 1000;

describe('signatures', () => {
  it('verify by the documented recipe for commands, events and clicks', async () => {
    await playground.workspace.sendCommand({ text: 'nestjs vs gin & “ümlaut”' });
    await playground.workspace.sendMessage({ text: 'hello' });
    expect(playground.received.map((request) => isAuthentic(request, noon))).toEqual([true, true]);
  });

  it('can be forged or stale on purpose', async () => {
    await playground.workspace.deliver({ type: 'event_callback' }, { signature: 'forged' });
    await playground.workspace.deliver({ type: 'event_callback' }, { signature: 'stale' });
    const [forged, stale] = playground.received;
    expect(forged && isAuthentic(forged, noon)).toBe(false);
    expect(stale && isAuthentic(stale, noon)).toBe(false);
    expect(stale && isAuthentic(stale, noon - 600)).toBe(true);
  });
});

describe('sendCommand', () => {
  it('posts a form with the thirteen usual keys', async () => {
    const sent = await playground.workspace.sendCommand({
      text: 'nestjs vs gin',
      user: 'U0TEODOR',
      channel: 'C0RANDOM',
    });
    expect(playground.received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(formOf(playground.received[0])).toEqual({
      token: 'playground',
      team_id: 'T0PLAYGROUND',
      team_domain: 'playground',
      channel_id: 'C0RANDOM',
      channel_name: 'random',
      user_id: 'U0TEODOR',
      user_name: 'teodor',
      command: '/stack-compare',
      text: 'nestjs vs gin',
      api_app_id: 'A0STACK',
      is_enterprise_install: 'false',
      response_url: sent.responseUrl,
      trigger_id: sent.triggerId,
    });
  });

  it('does not name private conversations', async () => {
    await playground.workspace.sendCommand({ text: 'x', channel: 'G0LEADS' });
    await playground.workspace.sendCommand({ text: 'x', channel: 'D0STACK' });
    expect(playground.received.map((request) => formOf(request)['channel_name'])).toEqual([
      'privategroup',
      'directmessage',
    ]);
  });

  it('uses a new trigger and response url each time, and takes overrides', async () => {
    const first = await playground.workspace.sendCommand({ text: 'x' });
    const second = await playground.workspace.sendCommand({ text: 'x', overrides: { team_id: 'T0OTHER' } });
    expect(second.triggerId).not.toBe(first.triggerId);
    expect(second.responseUrl).not.toBe(first.responseUrl);
    expect(formOf(playground.received[1])['team_id']).toBe('T0OTHER');
  });

  it('shows what the acknowledgement says, to the person or to everyone', async () => {
    playground.answerWith(() => ({ body: 'one moment' }));
    await playground.workspace.sendCommand({ text: 'x' });
    playground.answerWith(() => ({ body: JSON.stringify({ response_type: 'in_channel', text: 'for all' }) }));
    await playground.workspace.sendCommand({ text: 'x' });
    expect(playground.workspace.ephemerals()).toMatchObject([
      { text: 'one moment', user: 'U0MIRA', via: 'acknowledgement' },
    ]);
    expect(playground.workspace.messages()).toMatchObject([{ text: 'for all', bot_id: 'B0STACK' }]);
  });

  it.each([
    [{ status: 500 }, 'http_error', 'dispatch_failed'],
    [{ hang: true }, 'http_timeout', 'operation_timeout'],
  ])('is not repeated when the bot answers %j, and the person is told', async (answer, failure, shown) => {
    playground.answerWith(() => answer);
    expect(await playground.workspace.sendCommand({ text: 'x' })).toMatchObject({ failure, attempts: 1 });
    expect(playground.received).toHaveLength(1);
    expect(playground.workspace.ephemerals()).toMatchObject([
      { via: 'slackbot', text: `/stack-compare failed with the error "${shown}"` },
    ]);
  });

  it('reports a bot that is not there', async () => {
    const lonely = await startPlayground({ deliverTo: 'http://127.0.0.1:9' });
    expect(await lonely.workspace.sendCommand({ text: 'x' })).toMatchObject({
      status: 0,
      failure: 'connection_failed',
    });
    await lonely.close();
  });
});

describe('sendMessage', () => {
  it('a mention arrives twice: as app_mention and as message, with ids of their own and one timestamp', async () => {
    const { ts, deliveries } = await playground.workspace.sendMessage({
      text: '@stack-compare nestjs vs gin?',
    });
    expect(events()).toMatchObject([
      {
        type: 'app_mention',
        text: '<@U0STACK> nestjs vs gin?',
        channel: 'C0ARCHITECTURE',
        ts,
        user: 'U0MIRA',
      },
      { type: 'message', text: '<@U0STACK> nestjs vs gin?', channel_type: 'channel', ts },
    ]);
    expect(new Set(deliveries.map(({ eventId }) => eventId)).size).toBe(2);
  });

  it('an event comes in the envelope of the Events API', async () => {
    await playground.workspace.sendMessage({ text: 'hello' });
    const [request] = playground.received;
    expect(request && eventOf(request)).toMatchObject({
      type: 'event_callback',
      team_id: 'T0PLAYGROUND',
      api_app_id: 'A0STACK',
      event_id: playground.workspace.lastEventId(),
      event_time: noon,
      authorizations: [{ user_id: 'U0STACK', is_bot: true }],
    });
  });

  it('a direct message is a message.im, also when it mentions the bot', async () => {
    await playground.workspace.sendMessage({ text: '@stack-compare help', channel: 'D0STACK' });
    expect(events()).toMatchObject([{ type: 'message', channel_type: 'im' }]);
  });

  it('a reply carries its thread', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'root' });
    await playground.workspace.sendMessage({ text: 'reply', threadTs: ts, user: 'U0SUNNIVA' });
    expect(events()[1]).toMatchObject({ thread_ts: ts, user: 'U0SUNNIVA' });
    expect(playground.workspace.thread('C0ARCHITECTURE', ts)).toHaveLength(2);
  });

  it.each(['C0RANDOM', 'G0LEADS'])('the bot hears nothing of %s, where it is not', async (channel) => {
    const sent = await playground.workspace.sendMessage({ text: '@stack-compare hello', channel });
    expect(sent.deliveries).toEqual([]);
    expect(playground.received).toEqual([]);
  });

  it('only subscribed events are sent', async () => {
    const quiet = await startPlayground({ subscriptions: ['app_mention'] });
    await quiet.workspace.sendMessage({ text: 'hello' });
    await quiet.workspace.sendMessage({ text: '@stack-compare hello' });
    expect(quiet.received.map((request) => eventOf(request).event['type'])).toEqual(['app_mention']);
    await quiet.close();
  });

  it.each([
    [{ text: 'x', channel: 'C0NOWHERE' }, 'no channel C0NOWHERE'],
    [{ text: 'x', channel: 'C0ATTIC' }, 'C0ATTIC is archived'],
    [{ text: 'x', user: 'U0NOBODY' }, 'no user U0NOBODY'],
    [{ text: 'x', threadTs: '1.000000' }, 'no thread 1.000000'],
  ])('refuses %j', async (message, reason) => {
    await expect(playground.workspace.sendMessage(message)).rejects.toThrow(reason);
    expect(playground.workspace.messages()).toEqual([]);
  });
});

describe('repeats of events', () => {
  it('come three times, numbered and with the reason, and then end', async () => {
    playground.answerWith(() => ({ status: 500 }));
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ attempts: 4, failure: 'http_error' }]);
    expect(playground.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
      '2',
      '3',
    ]);
    expect(playground.received[3]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(playground.received.map(({ body }) => body)).size).toBe(1);
  });

  it('end with the first acknowledgement', async () => {
    let calls = 0;
    playground.answerWith(() => {
      calls += 1;
      return calls < 3 ? { status: 503 } : {};
    });
    const { deliveries } = await playground.workspace.sendMessage({ text: 'hello' });
    expect(deliveries).toMatchObject([{ attempts: 3, status: 200 }]);
  });

  it('name a time-out as the reason', async () => {
    let calls = 0;
    playground.answerWith(() => {
      calls += 1;
      return { hang: calls === 1 };
    });
    await playground.workspace.sendMessage({ text: 'hello' });
    expect(playground.received[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('do not come when the bot asks for none', async () => {
    playground.answerWith(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    await playground.workspace.sendMessage({ text: 'hello' });
    expect(playground.received).toHaveLength(1);
  });

  it('are dropped when the workspace closes', async () => {
    const patient = await startPlayground({ retryDelaysMs: [600_000] });
    patient.answerWith(() => ({ status: 500 }));
    const sending = patient.workspace.sendMessage({ text: 'hello' });
    await expect.poll(() => patient.received.length).toBe(1);
    await patient.close();
    expect((await sending).deliveries).toMatchObject([{ failure: expect.any(String) }]);
  });
});

describe('redeliver', () => {
  it('sends an event again, byte for byte and marked as a repeat', async () => {
    await playground.workspace.sendMessage({ text: 'hello' });
    await playground.workspace.redeliver(playground.workspace.lastEventId() ?? '');
    const [first, second] = playground.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['x-slack-retry-num']).toBe('1');
  });

  it('sends a command again without any mark', async () => {
    const { triggerId } = await playground.workspace.sendCommand({ text: 'x' });
    await playground.workspace.redeliver(triggerId);
    expect(playground.received[1]?.body).toBe(playground.received[0]?.body);
    expect(playground.received[1]?.headers).not.toHaveProperty('x-slack-retry-num');
  });

  it('refuses an id that was never sent', async () => {
    await expect(playground.workspace.redeliver('Ev0')).rejects.toThrow('nothing was sent');
  });
});

describe('deliver', () => {
  it('sends forms with objects as JSON, and retry headers as asked', async () => {
    const sent = await playground.workspace.deliver(
      { payload: { type: 'block_actions' } },
      { encoding: 'form', retryNum: 2, retryReason: 'http_error' },
    );
    expect(sent).toEqual({ status: 200, body: '', attempts: 1 });
    expect(formOf(playground.received[0])).toEqual({ payload: '{"type":"block_actions"}' });
    expect(playground.received[0]?.headers).toMatchObject({
      'x-slack-retry-num': '2',
      'x-slack-retry-reason': 'http_error',
    });
  });
});

describe('click', () => {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const feedback = {
    type: 'feedback_buttons',
    action_id: 'vote',
    positive_button: { text: plain('Good'), value: 'up' },
    negative_button: { text: plain('Bad'), value: 'down' },
  };
  const blocks = [
    {
      type: 'section',
      text: plain('x'),
      accessory: { type: 'static_select', action_id: 'pick', options: [{ text: plain('A'), value: 'a' }] },
    },
    {
      type: 'actions',
      block_id: 'bar',
      elements: [
        { type: 'button', action_id: 'go', text: plain('Go'), value: 'v1' },
        { type: 'button', text: plain('Bare') },
      ],
    },
    { type: 'context_actions', elements: [feedback] },
  ];
  const channel = 'C0ARCHITECTURE';
  const payloadOf = (request: Received | undefined) =>
    JSON.parse(formOf(request)['payload'] ?? 'null') as Record<string, unknown>;
  const post = async () =>
    String((await playground.api('chat.postMessage', { channel, text: 'x', blocks }))['ts']);

  it('sends block_actions with the message, a trigger and a response url', async () => {
    const messageTs = await post();
    const sent = await playground.workspace.click({ channel, messageTs, actionId: 'go', user: 'U0TEODOR' });
    expect(payloadOf(playground.received[0])).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0TEODOR' },
      channel: { id: channel, name: 'architecture' },
      container: { message_ts: messageTs, is_ephemeral: false },
      message: { ts: messageTs, blocks },
      trigger_id: sent.triggerId,
      response_url: sent.responseUrl,
      actions: [{ type: 'button', action_id: 'go', block_id: 'bar', value: 'v1' }],
    });
  });

  it.each([
    ['a feedback button', { actionId: 'vote', value: 'down' }, { type: 'feedback_buttons', value: 'down' }],
    ['a menu', { actionId: 'pick', value: 'a' }, { type: 'static_select', selected_option: { value: 'a' } }],
    ['a button without ids', { actionId: 'action-1-1' }, { type: 'button', block_id: 'bar' }],
  ])('answers %s in its own shape', async (_, click, action) => {
    await playground.workspace.click({ channel, messageTs: await post(), ...click });
    expect(payloadOf(playground.received[0])).toMatchObject({ actions: [action] });
  });

  it('works on a message only this person sees, and on nobody else’s', async () => {
    const sent = await playground.api('chat.postEphemeral', { channel, user: 'U0MIRA', text: 'x', blocks });
    const messageTs = String(sent['message_ts']);
    await playground.workspace.click({ channel, messageTs, actionId: 'go' });
    expect(payloadOf(playground.received[0])).toMatchObject({ container: { is_ephemeral: true } });
    await expect(
      playground.workspace.click({ channel, messageTs, actionId: 'go', user: 'U0TEODOR' }),
    ).rejects.toThrow('no message');
  });

  it.each([
    [{ actionId: 'gone' }, 'no element gone'],
    [{ actionId: 'vote', value: 'sideways' }, 'no element vote'],
    [{ actionId: 'go', blockId: 'other' }, 'no element go'],
    [{ actionId: 'go', messageTs: '1.000000' }, 'no message 1.000000'],
  ])('refuses %j', async (click, reason) => {
    await expect(playground.workspace.click({ channel, messageTs: await post(), ...click })).rejects.toThrow(
      reason,
    );
  });
});

describe('the messages of the bot itself', () => {
  it('come back to it as events: posted, changed and deleted', async () => {
    const echo = await startPlayground({ echoOwnMessages: true });
    const channel = 'C0ARCHITECTURE';
    const { ts } = await echo.api('chat.postMessage', { channel, text: 'one' });
    await echo.api('chat.update', { channel, ts, text: 'two' });
    await echo.api('chat.delete', { channel, ts });
    await expect.poll(() => echo.received.length).toBe(3);
    const seen = echo.received.map((request) => eventOf(request).event);
    seen.sort((one, other) => String(one['event_ts']).localeCompare(String(other['event_ts'])));
    expect(seen).toMatchObject([
      { type: 'message', bot_id: 'B0STACK', text: 'one' },
      { subtype: 'message_changed', message: { text: 'two' }, previous_message: { text: 'one' } },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
    await echo.close();
  });
});

describe('reset', () => {
  it('forgets what was said and keeps timestamps rising', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'before' });
    await playground.workspace.sendCommand({ text: 'x' });
    playground.workspace.reset();
    expect(playground.workspace.messages()).toEqual([]);
    expect(playground.workspace.calls()).toEqual([]);
    expect(playground.workspace.lastEventId()).toBeUndefined();
    expect((await playground.workspace.sendMessage({ text: 'after' })).ts > ts).toBe(true);
  });
});
