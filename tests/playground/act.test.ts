import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Case, CONTEXT_PRESSING, KEEPING, PRESSING, WRITING, WRONG } from './elements.ts';
import { type Playground, type Received, startPlayground } from './start-playground.ts';

const channel = 'C0ARCHITECTURE';
const plain = (text: string) => ({ type: 'plain_text', text });
let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const act = async (body: Record<string, unknown>) => {
  const response = await fetch(`${playground.baseUrl}/playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const payloadOf = (request: Received | undefined) =>
  JSON.parse(new URLSearchParams(request?.body).get('payload') ?? 'null') as Record<string, unknown>;
const lastPayload = () => payloadOf(playground.received.at(-1));

const post = async (blocks: unknown[], where: Record<string, unknown> = {}) => {
  const posted = await playground.api('chat.postMessage', { channel, text: 'x', blocks, ...where });
  expect(posted).toMatchObject({ ok: true });
  return String(posted['ts']);
};
const elementOf = ([type, fields]: [string, Record<string, unknown>, ...unknown[]]) => ({
  type,
  action_id: 'it',
  ...fields,
});
const inActions = (element: unknown) => ({ type: 'actions', block_id: 'bar', elements: [element] });
const inInput = (element: unknown, fields: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: 'bar',
  label: plain('L'),
  element,
  ...fields,
});

describe('an element of a message', () => {
  const check = async (block: unknown, [type, , given, action]: Case) => {
    const messageTs = await post([block]);
    const sent = await act({ user: 'U0INES', channel, messageTs, blockId: 'bar', actionId: 'it', ...given });
    expect(sent).toMatchObject({ status: 200, body: { ok: true, isDelivered: true, status: 200 } });
    expect(lastPayload()).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0INES' },
      channel: { id: channel, name: 'architecture' },
      container: { type: 'message', message_ts: messageTs, channel_id: channel, is_ephemeral: false },
      message: { ts: messageTs },
      trigger_id: sent.body['triggerId'],
      response_url: sent.body['responseUrl'],
      actions: [{ type, action_id: 'it', block_id: 'bar', action_ts: expect.any(String), ...action }],
    });
    return lastPayload();
  };

  it.each(KEEPING)('%s %j answered with %j is sent and kept', async (...each) => {
    const { state } = await check(inActions(elementOf(each)), each);
    expect(state).toEqual({ values: { bar: { it: { type: each[0], ...each[3] } } } });
  });

  it.each(PRESSING)('%s %j used with %j is sent and leaves nothing', async (...each) => {
    const { state } = await check(inActions(elementOf(each)), each);
    expect(state).toEqual({ values: {} });
  });

  it.each(CONTEXT_PRESSING)('%s %j used with %j is sent', async (...each) => {
    await check({ type: 'context_actions', block_id: 'bar', elements: [elementOf(each)] }, each);
  });

  it.each(WRITING)('%s %j answered with %j is sent when its block says so', async (...each) => {
    await check(inInput(elementOf(each), { dispatch_action: true }), each);
  });

  it.each(WRONG)('%s %j is refused with %j', async (type, fields, given, reason) => {
    const block = type === 'rich_text_input' ? inInput : inActions;
    const messageTs = await post([block(elementOf([type, fields]))]);
    const sent = await act({ channel, messageTs, actionId: 'it', ...given });
    expect(sent).toMatchObject({ status: 400, body: { ok: false, error: expect.stringMatching(reason) } });
    expect(playground.received).toEqual([]);
  });

  it('tells nobody of an input that waits for its form, and sends it with the next action', async () => {
    const input = inInput({ type: 'plain_text_input', action_id: 'words' }, { block_id: 'form' });
    const button = inActions({ type: 'button', action_id: 'go', text: plain('Go') });
    const messageTs = await post([input, button]);
    const typed = await act({ channel, messageTs, actionId: 'words', value: 'hello' });
    expect(typed.body).toEqual({ ok: true, isDelivered: false });
    expect(playground.received).toEqual([]);
    await act({ channel, messageTs, actionId: 'go' });
    expect(lastPayload()).toMatchObject({ state: { values: { form: { words: { value: 'hello' } } } } });
    await act({ user: 'U0TEODOR', channel, messageTs, actionId: 'go' });
    expect(lastPayload()).toMatchObject({ state: { values: { form: { words: { value: null } } } } });
  });

  it('is found in a section, a card, a carousel and a container, with or without ids', async () => {
    const button = (id: string) => ({ type: 'button', action_id: id, text: plain('Go') });
    const card = (id: string) => ({ type: 'card', title: plain('T'), actions: [button(id)] });
    const messageTs = await post([
      { type: 'section', text: plain('x'), accessory: { type: 'button', text: plain('Bare') } },
      card('one'),
      { type: 'carousel', elements: [card('two')] },
      { type: 'container', title: plain('C'), child_blocks: [inActions(button('three'))] },
    ]);
    for (const actionId of ['action-0-0', 'one', 'two', 'three']) {
      expect(await act({ channel, messageTs, actionId })).toMatchObject({ status: 200 });
    }
    expect(playground.received).toHaveLength(4);
    expect(payloadOf(playground.received[2])).toMatchObject({ actions: [{ block_id: 'block-2-0' }] });
  });

  it('works on a message only one person sees, for that person', async () => {
    const blocks = [inActions({ type: 'button', action_id: 'go', text: plain('Go') })];
    const sent = await playground.api('chat.postEphemeral', { channel, user: 'U0KENJI', text: 'x', blocks });
    const messageTs = String(sent['message_ts']);
    expect(await act({ user: 'U0KENJI', channel, messageTs, actionId: 'go' })).toMatchObject({ status: 200 });
    expect(lastPayload()).toMatchObject({ container: { is_ephemeral: true } });
    expect(await act({ channel, messageTs, actionId: 'go' })).toMatchObject({ status: 400 });
  });

  it.each([
    [{ actionId: 'gone' }, /no element gone/],
    [{ blockId: 'other' }, /no element go/],
    [{ messageTs: '1.000000' }, /no message 1\.000000/],
    [{ channel: 'C0NOWHERE' }, /no channel/],
    [{ user: 'U0NOBODY' }, /no user/],
    [{ value: 'x', selectedOption: 'y' }, /one answer at most/],
    [{ viewId: 'V1' }, /either a message .* or a view/],
    [{ colour: 'red' }, /colour/],
  ])('refuses %j', async (wrong, reason) => {
    const messageTs = await post([inActions({ type: 'button', action_id: 'go', text: plain('Go') })]);
    const sent = await act({ channel, messageTs, actionId: 'go', ...wrong });
    expect(sent).toMatchObject({ status: 400, body: { ok: false, error: expect.stringMatching(reason) } });
    expect(playground.received).toEqual([]);
  });

  it('is out of reach for people who do not see the place', async () => {
    const blocks = [inActions({ type: 'button', action_id: 'go', text: plain('Go') })];
    const direct = await post(blocks, { channel: 'D0STACK' });
    const backend = await post(blocks, { channel: 'C0BACKEND' });
    const tries = [
      { user: 'U0TEODOR', channel: 'D0STACK', messageTs: direct },
      { user: 'U0INES', channel: 'C0BACKEND', messageTs: backend },
    ];
    for (const each of tries) {
      expect(await act({ ...each, actionId: 'go' })).toMatchObject({
        status: 400,
        body: { error: expect.stringContaining('is not in') },
      });
    }
  });
});

describe('an element of a home tab', () => {
  it('is sent with the view, its values and hash, and can open a modal within three seconds', async () => {
    const select = { type: 'static_select', action_id: 'it', options: [{ text: plain('A'), value: 'a' }] };
    const view = { type: 'home', blocks: [inActions(select)] };
    const published = await playground.api('views.publish', { user_id: 'U0SUNNIVA', view });
    const { id, hash } = published['view'] as { id: string; hash: string };
    const sent = await act({ user: 'U0SUNNIVA', viewId: id, actionId: 'it', selectedOption: 'a' });
    expect(lastPayload()).toMatchObject({
      container: { type: 'view', view_id: id },
      view: {
        id,
        hash,
        type: 'home',
        state: { values: { bar: { it: { selected_option: { value: 'a' } } } } },
      },
      actions: [{ selected_option: { value: 'a' } }],
    });
    expect(lastPayload()).not.toHaveProperty('response_url');
    const modal = { type: 'modal', title: plain('M'), blocks: [] };
    playground.advance(3_001);
    const late = { trigger_id: sent.body['triggerId'], view: modal };
    expect(await playground.api('views.open', late)).toEqual({ ok: false, error: 'expired_trigger_id' });
    const again = await act({ user: 'U0SUNNIVA', viewId: id, actionId: 'it', selectedOption: 'a' });
    const soon = { trigger_id: again.body['triggerId'], view: modal };
    expect(await playground.api('views.open', soon)).toMatchObject({ ok: true });
    expect(await act({ viewId: id, actionId: 'it', selectedOption: 'a' })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('has no view') },
    });
  });
});
