import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT_TOKEN, type Playground, startPlayground } from './start-playground.ts';

const CHANNEL = 'C0ARCHITECTURE';
let playground: Playground;
const api = (method: string, args: Record<string, unknown> = {}) => playground.api(method, args);
const post = async (args: Record<string, unknown> = {}): Promise<string> => {
  const posted = await api('chat.postMessage', { channel: CHANNEL, text: 'hello', ...args });
  expect(posted).toMatchObject({ ok: true });
  return String(posted['ts']);
};

beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

describe('every method', () => {
  it('reads a form with JSON in it as well as JSON', async () => {
    const blocks = [{ type: 'divider' }];
    const body = new URLSearchParams({
      token: BOT_TOKEN,
      channel: CHANNEL,
      text: 'x',
      blocks: JSON.stringify(blocks),
    });
    const response = await fetch(`${playground.baseUrl}/api/chat.postMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks } });
  });

  it('says not_authed without a token and invalid_auth with a wrong one', async () => {
    const bare = await fetch(`${playground.baseUrl}/api/auth.test`, { method: 'POST' });
    expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
    expect(await playground.api('auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
  });

  it.each(['chat.meMessage', 'constructor', 'files.upload'])('says unknown_method to %s', async (method) => {
    expect(await api(method)).toEqual({ ok: false, error: 'unknown_method' });
  });

  it('says invalid_json to a body that is not JSON', async () => {
    const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' };
    const response = await fetch(`${playground.baseUrl}/api/auth.test`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(await response.json()).toEqual({ ok: false, error: 'invalid_json' });
  });

  it('is written down with its arguments and answer, without the token', async () => {
    const body = new URLSearchParams({ token: BOT_TOKEN, channel: CHANNEL, blocks: '[]' });
    await fetch(`${playground.baseUrl}/api/chat.postMessage`, { method: 'POST', body });
    expect(playground.workspace.calls('chat.postMessage')).toMatchObject([
      { args: { channel: CHANNEL, blocks: [] }, status: 200, response: { error: 'no_text' } },
    ]);
    expect(JSON.stringify(playground.workspace.calls())).not.toContain(BOT_TOKEN);
  });

  it.each([
    ['chat.postMessage', 'channel'],
    ['chat.update', 'channel'],
    ['conversations.replies', 'channel'],
    ['users.info', 'user'],
    ['reactions.add', 'channel'],
  ])('%s names a missing %s', async (method, field) => {
    expect(await api(method)).toMatchObject({
      error: 'invalid_arguments',
      errors: expect.arrayContaining([expect.stringContaining(`missing required field: ${field}`)]),
    });
  });
});

describe('identity', () => {
  it('auth.test, team.info and users.info agree on who and where the bot is', async () => {
    const auth = await api('auth.test');
    expect(auth).toMatchObject({ ok: true, user_id: 'U0STACK', bot_id: 'B0STACK' });
    expect(await api('team.info')).toMatchObject({ ok: true, team: { id: auth['team_id'] } });
    expect(await api('users.info', { user: 'U0STACK' })).toMatchObject({ user: { is_bot: true } });
    expect(await api('users.info', { user: 'U0MIRA' })).toMatchObject({
      user: { is_admin: true, is_restricted: false },
    });
  });

  it('users.info tells a locale to those who ask for it', async () => {
    const asked = { user: 'U0INES', include_locale: true };
    expect(await api('users.info', asked)).toMatchObject({ user: { locale: 'fr-FR' } });
    expect((await api('users.info', { user: 'U0INES' }))['user']).not.toHaveProperty('locale');
  });

  it('users.info says user_not_found', async () => {
    expect(await api('users.info', { user: 'U0NOBODY' })).toEqual({ ok: false, error: 'user_not_found' });
  });
});

describe('chat.postMessage', () => {
  it('keeps text, blocks, thread and metadata', async () => {
    const root = await post();
    const metadata = { event_type: 'answer', event_payload: { id: 'r1', step: 2, tags: ['a'] } };
    const ts = await post({ thread_ts: root, blocks: [{ type: 'divider' }], metadata });
    expect(playground.workspace.thread(CHANNEL, root)).toMatchObject([
      { ts: root, text: 'hello' },
      { ts, thread_ts: root, blocks: [{ type: 'divider' }], metadata, bot_id: 'B0STACK' },
    ]);
  });

  it('gives rising timestamps while the clock stands and when it runs back', async () => {
    const first = await post();
    playground.advance(-60_000);
    const second = await post();
    expect(first).toMatch(/^\d{10}\.\d{6}$/);
    expect(second > first).toBe(true);
  });

  it('takes a user id for the direct messages with that user', async () => {
    expect(await api('chat.postMessage', { channel: 'U0MIRA', text: 'x' })).toMatchObject({
      channel: 'D0STACK',
    });
  });

  it('cuts a text of more than 40,000 characters and warns', async () => {
    const answer = await api('chat.postMessage', { channel: CHANNEL, text: 'x'.repeat(40_001) });
    expect(answer).toMatchObject({ ok: true, warning: 'message_truncated' });
    expect(playground.workspace.messages()[0]?.text).toHaveLength(40_000);
  });

  it.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['G0LEADS', 'channel_not_found'],
    ['USLACKBOT', 'channel_not_found'],
    ['C0RANDOM', 'not_in_channel'],
    ['C0ATTIC', 'is_archived'],
  ])('to %s says %s', async (channel, error) => {
    expect(await api('chat.postMessage', { channel, text: 'x' })).toEqual({ ok: false, error });
    expect(playground.workspace.messages()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['nothing to say', { text: '' }, 'no_text'],
    ['an empty list of blocks', { text: undefined, blocks: [] }, 'no_text'],
    ['a thread that is not there', { thread_ts: '1000000000.000001' }, 'thread_not_found'],
    ['a thread timestamp of another form', { thread_ts: 'yesterday' }, 'invalid_thread_ts'],
    ['blocks that are not JSON', { blocks: '[{' }, 'invalid_blocks_format'],
    ['blocks that are not a list', { blocks: {} }, 'invalid_blocks_format'],
    ['metadata without a type', { metadata: { event_payload: {} } }, 'invalid_metadata_format'],
    [
      'metadata with a deep payload',
      { metadata: { event_type: 'a', event_payload: { a: { b: { c: 1 } } } } },
      'invalid_metadata_schema',
    ],
    ['markdown beside text', { markdown_text: 'x' }, 'markdown_text_conflict'],
    ['markdown of 12,001 characters', { text: undefined, markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    [
      'too many characters in blocks',
      {
        blocks: Array.from({ length: 5 }, () => ({
          type: 'section',
          text: { type: 'plain_text', text: 'x'.repeat(3000) },
        })),
      },
      'msg_blocks_too_long',
    ],
  ])('with %s says %3$s', async (_, args, error) => {
    expect(await api('chat.postMessage', { channel: CHANNEL, text: 'x', ...args })).toMatchObject({
      ok: false,
      error,
    });
  });

  it('says where blocks are wrong', async () => {
    const answer = await api('chat.postMessage', {
      channel: CHANNEL,
      text: 'x',
      blocks: [{ type: 'header' }],
    });
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
    });
  });

  it('says only_one_table_allowed to a second table', async () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
    const answer = await api('chat.postMessage', { channel: CHANNEL, text: 'x', blocks: [table, table] });
    expect(answer).toMatchObject({ error: 'invalid_attachments', errors: ['only_one_table_allowed'] });
  });

  it('refuses a reply to a reply', async () => {
    const reply = await post({ thread_ts: await post() });
    const answer = await api('chat.postMessage', { channel: CHANNEL, text: 'x', thread_ts: reply });
    expect(answer).toEqual({ ok: false, error: 'cannot_reply_to_message' });
  });
});

describe('the other chat methods', () => {
  it('chat.postEphemeral shows the message to one person and keeps it out of the channel', async () => {
    expect(await api('chat.postEphemeral', { channel: CHANNEL, user: 'U0MIRA', text: 'psst' })).toMatchObject(
      {
        ok: true,
        message_ts: expect.any(String),
      },
    );
    expect(playground.workspace.ephemerals()).toMatchObject([
      { user: 'U0MIRA', text: 'psst', via: 'chat.postEphemeral' },
    ]);
    expect(playground.workspace.messages()).toEqual([]);
  });

  it('chat.postEphemeral says user_not_in_channel and not_in_channel', async () => {
    const error = async (channel: string, user: string) =>
      (await api('chat.postEphemeral', { channel, user, text: 'x' }))['error'];
    expect(await error(CHANNEL, 'U0NOBODY')).toBe('user_not_in_channel');
    expect(await error('C0RANDOM', 'U0MIRA')).toBe('not_in_channel');
  });

  it('chat.update replaces the words, drops blocks that are not sent again and keeps the metadata', async () => {
    const metadata = { event_type: 'answer', event_payload: {} };
    const ts = await post({ blocks: [{ type: 'divider' }], metadata });
    expect(await api('chat.update', { channel: CHANNEL, ts, text: 'new' })).toMatchObject({
      ok: true,
      ts,
      text: 'new',
    });
    expect(playground.workspace.messages()).toMatchObject([
      { ts, text: 'new', metadata, edited: { user: 'U0STACK' } },
    ]);
    expect(playground.workspace.messages()[0]).not.toHaveProperty('blocks');
  });

  it('chat.update and chat.delete say message_not_found, and refuse the messages of people', async () => {
    const { ts } = await playground.workspace.sendMessage({ text: 'mine' });
    const error = async (method: string, of: string) =>
      (await api(method, { channel: CHANNEL, ts: of, text: 'x' }))['error'];
    expect(await error('chat.update', '1.000000')).toBe('message_not_found');
    expect(await error('chat.delete', '1.000000')).toBe('message_not_found');
    expect(await error('chat.update', ts)).toBe('cant_update_message');
    expect(await error('chat.delete', ts)).toBe('cant_delete_message');
  });

  it('chat.update keeps a reply in its thread, with its metadata, in its place', async () => {
    const root = await post();
    const metadata = { event_type: 'answer', event_payload: { request_id: 'r1', step: 'explained.1' } };
    const ts = await post({ thread_ts: root, metadata, text: 'one', blocks: [{ type: 'divider' }] });
    const later = await post({ thread_ts: root, text: 'later' });
    const blocks = [{ type: 'divider' }, { type: 'divider' }];
    expect(await api('chat.update', { channel: CHANNEL, ts, text: 'two', blocks })).toMatchObject({
      ok: true,
    });
    const thread = playground.workspace.thread(CHANNEL, root);
    expect(thread.map((message) => message.ts)).toEqual([root, ts, later]);
    expect(thread[1]).toMatchObject({ text: 'two', blocks, metadata, thread_ts: root });
  });

  it('chat.update and chat.delete do not see private places the bot is not in', async () => {
    const args = { channel: 'G0LEADS', ts: '1.000000', text: 'x' };
    for (const method of ['chat.update', 'chat.delete'])
      expect(await api(method, args)).toEqual({ ok: false, error: 'channel_not_found' });
  });

  it('chat.update says msg_too_long above 4,000 characters', async () => {
    const answer = await api('chat.update', { channel: CHANNEL, ts: await post(), text: 'x'.repeat(4001) });
    expect(answer).toEqual({ ok: false, error: 'msg_too_long' });
  });

  it('chat.delete takes the message away', async () => {
    const ts = await post();
    expect(await api('chat.delete', { channel: CHANNEL, ts })).toEqual({ ok: true, channel: CHANNEL, ts });
    expect(playground.workspace.messages()).toEqual([]);
  });

  it('chat.getPermalink gives an address that opens the message on the page', async () => {
    const root = await post();
    const reply = await post({ thread_ts: root });
    const answer = await api('chat.getPermalink', { channel: CHANNEL, message_ts: reply });
    const response = await fetch(String(answer['permalink']), { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`/#${CHANNEL}/${root}`);
    expect(await api('chat.getPermalink', { channel: CHANNEL, message_ts: '1.000000' })).toEqual({
      ok: false,
      error: 'message_not_found',
    });
  });
});

describe('conversations', () => {
  it('conversations.replies gives the root with its counts and the replies, oldest first', async () => {
    const root = await post();
    const reply = await post({ thread_ts: root });
    const answer = await api('conversations.replies', { channel: CHANNEL, ts: root });
    expect(answer).toMatchObject({
      ok: true,
      has_more: false,
      messages: [{ ts: root, thread_ts: root, reply_count: 1, latest_reply: reply }, { ts: reply }],
    });
  });

  it('shows metadata only to those who ask for it', async () => {
    const metadata = { event_type: 'answer', event_payload: { id: 'r1' } };
    const ts = await post({ metadata });
    const first = async (args: Record<string, unknown>) =>
      ((await api('conversations.replies', { channel: CHANNEL, ts, ...args }))['messages'] as unknown[])[0];
    expect(await first({})).not.toHaveProperty('metadata');
    expect(await first({ include_all_metadata: true })).toMatchObject({ metadata });
    expect(await first({ include_all_metadata: 'true' })).toMatchObject({ metadata });
  });

  it('conversations.history gives the newest first, without replies, in pages', async () => {
    const [one, two, three] = [await post(), await post(), await post()];
    await post({ thread_ts: one });
    const page = await api('conversations.history', { channel: CHANNEL, limit: '2' });
    expect(page).toMatchObject({ has_more: true, messages: [{ ts: three }, { ts: two }] });
    const { next_cursor: cursor } = page['response_metadata'] as { next_cursor: string };
    expect(await api('conversations.history', { channel: CHANNEL, limit: 2, cursor })).toMatchObject({
      has_more: false,
      messages: [{ ts: one }],
    });
  });

  it('conversations.history keeps to oldest and latest, exclusive unless asked', async () => {
    const [one, two, three] = [await post(), await post(), await post()];
    const stamps = async (args: Record<string, unknown>) =>
      (
        (await api('conversations.history', { channel: CHANNEL, ...args }))['messages'] as { ts: string }[]
      ).map(({ ts }) => ts);
    expect(await stamps({ oldest: one, latest: three })).toEqual([two]);
    expect(await stamps({ oldest: one, latest: three, inclusive: true })).toEqual([three, two, one]);
  });

  it('conversations.info tells kinds of conversation apart', async () => {
    expect(await api('conversations.info', { channel: 'C0RANDOM' })).toMatchObject({
      channel: { is_member: false, is_private: false },
    });
    expect(await api('conversations.info', { channel: 'D0STACK' })).toMatchObject({
      channel: { is_im: true, user: 'U0MIRA' },
    });
  });

  it('conversations.members lists members in pages', async () => {
    const page = await api('conversations.members', { channel: CHANNEL, limit: 3 });
    expect(page).toMatchObject({ members: ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA'] });
    const { next_cursor: cursor } = page['response_metadata'] as { next_cursor: string };
    expect(await api('conversations.members', { channel: CHANNEL, cursor })).toMatchObject({
      members: ['U0KENJI', 'U0INES', 'U0STACK'],
    });
  });

  it.each([
    ['conversations.history', { channel: 'C0RANDOM' }, 'not_in_channel'],
    ['conversations.history', { channel: 'G0LEADS' }, 'channel_not_found'],
    ['conversations.history', { channel: CHANNEL, cursor: 'nonsense' }, 'invalid_cursor'],
    ['conversations.replies', { channel: CHANNEL, ts: '1.000000' }, 'thread_not_found'],
    ['conversations.info', { channel: 'G0LEADS' }, 'channel_not_found'],
    ['conversations.members', { channel: 'C0NOWHERE' }, 'channel_not_found'],
  ])('%s of %j says %s', async (method, args, error) => {
    expect(await api(method, args)).toEqual({ ok: false, error });
  });
});

describe('reactions', () => {
  it('are added once and removed once', async () => {
    const target = { channel: CHANNEL, timestamp: await post(), name: 'eyes' };
    expect(await api('reactions.add', target)).toEqual({ ok: true });
    expect(playground.workspace.messages()[0]?.reactions).toEqual([{ name: 'eyes', users: ['U0STACK'] }]);
    expect(await api('reactions.add', target)).toEqual({ ok: false, error: 'already_reacted' });
    expect(await api('reactions.remove', target)).toEqual({ ok: true });
    expect(await api('reactions.remove', target)).toEqual({ ok: false, error: 'no_reaction' });
  });

  it('say message_not_found and invalid_name', async () => {
    const target = { channel: CHANNEL, timestamp: '1.000000', name: 'eyes' };
    expect(await api('reactions.add', target)).toEqual({ ok: false, error: 'message_not_found' });
    expect(await api('reactions.add', { ...target, name: ':eyes:' })).toEqual({
      ok: false,
      error: 'invalid_name',
    });
  });
});

describe('assistant.threads', () => {
  it('setStatus shows a status until the bot writes into the thread', async () => {
    const root = await post();
    const thread = { channel_id: CHANNEL, thread_ts: root };
    const statuses = async () =>
      ((await (await fetch(`${playground.baseUrl}/playground/state`)).json()) as { statuses: unknown[] })
        .statuses;
    expect(await api('assistant.threads.setStatus', { ...thread, status: 'is thinking…' })).toEqual({
      ok: true,
    });
    expect(await api('assistant.threads.setTitle', { ...thread, title: 'Fastify or Gin' })).toEqual({
      ok: true,
    });
    expect(await statuses()).toMatchObject([{ status: 'is thinking…', title: 'Fastify or Gin' }]);
    await post({ thread_ts: root });
    expect(await statuses()).toEqual([]);
  });

  it('setSuggestedPrompts takes up to four prompts', async () => {
    const prompts = Array.from({ length: 5 }, () => ({ title: 'x', message: 'y' }));
    const set = (count: number) =>
      api('assistant.threads.setSuggestedPrompts', {
        channel_id: 'D0STACK',
        prompts: JSON.stringify(prompts.slice(0, count)),
      });
    expect(await set(4)).toEqual({ ok: true });
    expect(await set(5)).toMatchObject({ error: 'invalid_arguments' });
  });

  it('refuses threads and channels that are not there', async () => {
    const error = async (channel: string) =>
      (await api('assistant.threads.setStatus', { channel_id: channel, thread_ts: '1.000000', status: 'x' }))[
        'error'
      ];
    expect(await error(CHANNEL)).toBe('thread_not_found');
    expect(await error('C0NOWHERE')).toBe('channel_not_found');
  });
});

describe('views', () => {
  const modal = { type: 'modal', title: { type: 'plain_text', text: 'Weights' }, blocks: [] };
  const home = { type: 'home', blocks: [] };
  const trigger = async () => (await playground.workspace.sendCommand({ text: 'profile' })).triggerId;

  it('views.open takes a trigger once', async () => {
    const id = await trigger();
    expect(await api('views.open', { trigger_id: id, view: JSON.stringify(modal) })).toMatchObject({
      ok: true,
      view: { type: 'modal' },
    });
    expect(await api('views.open', { trigger_id: id, view: modal })).toEqual({
      ok: false,
      error: 'exchanged_trigger_id',
    });
  });

  it('views.push refuses a trigger that is older than three seconds or unknown', async () => {
    const id = await trigger();
    playground.advance(3001);
    expect(await api('views.push', { trigger_id: id, view: modal })).toEqual({
      ok: false,
      error: 'expired_trigger_id',
    });
    expect(await api('views.push', { trigger_id: 'x', view: modal })).toEqual({
      ok: false,
      error: 'invalid_trigger_id',
    });
  });

  it('views.update needs the view and its newest hash', async () => {
    const opened = await api('views.open', { trigger_id: await trigger(), view: modal });
    const { id, hash } = opened['view'] as { id: string; hash: string };
    expect(await api('views.update', { view_id: id, hash, view: modal })).toMatchObject({
      ok: true,
      view: { id },
    });
    expect(await api('views.update', { view_id: id, hash, view: modal })).toEqual({
      ok: false,
      error: 'hash_conflict',
    });
    expect(await api('views.update', { view_id: 'V0', view: modal })).toEqual({
      ok: false,
      error: 'not_found',
    });
  });

  it('views.publish replaces the home tab of a user', async () => {
    const first = await api('views.publish', { user_id: 'U0MIRA', view: home });
    const second = await api('views.publish', { user_id: 'U0MIRA', view: home });
    expect((second['view'] as { id: string }).id).toBe((first['view'] as { id: string }).id);
    expect(await api('views.publish', { user_id: 'U0NOBODY', view: home })).toEqual({
      ok: false,
      error: 'user_not_found',
    });
  });

  it('says what is wrong with a view', async () => {
    const answer = await api('views.open', {
      trigger_id: await trigger(),
      view: { type: 'modal', blocks: [] },
    });
    expect(answer).toMatchObject({
      error: 'invalid_arguments',
      errors: ['missing required field: title [json-pointer:/view]'],
    });
  });
});

describe('faults', () => {
  const call = () =>
    fetch(`${playground.baseUrl}/api/auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BOT_TOKEN}` },
    });

  it('answer with an error as often as asked, then the method works again', async () => {
    playground.workspace.addFault({ method: 'auth.test', error: 'fatal_error', times: 2 });
    expect(await api('auth.test')).toEqual({ ok: false, error: 'fatal_error' });
    expect(await api('team.info')).toMatchObject({ ok: true });
    expect(await api('auth.test')).toEqual({ ok: false, error: 'fatal_error' });
    expect(await api('auth.test')).toMatchObject({ ok: true });
  });

  it('answer 429 with Retry-After', async () => {
    playground.workspace.addFault({ method: '*', retryAfter: 3 });
    const response = await call();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
    expect(await response.json()).toEqual({ ok: false, error: 'ratelimited' });
  });

  it('answer with an HTTP status and no JSON', async () => {
    playground.workspace.addFault({ method: 'auth.test', status: 503 });
    const response = await call();
    expect([response.status, await response.text()]).toEqual([503, '']);
    expect(playground.workspace.calls()).toMatchObject([{ status: 503 }]);
  });

  it('hold a call back and then carry it out', async () => {
    playground.workspace.addFault({ method: 'chat.postMessage', delayMs: 300 });
    const posting = post().then(() => 'posted');
    expect(await Promise.race([posting, api('auth.test').then(() => 'other call')])).toBe('other call');
    await posting;
    expect(playground.workspace.messages()).toHaveLength(1);
  });

  it('are forgotten by a reset', async () => {
    playground.workspace.addFault({ method: '*', error: 'fatal_error' });
    playground.workspace.reset();
    expect(await api('auth.test')).toMatchObject({ ok: true });
  });
});
