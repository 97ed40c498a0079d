import { describe, expect, it } from 'vitest';
import { noteMessage } from '../../src/slack/add-note.ts';
import { type Asker, reachAsker } from '../../src/slack/reach-asker.ts';
import { createDeps } from './create-deps.ts';
import type { Reply } from './stub-api.ts';
import { httpError, platformError, rateLimitedError } from './stub-errors.ts';

const asker: Asker = {
  responseUrl: 'https://hooks.slack.test/1',
  ephemeral: { channel: 'C1', threadTs: '1.0', user: 'U1' },
  direct: 'U1',
};
const messages = [noteMessage('one'), noteMessage('two')];
const closedIn =
  (method: string): Reply =>
  (call) =>
    call.method === method ? platformError('not_in_channel') : undefined;

/** The ways each text went, in order. */
const setUp = async (reply?: Reply, responseOf: () => Response = () => new Response('ok')) => {
  const { deps, calls, fetch } = await createDeps(reply);
  fetch.mockImplementation(async () => responseOf());
  const reach = (to: Asker) => reachAsker(deps, to, 'r1', 'private', messages);
  const ways = () => calls.map(({ method, options }) => `${method}: ${options['text']}`);
  return { reach, ways, fetch, calls };
};
const usedUp = () => new Response('{"ok":false,"error":"used_url"}', { status: 404 });

describe('reachAsker', () => {
  it('answers by the response url alone when it is open', async () => {
    const { reach, ways, fetch } = await setUp();
    await reach(asker);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(ways()).toEqual([]);
  });

  it('goes on beside the question when the response url is used up, and stays there', async () => {
    const { reach, ways, fetch } = await setUp(undefined, usedUp);
    await reach(asker);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(ways()).toEqual(['chat.postEphemeral: one', 'chat.postEphemeral: two']);
  });

  it('goes on in the direct messages when the channel is closed too, and stays there', async () => {
    const { reach, ways, calls } = await setUp(closedIn('chat.postEphemeral'), usedUp);
    await reach(asker);
    expect(ways()).toEqual(['chat.postEphemeral: one', 'chat.postMessage: one', 'chat.postMessage: two']);
    expect(calls.at(-1)?.options).toMatchObject({ channel: 'U1' });
  });

  it('skips ways that the asker does not have', async () => {
    const { reach, ways } = await setUp();
    await reach({ direct: 'U1' });
    expect(ways()).toEqual(['chat.postMessage: one', 'chat.postMessage: two']);
  });

  it('shows an apology though the first message of the answer was shown', async () => {
    const { deps, fetch } = await createDeps();
    const [one = noteMessage('one')] = messages;
    await reachAsker(deps, asker, 'r1', 'private', [one]);
    await reachAsker(deps, asker, 'r1', 'apology', [noteMessage('sorry')]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('throws the error of the last way when all are closed', async () => {
    const { reach } = await setUp(() => platformError('channel_not_found'), usedUp);
    await expect(reach(asker)).rejects.toThrow('channel_not_found');
  });

  it('throws when there is no way at all', async () => {
    const { reach } = await setUp();
    await expect(reach({})).rejects.toThrow('no way to reach the asker');
  });

  it('takes no other way when a response url is merely in trouble', async () => {
    const { reach, ways } = await setUp(undefined, () => new Response('', { status: 503 }));
    await expect(reach(asker)).rejects.toThrow('answered 503');
    expect(ways()).toEqual([]);
  });

  it.each([
    ['in trouble', httpError(503)],
    ['asking to wait long', rateLimitedError(600)],
  ])('takes no other way when Slack is merely %s', async (_, trouble) => {
    const { reach, ways } = await setUp(() => trouble, usedUp);
    await expect(reach(asker)).rejects.toBe(trouble);
    expect(ways()).toEqual(['chat.postEphemeral: one']);
  });
});
