import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type Run, untilQuiet } from '../crash/ask-and-kill.ts';
import { judgeOf } from '../crash/judge-run.ts';
import { freePort } from '../fakes/free-port.ts';
import { manyChannels, openSlack } from '../fakes/open-slack.ts';
import { createRandom } from '../fakes/random.ts';
import { type ChildBot, startChild } from '../fakes/start-child.ts';
import { startBalancer } from './balancer.ts';
import { startPostgres } from './postgres-server.ts';

const CHANNELS = 24;
/** Longer than a replica that is gone keeps its questions from another. */
const QUIET_MS = 16_000;

/** As Slack does, so that what a replica that hangs was sent goes to the other one. */
const SLACK_WAITS_MS = 3_000;

/** A place for a replica: what runs there can be replaced. */
export type Seat = { bot: ChildBot; restart: () => Promise<void> };

/** Two replicas in processes of their own, on a Postgres of their own, behind a balancer; all end with the test. */
export const startReplicas = async (seed: number) => {
  const postgres = await startPostgres();
  if (postgres === null) throw new Error('no Postgres server is installed');
  onTestFinished(postgres.close);
  const slack = await openSlack({ channels: manyChannels(CHANNELS), timeoutMs: SLACK_WAITS_MS });
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
  /**
   * Waits until all is answered and nothing happens any more, and tells what is wrong: questions answered not once, or
   * never done.
   */
  const problems = async (): Promise<string[]> => {
    const wrong = await judgeOf(run.asked, slack.workspace);
    await untilQuiet(slack, { quietMs: QUIET_MS, isOver: () => wrong().length === 0 });
    const store = await openStore(`${postgres.url}?connect_timeout=60`);
    const open = await store.db.selectFrom('requests').select('id').where('state', '!=', 'done').execute();
    await store.close();
    return [...wrong(), ...open.map(({ id }) => `${id} is not done`)];
  };
  return { postgres, slack, seats, run, problems };
};
