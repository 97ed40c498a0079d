import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT_TOKEN, type Playground, startPlayground } from './start-playground.ts';

const CHANNEL = 'C0ARCHITECTURE';
const TEXT = '# Decision\nWe take the boring one. ✓\n';
let playground: Playground;
const api = (method: string, args: Record<string, unknown> = {}) => playground.api(method, args);
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const filesOf = async () => {
  const response = await fetch(`${playground.baseUrl}/playground/state`);
  return ((await response.json()) as { files: unknown[] }).files;
};
const place = async (text = TEXT, filename = 'decision.md') => {
  const given = await api('files.getUploadURLExternal', { filename, length: Buffer.byteLength(text) });
  expect(given).toMatchObject({ ok: true });
  return { url: String(given['upload_url']), id: String(given['file_id']) };
};
const put = async (url: string, body: string | Buffer<ArrayBuffer>) =>
  (await fetch(url, { method: 'POST', body })).status;

describe('a file', () => {
  it('is shared in a thread, with its words in the state', async () => {
    const root = String((await api('chat.postMessage', { channel: CHANNEL, text: 'root' }))['ts']);
    const { url, id } = await place();
    expect(await put(url, TEXT)).toBe(200);
    const files = [{ id, title: 'Decision' }];
    const share = { files, channel_id: CHANNEL, thread_ts: root, initial_comment: 'for the record' };
    expect(await api('files.completeUploadExternal', share)).toEqual({ ok: true, files });
    const [, shared] = playground.workspace.thread(CHANNEL, root);
    expect(shared).toMatchObject({
      subtype: 'file_share',
      text: 'for the record',
      files: [{ id, name: 'decision.md', title: 'Decision', mimetype: 'text/markdown' }],
    });
    expect(await filesOf()).toEqual([
      { id, name: 'decision.md', channel: CHANNEL, ts: shared?.ts, text: TEXT },
    ]);
  });

  it("is uploaded by Slack's own client", async () => {
    const client = new WebClient(BOT_TOKEN, { slackApiUrl: `${playground.baseUrl}/api/` });
    await client.filesUploadV2({ channel_id: CHANNEL, filename: 'a.txt', content: TEXT });
    expect(await filesOf()).toMatchObject([{ name: 'a.txt', text: TEXT }]);
  });

  it('goes from the state with its message', async () => {
    const { url, id } = await place();
    await put(url, TEXT);
    await api('files.completeUploadExternal', { files: [{ id }], channel_id: CHANNEL });
    const [shared] = playground.workspace.messages(CHANNEL);
    await api('chat.delete', { channel: CHANNEL, ts: shared?.ts });
    expect(await filesOf()).toEqual([]);
  });

  it('stays out of sight without a channel', async () => {
    const { url, id } = await place();
    await put(url, TEXT);
    expect(await api('files.completeUploadExternal', { files: [{ id }] })).toMatchObject({ ok: true });
    expect(await filesOf()).toEqual([]);
    expect(playground.workspace.messages()).toEqual([]);
  });

  it.each([
    ['no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['a zero byte', Buffer.from('ab\0')],
    ['another length', Buffer.from('abcd')],
  ])('is refused as %s', async (_, bytes) => {
    const { url, id } = await place('abc');
    expect(await put(url, bytes)).toBe(400);
    expect(await api('files.completeUploadExternal', { files: [{ id }], channel_id: CHANNEL })).toEqual({
      ok: false,
      error: 'file_not_found',
    });
  });

  it('is taken once, at an address that was given out', async () => {
    const { url } = await place();
    expect(await put(url, TEXT)).toBe(200);
    expect(await put(url, TEXT)).toBe(400);
    expect(await put(`${playground.baseUrl}/upload/guess`, TEXT)).toBe(404);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['files.getUploadURLExternal', { filename: 'a.txt', length: 1_000_001 }, 'file_upload_size_restricted'],
    ['files.getUploadURLExternal', { filename: 'a.txt' }, 'invalid_arguments'],
    ['files.completeUploadExternal', { files: [] }, 'invalid_arguments'],
    ['files.completeUploadExternal', { files: [{ id: 'F0' }] }, 'file_not_found'],
  ])('%s with %j says %s', async (method, args, error) => {
    expect(await api(method, args)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['C0RANDOM', 'not_in_channel'],
    ['C0ATTIC', 'is_archived'],
  ])('shared in %s says %s, and can be shared elsewhere after that', async (channel, error) => {
    const { url, id } = await place();
    await put(url, TEXT);
    const share = (channelId: string) =>
      api('files.completeUploadExternal', { files: [{ id }], channel_id: channelId });
    expect(await share(channel)).toMatchObject({ ok: false, error });
    expect(await share(CHANNEL)).toMatchObject({ ok: true });
  });

  it('has a bounded number of places, which expire', async () => {
    for (let index = 0; index < 100; index += 1) await place('abc');
    expect(await api('files.getUploadURLExternal', { filename: 'a', length: 3 })).toMatchObject({
      error: 'storage_limit_reached',
    });
    playground.advance(31 * 60_000);
    await place('abc');
  });
});

describe('a pin', () => {
  it('is set and taken off', async () => {
    const timestamp = String((await api('chat.postMessage', { channel: CHANNEL, text: 'x' }))['ts']);
    const target = { channel: CHANNEL, timestamp };
    expect(await api('pins.add', target)).toEqual({ ok: true });
    expect(playground.workspace.messages()[0]).toMatchObject({ pinned_to: [CHANNEL] });
    expect(await api('pins.add', target)).toEqual({ ok: false, error: 'already_pinned' });
    expect(await api('pins.remove', target)).toEqual({ ok: true });
    expect(await api('pins.remove', target)).toEqual({ ok: false, error: 'no_pin' });
    expect(playground.workspace.messages()[0]).not.toHaveProperty('pinned_to');
  });

  it.each([
    [{ channel: CHANNEL }, 'no_item_specified'],
    [{ channel: CHANNEL, timestamp: 'yesterday' }, 'bad_timestamp'],
    [{ channel: CHANNEL, timestamp: '1.000000' }, 'message_not_found'],
    [{ channel: 'C0NOWHERE', timestamp: '1.000000' }, 'channel_not_found'],
    [{ channel: 'C0RANDOM', timestamp: '1.000000' }, 'not_in_channel'],
    [{ timestamp: '1.000000' }, 'invalid_arguments'],
  ])('of %j says %s', async (args, error) => {
    expect(await api('pins.add', args)).toMatchObject({ ok: false, error });
    expect(await api('pins.remove', args)).toMatchObject({ ok: false, error });
  });
});
