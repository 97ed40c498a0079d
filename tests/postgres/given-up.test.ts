import { describe, expect, it } from 'vitest';
import { startSlackBot } from '../e2e/start-slack-bot.ts';
import { answersIn, BOT } from '../e2e/start-test-app.ts';
import { redriveAll, runOn } from '../queue-cli/run-on.ts';
import { testLocation } from '../store/test-location.ts';

const QUESTION = `<@${BOT}> compare fastify and express for an API`;
const REFUSED = { method: 'chat.postMessage', error: 'org_login_required' };

const startOnPostgres = async () => {
  const database = await testLocation();
  return { database, ...(await startSlackBot({}, { environment: { DATABASE_URL: database } })) };
};

type Bot = Awaited<ReturnType<typeof startOnPostgres>>;

const stepsIn = ({ workspace }: Bot, ts: string): unknown[] =>
  answersIn(workspace, ts).map(({ metadata }) => metadata?.event_payload['step']);

const askInTrouble = async (bot: Bot): Promise<string> => {
  bot.workspace.addFault(REFUSED);
  const { ts } = await bot.workspace.sendMessage({ text: QUESTION });
  await expect.poll(() => stepsIn(bot, ts)).toEqual(['apology']);
  await expect
    .poll(async () => JSON.parse((await runOn(bot.database, ['list', '--json'])).said).given_up)
    .toHaveLength(1);
  return ts;
};

describe('a question that was given up on Postgres', () => {
  it('is answered by a replica that runs, once, each time it is put back', async () => {
    const bot = await startOnPostgres();
    const ts = await askInTrouble(bot);
    bot.workspace.addFault(REFUSED);
    await redriveAll(bot.database, 1);
    await expect.poll(() => bot.workspace.calls('chat.postMessage').length).toBe(3);
    await expect
      .poll(async () => JSON.parse((await runOn(bot.database, ['list', '--json'])).said).given_up)
      .toHaveLength(1);
    await redriveAll(bot.database, 1);
    await expect.poll(() => stepsIn(bot, ts)).toEqual(['apology', 'answer.1', 'answer.2']);
  });

  it('is answered by the next replica that starts where none runs', async () => {
    const bot = await startOnPostgres();
    const ts = await askInTrouble(bot);
    await bot.stop();
    await redriveAll(bot.database, 1);
    await bot.start();
    await expect.poll(() => stepsIn(bot, ts)).toEqual(['apology', 'answer.1', 'answer.2']);
    await bot.settle();
    expect(stepsIn(bot, ts)).toHaveLength(3);
  });

  it('is told of with the replica that holds it while it is open', async () => {
    const never = () => new Promise<never>(() => undefined);
    const url = await testLocation();
    const bot = await startSlackBot({ answer: never }, { environment: { DATABASE_URL: url } });
    await bot.workspace.sendMessage({ text: QUESTION });
    await expect
      .poll(async () => (await runOn(url, ['list'])).said)
      .toMatch(
        /^Questions that are not done: 1\n {2}\S+ {2}in C0ARCHITECTURE, asked .*, not answered yet, .*taken up by replica \S+\n$/,
      );
  });
});
