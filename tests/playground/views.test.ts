import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, type Received, startPlayground } from './start-playground.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (id: string, element: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(id),
  element: { type: 'plain_text_input', action_id: 'it', ...element },
  ...fields,
});
const modal = (title: string, blocks: unknown[] = [], fields: Record<string, unknown> = {}) => ({
  type: 'modal',
  callback_id: title,
  title: plain(title),
  submit: plain('Send'),
  blocks,
  ...fields,
});
type View = { id: string; hash: string; [field: string]: unknown };
type OpenView = { id: string; user: string; view: View; errors?: Record<string, string> };

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const act = async (name: string, body: Record<string, unknown>) => {
  const response = await fetch(`${playground.baseUrl}/playground/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const views = async (): Promise<OpenView[]> => {
  const state = (await (await fetch(`${playground.baseUrl}/playground/state`)).json()) as {
    views: OpenView[];
  };
  return state.views;
};
const titles = async () => (await views()).map(({ view }) => view['callback_id']);
const payloads = () =>
  playground.received
    .map(({ body }: Received) => new URLSearchParams(body).get('payload'))
    .flatMap((text) => (text === null ? [] : [JSON.parse(text) as Record<string, unknown>]));
const trigger = async (user = 'U0MIRA') =>
  (await playground.workspace.sendCommand({ text: 'x', user })).triggerId;
const open = async (view: Record<string, unknown>, user?: string): Promise<string> => {
  const opened = await playground.api('views.open', { trigger_id: await trigger(user), view });
  expect(opened).toMatchObject({ ok: true });
  return (opened['view'] as View).id;
};
const answerForms = (answer: unknown) =>
  playground.answerWith(({ body }) => ({
    body: body.includes('view_submission') ? JSON.stringify(answer) : '',
  }));

describe('a form that is sent', () => {
  it('reaches the bot with its values and closes on an empty answer', async () => {
    const viewId = await open(modal('team', [input('size'), input('note', {}, { optional: true })]));
    const values = { size: { it: { type: 'plain_text_input', value: '7' } } };
    const sent = await act('submit-view', { viewId, values });
    expect(sent).toMatchObject({ status: 200, body: { ok: true, outcome: 'closed' } });
    expect(payloads().at(-1)).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0MIRA' },
      trigger_id: sent.body['triggerId'],
      view: {
        id: viewId,
        callback_id: 'team',
        root_view_id: viewId,
        previous_view_id: null,
        private_metadata: '',
        state: { values: { size: { it: { value: '7' } }, note: { it: { value: null } } } },
      },
      response_urls: [],
    });
    expect(await views()).toEqual([]);
  });

  it('comes back with errors, is corrected and closes', async () => {
    const viewId = await open(modal('team', [input('size')]));
    answerForms({ response_action: 'errors', errors: { size: 'a number, please' } });
    expect(await act('submit-view', { viewId, values: { size: { it: { value: 'many' } } } })).toMatchObject({
      body: { outcome: 'errors', errors: { size: 'a number, please' } },
    });
    expect(await views()).toMatchObject([
      {
        id: viewId,
        errors: { size: 'a number, please' },
        view: { state: { values: { size: { it: { value: 'many' } } } } },
      },
    ]);
    answerForms({});
    expect(await act('submit-view', { viewId, values: { size: { it: { value: '7' } } } })).toMatchObject({
      body: { outcome: 'closed' },
    });
    expect(await views()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string | undefined, RegExp]>([
    ['nothing', {}, undefined, /required/],
    ['an empty text', {}, '', /required/],
    ['too little', { min_length: 3 }, 'ab', /at least 3/],
    ['no address', { type: 'email_text_input' }, 'nobody', /email/],
    ['no link', { type: 'url_text_input' }, 'nowhere', /URL/],
    ['no number', { type: 'number_input', is_decimal_allowed: false }, '1.5', /number/],
    [
      'too small a number',
      { type: 'number_input', is_decimal_allowed: false, min_value: '2' },
      '1',
      /2 or more/,
    ],
    [
      'too large a number',
      { type: 'number_input', is_decimal_allowed: true, max_value: '2' },
      '2.5',
      /2 or less/,
    ],
  ])('is kept back by Slack itself for %s', async (_, element, value, reason) => {
    const viewId = await open(modal('team', [input('size', element)]));
    const values = value === undefined ? {} : { size: { it: { value } } };
    const sent = await act('submit-view', { viewId, values });
    expect(sent.body).toMatchObject({ outcome: 'errors', errors: { size: expect.stringMatching(reason) } });
    expect(payloads()).toEqual([]);
    expect(await views()).toMatchObject([{ errors: { size: expect.stringMatching(reason) } }]);
  });

  it('is replaced under the same id, keeping what was entered where the input is there again', async () => {
    const viewId = await open(modal('one', [input('size')]));
    const [before] = await views();
    answerForms({ response_action: 'update', view: modal('two', [input('size'), input('load')]) });
    const values = { size: { it: { value: '7' } } };
    expect(await act('submit-view', { viewId, values })).toMatchObject({ body: { outcome: 'updated' } });
    const [after] = await views();
    expect(after).toMatchObject({
      id: viewId,
      view: { callback_id: 'two', state: { values: { size: { it: { value: '7' } } } } },
    });
    expect(after?.view.hash).not.toBe(before?.view.hash);
  });

  it('gets another on top, three at most, and one closing leads back', async () => {
    let viewId = await open(modal('one'));
    for (const title of ['two', 'three']) {
      answerForms({ response_action: 'push', view: modal(title) });
      expect(await act('submit-view', { viewId })).toMatchObject({ body: { outcome: 'pushed' } });
      viewId = (await views()).at(-1)?.id ?? '';
    }
    expect(await views()).toMatchObject([
      { view: { previous_view_id: null } },
      { view: { root_view_id: (await views())[0]?.id, previous_view_id: (await views())[0]?.id } },
      { view: { root_view_id: (await views())[0]?.id, previous_view_id: (await views())[1]?.id } },
    ]);
    answerForms({ response_action: 'push', view: modal('four') });
    expect(await act('submit-view', { viewId })).toMatchObject({
      status: 502,
      body: { ok: false, error: expect.stringContaining('push_limit_reached') },
    });
    answerForms({});
    await act('submit-view', { viewId });
    expect(await titles()).toEqual(['one', 'two']);
  });

  it('closes everything on clear, and only that person’s', async () => {
    const viewId = await open(modal('one'));
    await open(modal('other'), 'U0KENJI');
    answerForms({ response_action: 'push', view: modal('two') });
    await act('submit-view', { viewId });
    answerForms({ response_action: 'clear' });
    const top = (await views()).find(({ view }) => view['callback_id'] === 'two')?.id;
    expect(await act('submit-view', { viewId: top })).toMatchObject({ body: { outcome: 'cleared' } });
    expect(await titles()).toEqual(['other']);
  });

  it.each([
    ['an unknown action', { response_action: 'explode' }, /none of errors, update, push and clear/],
    ['text', 'fine', /none of errors/],
    [
      'errors for no input',
      { response_action: 'errors', errors: { nowhere: 'x' } },
      /no input block nowhere/,
    ],
    ['no errors', { response_action: 'errors', errors: {} }, /has no errors/],
    [
      'a broken view',
      { response_action: 'update', view: { type: 'modal', blocks: [] } },
      /missing required field: title/,
    ],
    ['a home tab', { response_action: 'push', view: { type: 'home', blocks: [] } }, /view\/type/],
  ])('stays open when the bot answers with %s', async (_, answer, reason) => {
    const viewId = await open(modal('team', [input('size', {}, { optional: true })]));
    answerForms(answer);
    expect(await act('submit-view', { viewId })).toMatchObject({
      status: 502,
      body: { ok: false, error: expect.stringMatching(reason) },
    });
    expect(await titles()).toEqual(['team']);
  });

  it('stays open when the bot does not answer', async () => {
    const viewId = await open(modal('team'));
    playground.answerWith(() => ({ status: 500 }));
    expect(await act('submit-view', { viewId })).toMatchObject({
      body: { outcome: 'failed', failure: 'http_error' },
    });
    expect(await titles()).toEqual(['team']);
  });

  it.each([
    [{ viewId: 'V0' }, /has no view V0/],
    [{ user: 'U0KENJI' }, /U0KENJI has no view/],
    [{ values: { gone: { it: { value: 'x' } } } }, /no input gone\/it/],
    [{ values: { size: { it: { selectedOption: 'x' } } } }, /answered with value/],
    [{ values: { size: { it: { value: 7 } } } }, /expected string/],
  ])('is refused with %j', async (wrong, reason) => {
    const viewId = await open(modal('team', [input('size')]));
    expect(await act('submit-view', { viewId, ...wrong })).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(reason) },
    });
    expect(payloads()).toEqual([]);
  });

  it('needs a submit button', async () => {
    const viewId = await open({ type: 'modal', title: plain('Read'), blocks: [] });
    expect(await act('submit-view', { viewId })).toMatchObject({ status: 400 });
  });
});

describe('a modal that is closed', () => {
  it('is reported only when it asked for that', async () => {
    const quiet = await open(modal('quiet'));
    expect(await act('close-view', { viewId: quiet })).toMatchObject({
      body: { closed: [quiet], deliveries: [] },
    });
    const told = await open(modal('told', [], { notify_on_close: true }));
    await act('close-view', { viewId: told });
    expect(payloads()).toMatchObject([{ type: 'view_closed', is_cleared: false, view: { id: told } }]);
    expect(await views()).toEqual([]);
  });

  it('takes those below it along when it says so', async () => {
    const viewId = await open(modal('one', [], { notify_on_close: true }));
    answerForms({ response_action: 'push', view: modal('two', [], { clear_on_close: true }) });
    await act('submit-view', { viewId });
    const top = (await views()).at(-1)?.id;
    expect(await act('close-view', { viewId })).toMatchObject({ status: 400 });
    expect(await act('close-view', { viewId: top })).toMatchObject({ body: { closed: [top, viewId] } });
    expect(payloads().at(-1)).toMatchObject({ type: 'view_closed', is_cleared: true, view: { id: viewId } });
  });
});

describe('what the bot does with modals', () => {
  const button = { type: 'button', action_id: 'more', text: plain('More') };
  const withButton = (title: string) => modal(title, [{ type: 'actions', elements: [button] }]);

  it('views.push works from a modal alone, within three seconds, three views deep', async () => {
    expect(await playground.api('views.push', { trigger_id: await trigger(), view: modal('x') })).toEqual({
      ok: false,
      error: 'not_found',
    });
    let viewId = await open(withButton('one'));
    const press = async () => String((await act('act', { viewId, actionId: 'more' })).body['triggerId']);
    for (const title of ['two', 'three']) {
      const pushed = await playground.api('views.push', {
        trigger_id: await press(),
        view: withButton(title),
      });
      viewId = (pushed['view'] as View).id;
    }
    const push = async (triggerId: string) =>
      playground.api('views.push', { trigger_id: triggerId, view: modal('x') });
    expect(await push(await press())).toMatchObject({ error: 'push_limit_reached' });
    const late = await press();
    playground.advance(3_001);
    expect(await push(late)).toMatchObject({ error: 'expired_trigger_id' });
    expect(await titles()).toEqual(['one', 'two', 'three']);
  });

  it('views.open replaces the stack that is open', async () => {
    await open(modal('one'));
    await open(modal('two'));
    expect(await titles()).toEqual(['two']);
  });

  it('views.update shows the new view and takes errors away', async () => {
    const viewId = await open(modal('team', [input('size')]));
    await act('submit-view', { viewId });
    expect(await views()).toMatchObject([{ errors: { size: expect.any(String) } }]);
    await playground.api('views.update', { view_id: viewId, view: modal('again', [input('size')]) });
    const [shown] = await views();
    expect(shown).toMatchObject({ id: viewId, view: { callback_id: 'again' } });
    expect(shown).not.toHaveProperty('errors');
  });

  it('refuses views that are too large or share an external id', async () => {
    const external = { external_id: 'only-one' };
    await open(modal('one', [], external));
    const again = { trigger_id: await trigger('U0KENJI'), view: modal('two', [], external) };
    expect(await playground.api('views.open', again)).toMatchObject({ error: 'duplicate_external_id' });
    const text = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(2_900) } };
    const large = modal(
      'big',
      Array.from({ length: 100 }, () => text),
    );
    expect(await playground.api('views.open', { trigger_id: await trigger(), view: large })).toMatchObject({
      error: 'view_too_large',
    });
  });
});

describe('home tabs', () => {
  const home = { type: 'home', blocks: [{ type: 'divider' }] };

  it('are in the state by person', async () => {
    await playground.api('views.publish', { user_id: 'U0KENJI', view: home });
    const state = (await (await fetch(`${playground.baseUrl}/playground/state`)).json()) as Record<
      string,
      unknown
    >;
    expect(state['homes']).toMatchObject({ U0KENJI: { type: 'home', blocks: home.blocks } });
  });

  it('are opened with an event that says what is shown there', async () => {
    expect(await act('home', { user: 'U0INES' })).toEqual({ status: 202, body: { ok: true } });
    await expect.poll(() => playground.received.length).toBe(1);
    const eventOf = (index: number) =>
      (JSON.parse(playground.received[index]?.body ?? '') as { event: Record<string, unknown> }).event;
    expect(eventOf(0)).toMatchObject({
      type: 'app_home_opened',
      user: 'U0INES',
      channel: 'D0INES',
      tab: 'home',
    });
    expect(eventOf(0)).not.toHaveProperty('view');
    await playground.api('views.publish', { user_id: 'U0INES', view: home });
    await act('home', { user: 'U0INES' });
    await expect.poll(() => playground.received.length).toBe(2);
    expect(eventOf(1)).toMatchObject({ view: { type: 'home' } });
  });
});

describe('a message shortcut', () => {
  it('is sent with the message, a trigger and a response url', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'Which one?', channel: 'C0RANDOM' });
    const sent = await act('shortcut', {
      user: 'U0TEODOR',
      callbackId: 'decide',
      channel: 'C0RANDOM',
      messageTs: ts,
    });
    expect(payloads().at(-1)).toMatchObject({
      type: 'message_action',
      callback_id: 'decide',
      user: { id: 'U0TEODOR' },
      channel: { id: 'C0RANDOM', name: 'random' },
      message_ts: ts,
      message: { ts, text: 'Which one?' },
      trigger_id: sent.body['triggerId'],
      response_url: sent.body['responseUrl'],
    });
    const view = modal('decide');
    expect(await playground.api('views.open', { trigger_id: sent.body['triggerId'], view })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [{ messageTs: '1.000000' }, /no message/],
    [{ callbackId: '' }, /callbackId|Too small/],
    [{ user: 'U0INES', channel: 'C0RANDOM' }, /U0INES is not in C0RANDOM/],
  ])('refuses %j', async (wrong, reason) => {
    const { ts } = await playground.workspace.sendMessage({ text: 'x', channel: 'C0RANDOM' });
    const body = { callbackId: 'decide', channel: 'C0RANDOM', messageTs: ts, ...wrong };
    expect(await act('shortcut', body)).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(reason) },
    });
  });
});
