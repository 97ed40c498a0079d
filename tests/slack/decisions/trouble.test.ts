import { describe, expect, it } from 'vitest';
import { decisionListeners } from '../../../src/slack/decisions/decision-listeners.ts';
import { finishRecords } from '../../../src/slack/decisions/finish-record.ts';
import type { Call, Reply } from '../stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from '../stub-errors.ts';
import { PLACE, pressOn, sentForm, startDecisions } from './start-decisions.ts';

const UPLOAD = { ok: true, upload_url: 'https://files.example.com/upload/1', file_id: 'F1' };

/** Everything that Slack is asked for on the way of a decision into its thread. */
const METHODS = [
  'users.info',
  'chat.postMessage',
  'pins.add',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
] as const;
type Method = (typeof METHODS)[number];

const PASSING = [
  ['asks to wait', () => rateLimitedError(5)],
  ['cannot be reached', () => requestError('ECONNREFUSED')],
  ['is in trouble', () => httpError(503)],
] as const;
const REFUSING = ['missing_scope', 'is_archived'];
const REFUSING_POSTS = ['channel_not_found', 'not_in_channel', 'thread_not_found', 'restricted_action'];

/** Slack in which a method fails as often as is said and otherwise keeps what it was asked for. */
const slackWith = (method: Method, error: () => Error, times: number) => {
  const done: Call[] = [];
  let left = times;
  const reply: Reply = (call) => {
    if (call.method === method && left > 0) {
      left -= 1;
      return error();
    }
    done.push(call);
    if (call.method === 'users.info') return { ok: true, user: { real_name: 'Mira Okonjo' } };
    if (call.method === 'files.getUploadURLExternal') return UPLOAD;
    if (call.method === 'conversations.replies') return { ok: true, messages: messagesOf(done) };
    return undefined;
  };
  const count = (of: string): number => done.filter((call) => call.method === of).length;
  return { reply, count };
};

/** What stands in the thread by what was done: Slack hands metadata and files back. */
const messagesOf = (done: readonly Call[]): object[] =>
  done.flatMap(({ method, options }, index): object[] => {
    const ts = `1700000002.${String(index).padStart(6, '0')}`;
    if (method === 'chat.postMessage') return [{ ts, metadata: options['metadata'] }];
    return method === 'files.completeUploadExternal' ? [{ ts, files: [{ id: 'F1' }] }] : [];
  });

const record = async (slack: ReturnType<typeof slackWith>) => {
  const test = await startDecisions(slack.reply);
  const handle = decisionListeners(test.deps).views.find(([name]) => name === 'form_decision')?.[1];
  await handle?.(test.args(sentForm()));
  return test;
};

/** A method that is refused for ever ends the work after one line in the log, and where nothing is shown one sentence. */
const expectToEnd = async (method: Method, word: string): Promise<void> => {
  const slack = slackWith(method, () => platformError(word), Number.POSITIVE_INFINITY);
  const { deps, acks, lines, noticed } = await record(slack);
  const isShown = method !== 'chat.postMessage';
  const expectSaidOnce = (): void => {
    expect(lines.filter(({ err }) => err !== undefined)).toHaveLength(1);
    expect(noticed()).toEqual(isShown ? [] : [expect.stringMatching(/^D-1 is recorded and kept, but /)]);
  };
  expectSaidOnce();
  for (let round = 1; round <= 3; round += 1) await finishRecords(deps);
  expectSaidOnce();
  expect(acks).toEqual([undefined]);
  expect(await deps.decisions.list(PLACE)).toHaveLength(1);
  expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: isShown ? 'done' : 'gone' });
};

describe.each(METHODS)('%s, on the way of a decision into its thread', (method) => {
  it.each(PASSING)('that once %s leaves nothing out and doubles nothing', async (_, error) => {
    const slack = slackWith(method, error, 1);
    const { deps, acks, noticed } = await record(slack);
    for (let round = 1; round <= 3; round += 1) await finishRecords(deps);
    expect(acks).toEqual([undefined]);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({
      ...{ state: 'done', pin: 'pinned', file: 'shared' },
    });
    for (const each of ['chat.postMessage', 'pins.add', 'files.completeUploadExternal']) {
      expect([each, slack.count(each)]).toEqual([each, 1]);
    }
    expect(noticed()).toEqual([]);
  });

  it.each(REFUSING)('that Slack refuses for ever (%s) keeps the decision, and ends', (word) =>
    expectToEnd(method, word),
  );
});

describe('a thread', () => {
  it.each(REFUSING_POSTS)('that takes no record (%s) has the decision kept, and its author told', (word) =>
    expectToEnd('chat.postMessage', word),
  );
});

describe('a press under a record that Slack answers with trouble', () => {
  const pressed = async (action: string, failing: string, error: Error) => {
    const test = await startDecisions(({ method }) => (method === failing ? error : undefined));
    const { deps, args } = test;
    await test.record({}, undefined, 'record-1');
    await deps.decisions.notePost(PLACE, 'D-1', { messageTs: '1.1', state: 'done' });
    const handle = decisionListeners(deps).actions.find(([name]) => name === action)?.[1];
    await handle?.(args(pressOn(action, 'D-1')));
    return test;
  };

  it.each([
    ['decision_status', platformError('expired_trigger_id')],
    ['decision_status', rateLimitedError(30)],
    ['decision_markdown', platformError('expired_trigger_id')],
    ['decision_markdown', requestError('ECONNRESET')],
  ])('%s: is one calm sentence and one line in the log', async (action, error) => {
    const { noticed, lines } = await pressed(action, 'views.open', error);
    expect(noticed()).toEqual(['I could not do this just now. Please press the button again.']);
    expect(lines.filter(({ err }) => err !== undefined)).toHaveLength(1);
  });

  it.each(['missing_scope', 'cant_delete_message', 'channel_not_found', 'is_archived'])(
    'decision_delete: the decision is gone although %s keeps its messages, and that is told',
    async (word) => {
      const { deps, noticed } = await pressed('decision_delete', 'chat.delete', platformError(word));
      expect(await deps.decisions.list(PLACE)).toEqual([]);
      expect(noticed()).toEqual([
        expect.stringMatching(/^The decision is deleted, but Slack did not let me/),
      ]);
    },
  );
});
