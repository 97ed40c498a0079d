import { describe, expect, it } from 'vitest';
import type { Answer, AnswerDeps } from '../../src/answer.ts';
import { answer } from '../../src/answer.ts';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import type { Request } from '../../src/request/request.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'REST API with an admin, team of 5';
const MENTION = `<@${BOT}>`;
const question = {
  text: 'Which language does the team write?',
  answers: ['We write Python', 'We write Java'],
};

/** The real answers, each with a question back whatever was asked. */
const asking = async (request: Request, deps: AnswerDeps): Promise<Answer> => {
  const answered = await answer(request, deps);
  return { ...answered, explanation: { ...answered.explanation, question } };
};
/** The same, with everything that was asked; `isHeld`: presses are never answered. */
const recording = (isHeld = false) => {
  const requests: Request[] = [];
  const record: typeof answer = (request, deps) => {
    requests.push(request);
    return isHeld && request.text === 'We write Python'
      ? new Promise(() => undefined)
      : asking(request, deps);
  };
  return { requests, record };
};

const stepOf = ({ metadata }: Message): unknown => metadata?.event_payload['step'];
const steps = (workspace: Workspace, root: string, channel = CHANNEL): unknown[] =>
  answersIn(workspace, root, channel).map(stepOf);
const words = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? []);
const saidIn = (request: Request | undefined): [string, string][] =>
  (request?.thread ?? []).flatMap(({ speaker, text }) =>
    speaker === 'stack-compare' ? [] : [[speaker, text] as [string, string]],
  );
const ANSWERED = ['answer.1', 'answer.2', 'restated', 'answer.1', 'answer.2'];

const ask = async (overrides: Parameters<typeof startTestApp>[0] = {}) => {
  const { requests, record } = recording();
  const app = await startTestApp({ answer: record, ...overrides });
  await app.workspace.sendCommand({ text: QUESTION, user: 'U0TEODOR' });
  await app.settle();
  const root = roots(app.workspace)[0]?.ts ?? '';
  const messageTs = answersIn(app.workspace, root)[0]?.ts ?? '';
  const press = (user = 'U0MIRA', number = 1) =>
    app.workspace.click({ channel: CHANNEL, messageTs, actionId: `answer_question.${number}`, user });
  return { ...app, requests, root, messageTs, press };
};

describe('a press on a likely answer', () => {
  it('is restated in the thread and answered there, with what changed', async () => {
    const { workspace, settle, root, messageTs, press } = await ask();
    expect(words(workspace.thread(CHANNEL, root).find(({ ts }) => ts === messageTs))).toContain(
      'answer_question.2',
    );
    const sent = await press();
    expect(sent.status).toBe(200);
    await settle();
    expect(steps(workspace, root)).toEqual(ANSWERED);
    const [, , restated, second] = answersIn(workspace, root);
    expect(restated?.text).toBe('mira answers: We write Python');
    expect(words(second)).toMatch(/Changed.*Python/);
    expect(words(second)).toContain('answer_question.1');
    expect(workspace.ephemerals()).toEqual([]);
  });

  it('leaves the buttons for others to answer differently', async () => {
    const { workspace, settle, root, messageTs, press } = await ask();
    await press();
    await press('U0SUNNIVA', 2);
    await settle();
    expect(answersIn(workspace, root).filter((message) => stepOf(message) === 'restated')).toMatchObject([
      { text: 'mira answers: We write Python' },
      { text: 'sunniva answers: We write Java' },
    ]);
    expect(words(answersIn(workspace, root).find(({ ts }) => ts === messageTs))).toContain(
      'answer_question.1',
    );
  });

  it('is known to the press that comes before it is restated', async () => {
    const { settle, requests, press } = await ask();
    await press();
    await press('U0SUNNIVA', 2);
    await settle();
    expect(requests.at(-1)?.text).toBe('We write Java');
    expect(saidIn(requests.at(-1))).toEqual([
      ['U0TEODOR', QUESTION],
      ['U0MIRA', 'We write Python'],
    ]);
  });

  it('is answered once when it is made twice, and the presser told', async () => {
    const { workspace, settle, root, press } = await ask();
    await Promise.all([press(), press()]);
    await settle();
    expect(steps(workspace, root)).toEqual(ANSWERED);
    expect(workspace.ephemerals()).toMatchObject([
      { user: 'U0MIRA', text: expect.stringMatching(/^You have pressed this answer before/) },
    ]);
  });

  it('is answered once when Slack delivers it again, in silence', async () => {
    const { workspace, settle, root, press } = await ask();
    const { triggerId } = await press();
    await workspace.redeliver(triggerId);
    await settle();
    await workspace.redeliver(triggerId);
    await settle();
    expect(steps(workspace, root)).toEqual(ANSWERED);
    expect(workspace.ephemerals()).toEqual([]);
  });

  it('is posted once when Slack does not answer that it took the restating message', async () => {
    const { workspace, settle, root, press } = await ask();
    workspace.addFault({ method: 'chat.postMessage', loseResponse: true, times: 2 });
    await press();
    await settle();
    expect(steps(workspace, root)).toEqual(ANSWERED);
  });

  it('is answered after a restart between its acknowledgement and its answer', async () => {
    const { record } = recording(true);
    const { workspace, stop, start, settle } = await startSlackBot({ answer: record });
    const { ts } = await workspace.sendMessage({ text: `${MENTION} ${QUESTION}` });
    await settle();
    const messageTs = answersIn(workspace, ts)[0]?.ts ?? '';
    const click = { channel: CHANNEL, messageTs, actionId: 'answer_question.1', user: 'U0MIRA' };
    expect((await workspace.click(click)).status).toBe(200);
    await expect.poll(() => steps(workspace, ts)).toContain('restated');
    await stop();
    await start({ answer: asking });
    await settle();
    expect(steps(workspace, ts)).toEqual(ANSWERED);
    expect(words(answersIn(workspace, ts)[3])).toMatch(/Changed.*Python/);
  });

  it('in direct messages is answered there', async () => {
    const { record, requests } = recording();
    const { workspace, settle } = await startTestApp({ answer: record });
    const { ts } = await workspace.sendMessage({ text: QUESTION, channel: DIRECT_MESSAGES });
    await settle();
    const messageTs = answersIn(workspace, ts, DIRECT_MESSAGES)[0]?.ts ?? '';
    await workspace.click({ channel: DIRECT_MESSAGES, messageTs, actionId: 'answer_question.1' });
    await settle();
    expect(steps(workspace, ts, DIRECT_MESSAGES)).toEqual(ANSWERED);
    expect(requests.at(-1)).toMatchObject({ source: 'message', text: 'We write Python' });
  });

  it('that fails gets one calm sentence in its thread', async () => {
    const failing: typeof answer = async (request, deps) => {
      if (request.text === 'We write Python') throw new Error('secret detail');
      return asking(request, deps);
    };
    const { workspace, settle, root, press } = await ask({ answer: failing });
    await press();
    await settle();
    expect(steps(workspace, root)).toEqual(['answer.1', 'answer.2', 'restated', 'apology']);
    expect(words(answersIn(workspace, root).at(-1))).not.toContain('secret detail');
  });

  it('is answered alone in a thread that was locked meanwhile, and is no part of it then', async () => {
    const { workspace, settle, requests, root, press } = await ask();
    workspace.addFault({ method: 'chat.postMessage', error: 'restricted_action_thread_locked' });
    await press();
    await settle();
    expect(steps(workspace, root)).toEqual(['answer.1', 'answer.2']);
    expect(workspace.ephemerals()[0]).toMatchObject({ user: 'U0MIRA' });
    expect(workspace.ephemerals()[0]?.text).toMatch(/^Only you can see this answer/);
    await workspace.sendMessage({ text: `${MENTION} and now?`, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(saidIn(requests.at(-1))).toEqual([['U0TEODOR', QUESTION]]);
  });
});

describe('after a press', () => {
  const followUp = `${MENTION} we are nine, not five`;

  it.each([
    ['from Slack', undefined],
    ['from the store when Slack does not hand the thread out', 'missing_scope'],
  ])('a later question in the thread knows what was pressed, %s', async (_, error) => {
    const { workspace, settle, requests, root, press } = await ask();
    await press();
    await settle();
    if (error !== undefined) workspace.addFault({ method: 'conversations.replies', error });
    await workspace.sendMessage({ text: followUp, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(saidIn(requests.at(-1))).toEqual([
      ['U0TEODOR', QUESTION],
      ['U0MIRA', 'We write Python'],
    ]);
    const last = answersIn(workspace, root).findLast((message) => stepOf(message) === 'answer.1');
    expect(words(last)).toMatch(/Team size: 9, was 5/);
    expect(last?.text).toMatch(/Python/);
  });

  it('the bin under its answer takes the restating message along, and what was pressed', async () => {
    const { workspace, settle, requests, root, messageTs, press } = await ask();
    await press();
    await settle();
    const second = answersIn(workspace, root).findLast((message) => stepOf(message) === 'answer.1');
    const bin = { channel: CHANNEL, actionId: 'remove_answer', messageTs: second?.ts ?? '' };
    await workspace.click({ ...bin, user: 'U0MIRA' });
    await settle();
    expect(steps(workspace, root)).toEqual(['answer.1', 'answer.2']);
    expect(answersIn(workspace, root)[0]?.ts).toBe(messageTs);
    await workspace.sendMessage({ text: followUp, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(saidIn(requests.at(-1))).toEqual([['U0TEODOR', QUESTION]]);
  });

  it('"forget" keeps what was pressed before out of the next answer', async () => {
    const { workspace, settle, requests, root, press } = await ask();
    await press();
    await settle();
    await workspace.sendMessage({ text: `${MENTION} forget`, threadTs: root, user: 'U0TEODOR' });
    await workspace.sendMessage({ text: followUp, threadTs: root, user: 'U0TEODOR' });
    await settle();
    expect(saidIn(requests.at(-1))).toEqual([]);
    expect(requests.at(-1)?.text).toBe('we are nine, not five');
  });
});
