import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/playground/workspace-types.ts';
import { redriveAll, runOn } from '../queue-cli/run-on.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, roots } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
const REFUSED = { method: 'chat.postMessage', error: 'org_login_required' };

/** A bot that waits for nothing, while Slack is in trouble; the trouble is over once it is stopped. */
const startInTrouble = async (fault: Fault) => {
  const bot = await startSlackBot({ sleep: async () => undefined });
  bot.workspace.addFault(fault);
  const url = `sqlite:${bot.databasePath}`;
  return {
    ...bot,
    url,
    /** Stops the bot, puts back what it gave up, one question, and starts it again. */
    redriveAndStart: async (): Promise<void> => {
      await bot.stop();
      bot.workspace.clearFaults();
      await redriveAll(url, 1);
      await bot.start();
      await bot.settle();
    },
  };
};

type Bot = Awaited<ReturnType<typeof startInTrouble>>;

const stepsIn = ({ workspace }: Bot, ts: string): unknown[] =>
  answersIn(workspace, ts).map(({ metadata }) => metadata?.event_payload['step']);

describe('a question that was given up', () => {
  it('is answered once when it is put back after Slack was in trouble for long', async () => {
    const bot = await startInTrouble({ method: '*', status: 503, isLasting: true });
    const { workspace, settle, lines } = bot;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(lines.map((line) => line['msg'])).toContain('a question could not be answered after all tries');
    expect(roots(workspace)).toEqual([]);
    await bot.redriveAndStart();
    expect(roots(workspace)).toHaveLength(1);
    expect(stepsIn(bot, roots(workspace)[0]?.ts ?? '')).toEqual(['answer.1', 'answer.2']);
    expect(JSON.parse((await afterStop(bot)).said)).toEqual({ given_up: [], open: [] });
  });

  it('is answered under its apology, which stays', async () => {
    const bot = await startInTrouble({ ...REFUSED, skip: 1 });
    const { workspace, settle } = bot;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const root = roots(workspace)[0]?.ts ?? '';
    expect(stepsIn(bot, root)).toEqual(['apology']);
    await bot.redriveAndStart();
    expect(roots(workspace)).toHaveLength(1);
    expect(stepsIn(bot, root)).toEqual(['apology', 'answer.1', 'answer.2']);
  });

  it('gets only what is missing of its answer', async () => {
    const bot = await startInTrouble({ ...REFUSED, skip: 2 });
    const { workspace, settle } = bot;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const root = roots(workspace)[0]?.ts ?? '';
    expect(stepsIn(bot, root)).toEqual(['answer.1', 'apology']);
    await bot.redriveAndStart();
    expect(stepsIn(bot, root)).toEqual(['answer.1', 'apology', 'answer.2']);
  });

  it('is answered under the message that asked', async () => {
    const bot = await startInTrouble(REFUSED);
    const { workspace, settle } = bot;
    const { ts } = await workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await settle();
    expect(stepsIn(bot, ts)).toEqual(['apology']);
    await bot.redriveAndStart();
    expect(stepsIn(bot, ts)).toEqual(['apology', 'answer.1', 'answer.2']);
  });

  it('is answered alone where it was asked in private, though its response url is gone', async () => {
    const bot = await startInTrouble({ ...REFUSED, method: '*', isLasting: true });
    const { workspace, settle } = bot;
    workspace.addFault({ method: 'response_url', status: 404, isLasting: true });
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    expect(workspace.ephemerals()).toEqual([]);
    await bot.redriveAndStart();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    expect(workspace.ephemerals()[0]?.text).toContain('Fastify');
  });

  it('is found by the reference in its apology', async () => {
    const bot = await startInTrouble(REFUSED);
    const { ts } = await bot.workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await bot.settle();
    const reference = /the reference (\S+)\./.exec(answersIn(bot.workspace, ts)[0]?.text ?? '')?.[1] ?? '';
    await bot.stop();
    expect((await runOn(bot.url, ['redrive', reference])).exitCode).toBe(0);
    await bot.start();
    await bot.settle();
    expect(stepsIn(bot, ts)).toEqual(['apology', 'answer.1', 'answer.2']);
  });

  it('is given up again in silence when it fails again', async () => {
    const bot = await startInTrouble(REFUSED);
    const { ts } = await bot.workspace.sendMessage({ text: `<@${BOT}> ${QUESTION}` });
    await bot.settle();
    await bot.stop();
    await redriveAll(bot.url, 1);
    bot.workspace.addFault(REFUSED);
    await bot.start();
    await bot.settle();
    expect(stepsIn(bot, ts)).toEqual(['apology']);
    expect(JSON.parse((await afterStop(bot)).said).given_up).toMatchObject([{ can_be_redriven: true }]);
  });

  it('cannot be put back once what stands of its answer was removed', async () => {
    const bot = await startInTrouble({ ...REFUSED, skip: 2 });
    const { workspace, settle } = bot;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const [first] = answersIn(workspace, roots(workspace)[0]?.ts ?? '');
    await workspace.click({ channel: CHANNEL, actionId: 'remove_answer', messageTs: first?.ts ?? '' });
    await settle();
    await bot.stop();
    const { complaints, said } = await runOn(bot.url, ['redrive', '--all']);
    expect({ complaints, said }).toEqual({
      complaints: expect.stringContaining('its words are deleted'),
      said: 'Nothing was put back.\n',
    });
  });

  it('cannot be put back once its thread was forgotten', async () => {
    const bot = await startInTrouble({ ...REFUSED, skip: 1 });
    const { workspace, settle } = bot;
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const threadTs = roots(workspace)[0]?.ts ?? '';
    await workspace.sendMessage({ text: `<@${BOT}> forget`, threadTs });
    await settle();
    await bot.stop();
    expect((await runOn(bot.url, ['redrive', '--all'])).complaints).toContain('its words are deleted');
  });
});

/** What the command lists once the bot is stopped. */
async function afterStop(bot: Bot) {
  await bot.stop();
  return runOn(bot.url, ['list', '--json']);
}
