import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { INTAKE_LIMITS } from '../../src/slack/intake-limits.ts';
import { answersIn, BOT, CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
/** Of a thousand questions, which take some seconds where nobody else uses the machine. */
const LONGEST_MS = 300_000;

/** An answer that waits for `open`, so that questions pile up. */
const closedGate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const gated: typeof answer = async (request, deps) => {
    await opened;
    return answer(request, deps);
  };
  return { gated, open: () => open() };
};
const by = (person: number) => ({ overrides: { user_id: `U0PERSON${person}` } });

describe('many questions at once', () => {
  it('in one channel are all taken, answered in order, and the later ones told their place', async () => {
    const { gated, open } = closedGate();
    const { workspace, settle } = await startTestApp({ answer: gated });
    const numbers = Array.from({ length: 8 }, (_, index) => index + 1);
    for (const number of numbers) {
      const sent = await workspace.sendCommand({ text: `${QUESTION}, number ${number}`, ...by(number) });
      expect(sent.status).toBe(200);
    }
    expect(workspace.ephemerals().map(({ text }) => text.slice(0, 21))).toEqual([
      'There are 5 questions',
      'There are 6 questions',
      'There are 7 questions',
    ]);
    open();
    await settle();
    expect(roots(workspace).map(({ text }) => Number(text.split('number ')[1]))).toEqual(numbers);
    for (const { ts } of roots(workspace)) expect(answersIn(workspace, ts).length).toBeGreaterThan(0);
  });

  it('tell whoever mentions the bot their place beside the mention', async () => {
    const { gated, open } = closedGate();
    const { workspace, settle } = await startTestApp({ answer: gated });
    for (let number = 1; number <= INTAKE_LIMITS.toldInChannel; number += 1) {
      await workspace.sendCommand({ text: QUESTION, ...by(number) });
    }
    await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });

    await expect
      .poll(() => workspace.ephemerals())
      .toMatchObject([{ via: 'chat.postEphemeral', user: 'U0MIRA' }]);
    open();
    await settle();
  });

  it(
    'beyond what can wait are refused with a line, and taken again later',
    async () => {
      const { gated, open } = closedGate();
      const { workspace, settle } = await startTestApp({ answer: gated });
      for (let number = 1; number <= INTAKE_LIMITS.waiting; number += 1) {
        await workspace.sendCommand({ text: 'private: help', ...by(number) });
      }
      await workspace.sendCommand({ text: QUESTION });
      expect(workspace.ephemerals().at(-1)?.text).toMatch(/more questions waiting than I can take on/);
      expect(roots(workspace)).toEqual([]);
      open();
      await settle(LONGEST_MS);
      await workspace.sendCommand({ text: QUESTION });
      await settle();
      expect(roots(workspace)).toHaveLength(1);
    },
    2 * LONGEST_MS,
  );

  it('of one person within an hour are refused with a line, and taken after the hour', async () => {
    const time = { offset: 0 };
    const clock = (): Date => new Date(Date.now() + time.offset);
    const { workspace, settle } = await startTestApp({ clock });
    for (let number = 0; number < INTAKE_LIMITS.perPersonAndHour; number += 1) {
      await workspace.sendCommand({ text: 'help' });
    }
    await settle();
    const sent = await workspace.sendCommand({ text: QUESTION });
    await workspace.redeliver(sent.triggerId);
    await settle();
    expect(
      workspace.ephemerals().filter(({ text }) => /at most 60 questions from one person/.test(text)),
    ).toHaveLength(1);
    expect(roots(workspace)).toEqual([]);
    await workspace.sendCommand({ text: QUESTION, user: 'U0TEODOR' });
    time.offset = 61 * 60_000;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(2);
  });

  it('show that the bot is at work where the answer does not come at once', async () => {
    const { gated, open } = closedGate();
    const { workspace, settle } = await startTestApp({ answer: gated });
    const { ts } = await workspace.sendMessage({ text: QUESTION, channel: DIRECT_MESSAGES });
    await expect
      .poll(() => workspace.calls('assistant.threads.setStatus').map(({ args }) => args['thread_ts']))
      .toEqual([ts]);
    open();
    await settle();
    expect(answersIn(workspace, ts, DIRECT_MESSAGES).length).toBeGreaterThan(0);
    expect(workspace.messages(CHANNEL)).toEqual([]);
  });

  it('are answered though the line that says so fails', async () => {
    const { gated, open } = closedGate();
    const { workspace, settle } = await startTestApp({ answer: gated });
    workspace.addFault({ method: 'assistant.threads.setStatus', error: 'not_allowed_token_type' });
    const { ts } = await workspace.sendMessage({ text: QUESTION, channel: DIRECT_MESSAGES });
    await expect.poll(() => workspace.calls('assistant.threads.setStatus').length).toBe(1);
    open();
    await settle();
    expect(answersIn(workspace, ts, DIRECT_MESSAGES).length).toBeGreaterThan(0);
  });
});

describe('the stop button', () => {
  it('ends what is not said yet in that thread', async () => {
    const { gated, open } = closedGate();
    const { workspace, settle, lines } = await startTestApp({ answer: gated });
    await workspace.sendMessage({ text: QUESTION, channel: DIRECT_MESSAGES });
    const { ts } = await workspace.sendMessage({ text: 'and Go?', channel: DIRECT_MESSAGES });
    await workspace.stopSession({ channel: DIRECT_MESSAGES, threadTs: ts });
    open();
    await settle();
    expect(answersIn(workspace, ts, DIRECT_MESSAGES)).toEqual([]);
    expect(lines.map((line) => line['msg'])).toContain('a question was stopped by its asker');
  });
});

describe('the messages tab', () => {
  it('offers questions to start from when it is opened', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.openMessagesTab();
    await settle();
    const [call] = workspace.calls('assistant.threads.setSuggestedPrompts');
    expect(call?.response).toEqual({ ok: true });
    expect(call?.args['prompts']).toHaveLength(4);
  });
});
