import { onTestFinished } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type AskedQuestion, type Run, untilQuiet } from '../crash/ask-and-kill.ts';
import { judgeRun } from '../crash/judge-run.ts';
import { partsOfAnswer } from '../crash/parts-of-answer.ts';
import { freePort } from '../fakes/free-port.ts';
import { manyChannels, openSlack } from '../fakes/open-slack.ts';
import { createRandom } from '../fakes/random.ts';
import { type ChildBot, startChild } from '../fakes/start-child.ts';
import { startBalancer } from './balancer.ts';
import { startPostgres } from './postgres-server.ts';

const CHANNELS = 24;
/** Longer than a replica that is gone keeps its questions from another. */
const QUIET_MS = 16_000;

/** A place for a replica: what runs there can be replaced. */
export type Seat = { bot: ChildBot; restart: () => Promise<void> };

/** Two replicas in processes of their own, on a Postgres of their own, behind a balancer; all end with the test. */
export const startReplicas = async (seed: number) => {
  const postgres = await startPostgres();
  if (postgres === null) throw new Error('no Postgres server is installed');
  onTestFinished(postgres.close);
  const slack = await openSlack({ channels: manyChannels(CHANNELS) });
  onTestFinished(slack.close);
  const ports = [await freePort(), await freePort()];
  const balancer = await startBalancer(Number(slack.environment['PORT']), ports);
  onTestFinished(balancer.close);
  const start = async (port: number): Promise<ChildBot> => {
    const bot = startChild({ ...slack.environment, PORT: String(port), DATABASE_URL: postgres.url });
    await bot.ready;
    return bot;
  };
  const seats = await Promise.all(
    ports.map(async (port): Promise<Seat> => {
      const seat: Seat = {
        bot: await start(port),
        restart: async () => {
          seat.bot = await start(port);
        },
      };
      onTestFinished(() => seat.bot.kill());
      return seat;
    }),
  );
  const run: Run = { slack, channels: CHANNELS, random: createRandom(seed), asked: [] };
  /** Waits until nothing happens any more and tells what is wrong: questions answered not once, or never done. */
  const problems = async (): Promise<string[]> => {
    await untilQuiet(slack, QUIET_MS);
    const store = await openStore(postgres.url);
    const open = await store.db.selectFrom('requests').select('id').where('state', '!=', 'done').execute();
    await store.close();
    const catalog = loadCatalog(parseConfig({}).dataDirectory);
    const today = new Date().toISOString().slice(0, 10);
    const parts = new Map<AskedQuestion, number>();
    for (const question of run.asked) parts.set(question, await partsOfAnswer(question.text, catalog, today));
    const wrong = judgeRun(run.asked, slack.workspace, (question) => parts.get(question) ?? 0);
    return [...wrong, ...open.map(({ id }) => `${id} is not done`)];
  };
  return { postgres, slack, seats, run, problems };
};
