import { describe, expect, it } from 'vitest';
import { AnswerFailedError } from '../../src/slack/answer-failed-error.ts';
import { giveUp } from '../../src/slack/give-up.ts';
import { handleError } from '../../src/slack/handle-error.ts';
import { createDeps } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { ADA, newRequest } from './new-request.ts';
import { httpError, platformError } from './stub-errors.ts';

const bug = new Error('a bug');
const body = { command: '/stack-compare' };
const stored = (id: string) => ({ error: bug, body, context: { requestId: id } });
const aCommand = newRequest({
  kind: 'command',
  threadTs: null,
  messageTs: null,
  responseUrl: 'https://hooks.slack.test/1',
});

describe('handleError', () => {
  it('apologises in the thread of the message an unknown error came from', async () => {
    const { deps, calls, lines } = await createDeps();
    await handleError(deps)({ error: bug, body: loadFixture('app-mention-in-thread') });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: 'chat.postMessage',
      options: { channel: 'C0TESTDEV0', thread_ts: '1795168800.000100' },
    });
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: 'a bug' } });
  });

  it('apologises by the response url of a button', async () => {
    const { deps, calls, responses } = await createDeps();
    await handleError(deps)({ error: bug, body: loadFixture('button-press') });
    expect(responses()).toEqual([expect.objectContaining({ text: expect.stringMatching(/^Sorry/) })]);
    expect(calls).toEqual([]);
  });

  it('does not answer other bots, and logs that nobody was told', async () => {
    const { deps, calls, lines } = await createDeps();
    await handleError(deps)({ error: bug, body: loadFixture('message-of-another-bot') });
    expect(calls).toEqual([]);
    expect(lines.at(-1)).toMatchObject({
      level: 'error',
      msg: 'nobody could be told that a listener failed',
    });
  });

  it('ends a stored request that no other try can help', async () => {
    const { deps } = await createDeps();
    await deps.inbox.accept([], newRequest());
    await handleError(deps)(stored('r1'));
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'failed' });
  });

  it('leaves a stored request that may succeed later in the inbox, without a word', async () => {
    const { deps, calls } = await createDeps();
    await deps.inbox.accept([], newRequest());
    await handleError(deps)({ ...stored('r1'), error: httpError(503) });
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted' });
    expect(calls).toEqual([]);
  });

  it('is silent about a request that was ended while it was worked on', async () => {
    const { deps, calls, lines } = await createDeps();
    await deps.inbox.accept([], newRequest());
    await deps.inbox.finish('r1', 'removed');
    await handleError(deps)(stored('r1'));
    expect(calls).toEqual([]);
    expect(lines.map(({ level }) => level)).toEqual(['info']);
  });

  it('leaves a stored request in the inbox while Slack refuses the token, and says so as an error', async () => {
    const { deps, lines } = await createDeps();
    await deps.inbox.accept([], newRequest());
    await handleError(deps)({ ...stored('r1'), error: platformError('token_revoked') });
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted' });
    expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'an answer was postponed' });
  });

  it('reaches whoever sent a stored command by its response url', async () => {
    const { deps, responses } = await createDeps();
    await deps.inbox.accept([], aCommand);
    await handleError(deps)(stored('r1'));
    expect(responses()).toHaveLength(1);
  });

  it('reaches them in their direct messages when the response url is wiped', async () => {
    const { deps, calls } = await createDeps();
    await deps.inbox.accept([], { ...aCommand, responseUrl: null });
    await handleError(deps)(stored('r1'));
    expect(calls).toEqual([expect.objectContaining({ options: expect.objectContaining({ channel: ADA }) })]);
  });

  it('apologises alone when the thread takes no messages', async () => {
    const { deps, calls } = await createDeps(({ options }) =>
      options['thread_ts'] === undefined ? undefined : platformError('is_archived'),
    );
    const place = { requestId: 'r1', thread: { channel: 'C1', threadTs: '1.0' }, direct: ADA };
    await handleError(deps)({ error: new AnswerFailedError(place, bug), body });
    expect(calls.at(-1)?.options).toMatchObject({ channel: ADA });
  });

  it('does not reject when the store fails as well', async () => {
    const { deps, lines } = await createDeps();
    await deps.store.db.schema.dropTable('requests').execute();
    await handleError(deps)(stored('r1'));
    expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'a failure could not be noted' });
  });
});

describe('giveUp', () => {
  it('tells whoever sent a command, and ends the request', async () => {
    const { deps, responses } = await createDeps();
    await deps.inbox.accept([], aCommand);
    await giveUp(deps)('r1');
    expect(responses()).toHaveLength(1);
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'failed' });
  });

  it.each(['account_inactive', 'token_revoked', 'invalid_auth'])(
    'leaves the request to the next start while Slack refuses the token (%s)',
    async (word) => {
      const { deps } = await createDeps(() => platformError(word));
      await deps.inbox.accept([], newRequest());
      await giveUp(deps)('r1');
      expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted' });
    },
  );

  it('ends the request when nobody can be told', async () => {
    const { deps } = await createDeps(() => platformError('channel_not_found'));
    await deps.inbox.accept([], newRequest());
    await giveUp(deps)('r1');
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'failed' });
  });
});
