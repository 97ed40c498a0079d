import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/slack/parse-question.ts';
import { NOON } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { ADA, BOT, CHANNEL, TEAM } from './new-request.ts';

const parse = (body: Record<string, unknown>) =>
  parseQuestion(body, { id: 'r1', now: new Date(NOON), botUserId: BOT });
const parseFixture = (name: string) => parse(loadFixture(name));
const PRESSED = {
  type: 'button',
  action_id: 'answer_question.1',
  value: 'We write Python',
  action_ts: '1795168950.000100',
};
const pressWith = (change: Record<string, unknown>) => parse({ ...loadFixture('answer-press'), ...change });
const QUESTION = 'compare Fastify and Express for an API';

describe('parseQuestion', () => {
  it('takes a slash command, which has no message and no thread yet', () => {
    expect(parseFixture('slash-command')).toMatchObject({
      id: 'r1',
      kind: 'command',
      team: TEAM,
      channel: CHANNEL,
      user: ADA,
      threadTs: null,
      messageTs: null,
      text: QUESTION,
      responseUrl: 'https://hooks.slack.com/commands/T0TESTTEAM/1/test',
      receivedAt: NOON,
    });
  });

  it('takes a mention in a channel as the root of its thread', () => {
    expect(parseFixture('app-mention-in-channel')).toMatchObject({
      kind: 'message',
      team: TEAM,
      channel: CHANNEL,
      user: ADA,
      threadTs: '1795168800.000100',
      messageTs: '1795168800.000100',
      text: `<@${BOT}> ${QUESTION}`,
      responseUrl: null,
    });
  });

  it('takes a mention inside a thread with that thread', () => {
    expect(parseFixture('app-mention-in-thread')).toMatchObject({
      threadTs: '1795168800.000100',
      messageTs: '1795168860.000200',
    });
  });

  it.each(['message-in-messages-tab', 'same-mention-as-message', 'message-with-file'])('takes %s', (name) => {
    expect(parseFixture(name)).toMatchObject({ kind: 'message', user: ADA });
  });

  it.each([
    'button-press',
    'view-submission',
    'message-among-people',
    'message-of-another-bot',
    'message-edited',
    'url-verification',
  ])('is null for %s', (name) => {
    expect(parseFixture(name)).toBeNull();
  });

  it('is null for the command of another app or version', () => {
    expect(parse({ ...loadFixture('slash-command'), command: '/stack' })).toBeNull();
  });

  it('takes a press on a likely answer as a question in the thread of the message it stands under', () => {
    expect(parseFixture('answer-press')).toMatchObject({
      kind: 'press',
      team: TEAM,
      channel: CHANNEL,
      user: ADA,
      threadTs: '1795168800.000100',
      messageTs: '1795168950.000100',
      text: 'We write Python',
      responseUrl: 'https://hooks.slack.com/actions/T0TESTTEAM/1/test',
    });
  });

  it('takes the message a press stands under as the root where it has none', () => {
    const press = pressWith({ message: { ts: '1795168801.000100' } });
    expect(press).toMatchObject({ threadTs: '1795168801.000100' });
  });

  it('puts a press that Slack gives no time at the time it came', () => {
    const { action_ts: _, ...action } = PRESSED;
    expect(pressWith({ actions: [action] })).toMatchObject({ messageTs: '1795176000.000000' });
  });

  it('stores a press without the message it stands under, inputs, token and response url', () => {
    const body: unknown = JSON.parse(parseFixture('answer-press')?.body ?? '');
    const { token: _, response_url: __, state: ___, ...rest } = loadFixture('answer-press');
    const message = { type: 'message', ts: '1795168801.000100', thread_ts: '1795168800.000100' };
    expect(body).toEqual({ ...rest, message });
  });

  it.each([
    ['another button', { actions: [{ ...PRESSED, action_id: 'remove_answer' }] }],
    ['a button of a similar name', { actions: [{ ...PRESSED, action_id: 'answer_question.1.x' }] }],
    ['a button without words', { actions: [{ ...PRESSED, value: '' }] }],
    ['a message only one person sees', { message: undefined }],
  ])('is null for a press on %s', (_, change) => {
    expect(pressWith(change)).toBeNull();
  });

  it.each(['slash-command', 'app-mention-in-channel'])(
    'stores the body of %s without token and response url, and all else as it came',
    (name) => {
      const { token: _, response_url: __, ...rest } = loadFixture(name);
      expect(JSON.parse(parseFixture(name)?.body ?? '')).toEqual(rest);
    },
  );

  it('takes a command without text or a way back', () => {
    const { text: _, response_url: __, ...body } = loadFixture('slash-command');
    expect(parse(body)).toMatchObject({ text: '', responseUrl: null });
  });
});
