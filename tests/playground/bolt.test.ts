import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/playground/workspace.ts';
import type { Workspace } from '../../src/playground/workspace-types.ts';

const signingSecret = 'secret-of-the-tests';
let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

/** An unmodified Bolt app and the workspace on one port, as the playground runs them. */
async function startBolt(): Promise<{ workspace: Workspace; app: App; baseUrl: string }> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  let workspace: Workspace | undefined;
  const server = createServer(async (request, response) => {
    if ((await workspace?.handle(request, response)) !== true) receiver.requestListener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Bolt compares signatures with the real time.
  workspace = createWorkspace({
    signingSecret,
    botToken: 'xoxb-x',
    clock: Date.now,
    deliverTo: baseUrl,
    baseUrl,
  });
  const app = new App({
    token: 'xoxb-x',
    receiver,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    deferInitialization: true,
    clientOptions: { slackApiUrl: `${baseUrl}/api/`, retryConfig: { retries: 0 } },
  });
  await app.init();
  stop = async () => {
    workspace?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { workspace, app, baseUrl };
}

/** What the page is told. */
async function pageState(baseUrl: string): Promise<{ views: { id: string }[]; homes: unknown }> {
  return (await (await fetch(`${baseUrl}/playground/state`)).json()) as {
    views: { id: string }[];
    homes: unknown;
  };
}

describe('a Bolt app on the workspace', () => {
  it('answers a command in a thread with a table', async () => {
    const { workspace, app } = await startBolt();
    app.command('/stack-compare', async ({ ack, client, command, respond }) => {
      await ack();
      const root = await client.chat.postMessage({ channel: command.channel_id, text: command.text });
      const rows = [[{ type: 'raw_text' as const, text: 'Framework' }]];
      const thread = root.ts === undefined ? {} : { thread_ts: root.ts };
      await client.chat.postMessage({
        channel: command.channel_id,
        text: 'x',
        blocks: [{ type: 'table', rows }],
        ...thread,
      });
      await respond({ text: 'done', response_type: 'ephemeral' });
    });
    expect(await workspace.sendCommand({ text: 'nestjs vs gin' })).toMatchObject({ status: 200 });
    await expect.poll(() => workspace.ephemerals()).toMatchObject([{ text: 'done', via: 'response_url' }]);
    const [root, reply] = workspace.messages();
    expect(root).toMatchObject({ text: 'nestjs vs gin' });
    expect(reply).toMatchObject({ thread_ts: root?.ts, blocks: [{ type: 'table' }] });
  });

  it('hears a mention twice, does not hear itself, and takes clicks', async () => {
    const { workspace, app } = await startBolt();
    const heard: string[] = [];
    app.event('app_mention', async ({ event, say }) => {
      heard.push('app_mention');
      const button = {
        type: 'button' as const,
        action_id: 'go',
        text: { type: 'plain_text' as const, text: 'Go' },
      };
      await say({ text: 'hi', thread_ts: event.ts, blocks: [{ type: 'actions', elements: [button] }] });
    });
    app.message(async () => {
      heard.push('message');
    });
    app.action('go', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'clicked', replace_original: true });
    });
    const { ts } = await workspace.sendMessage({ text: '@stack-compare hello' });
    await expect.poll(() => workspace.thread('C0ARCHITECTURE', ts).length).toBe(2);
    const messageTs = workspace.thread('C0ARCHITECTURE', ts)[1]?.ts ?? '';
    expect(await workspace.click({ channel: 'C0ARCHITECTURE', messageTs, actionId: 'go' })).toMatchObject({
      status: 200,
    });
    await expect.poll(() => workspace.thread('C0ARCHITECTURE', ts)[1]?.text).toBe('clicked');
    expect(heard.sort()).toEqual(['app_mention', 'message']);
  });

  it('opens a modal from a message shortcut, corrects its form, and shows the answer on the home tab', async () => {
    const { workspace, app, baseUrl } = await startBolt();
    const plain = (text: string) => ({ type: 'plain_text' as const, text });
    const element = { type: 'plain_text_input' as const, action_id: 'size' };
    app.shortcut({ callback_id: 'team', type: 'message_action' }, async ({ ack, client, shortcut }) => {
      await ack();
      const input = { type: 'input' as const, block_id: 'team', label: plain('People'), element };
      const view = {
        type: 'modal' as const,
        callback_id: 'team',
        title: plain('Team'),
        submit: plain('Save'),
      };
      await client.views.open({ trigger_id: shortcut.trigger_id, view: { ...view, blocks: [input] } });
    });
    app.view('team', async ({ ack, view, body, client }) => {
      const size = view.state.values['team']?.['size']?.value ?? '';
      if (!/^\d+$/.test(size))
        return ack({ response_action: 'errors', errors: { team: 'a number, please' } });
      await ack();
      const text = { type: 'section' as const, text: plain(`a team of ${size}`) };
      await client.views.publish({ user_id: body.user.id, view: { type: 'home', blocks: [text] } });
    });
    const { ts } = await workspace.sendMessage({ text: 'we are seven' });
    const place = { channel: 'C0ARCHITECTURE', messageTs: ts, user: 'U0KENJI' };
    expect(await workspace.runShortcut({ ...place, callbackId: 'team' })).toMatchObject({ status: 200 });
    const shown = () => pageState(baseUrl);
    await expect.poll(async () => (await shown()).views.length).toBe(1);
    const viewId = (await shown()).views[0]?.id ?? '';
    const submit = (value: string) =>
      workspace.submitView({ user: 'U0KENJI', viewId, values: { team: { size: { value } } } });
    expect(await submit('seven')).toMatchObject({ outcome: 'errors', errors: { team: 'a number, please' } });
    expect(await submit('7')).toMatchObject({ outcome: 'closed' });
    await expect.poll(async () => JSON.stringify((await shown()).homes)).toContain('a team of 7');
    expect((await shown()).views).toEqual([]);
  });

  it('refuses forged and stale requests', async () => {
    const { workspace } = await startBolt();
    const event = { type: 'event_callback', event: { type: 'app_mention' } };
    expect(await workspace.deliver(event, { signature: 'forged' })).toMatchObject({ status: 401 });
    expect(await workspace.deliver(event, { signature: 'stale' })).toMatchObject({ status: 401 });
  });

  it('sees Slack’s errors as Bolt’s own', async () => {
    const { workspace, app } = await startBolt();
    const post = (channel: string) => app.client.chat.postMessage({ token: 'xoxb-x', channel, text: 'x' });
    await expect(post('C0RANDOM')).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    workspace.addFault({ method: 'chat.postMessage', status: 500 });
    await expect(post('C0ARCHITECTURE')).rejects.toThrow();
  });
});
