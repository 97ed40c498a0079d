import { setTimeout as wait } from 'node:timers/promises';
import type { OpenSlack } from '../fakes/open-slack.ts';
import { type ChildBot, startChild } from '../fakes/start-child.ts';
import { judgeOf } from './judge-run.ts';

/** One question of the run. `mark` stands in its text and nowhere else. */
export type AskedQuestion = {
  mark: string;
  kind: 'command' | 'mention';
  channel: string;
  text: string;
  /** The message that asks, for a mention. */
  ts: string | null;
  /** Slack was told that it arrived, so it has to be answered. */
  acknowledged: boolean;
};

export type KillRun = { asked: AskedQuestion[]; kills: number };

const QUESTIONS = [
  'compare fastify and express for an API',
  'five Python developers, REST API with an admin, two months',
  'is Laravel a good choice for a shop',
  'axum or actix-web for a gateway',
];
const PEOPLE = ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA'];
const MOST_AT_ONCE = 4;
/** From a kill right after the start to one after everything is answered. */
const LATEST_KILL_MS = 2_000;

export type Run = { slack: OpenSlack; channels: number; random: () => number; asked: AskedQuestion[] };

const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** Asks one question and resolves when Slack knows whether it arrived. */
export const askOne = async ({ slack, channels, random, asked }: Run): Promise<void> => {
  const mark = `question-${asked.length + 1}-end`;
  const channel = `C0LANE${1 + Math.floor(random() * channels)}`;
  const text = `${pick(QUESTIONS, random)} ${mark}`;
  const question: AskedQuestion = { mark, kind: 'command', channel, text, ts: null, acknowledged: false };
  asked.push(question);
  if (random() < 0.6) {
    // Many people, so that nobody asks more than one person may within an hour.
    const overrides = { user_id: `U0PERSON${asked.length}` };
    const sent = await slack.workspace.sendCommand({ text, channel, overrides });
    // An acknowledgement with words in it tells the asker that the question was not taken.
    question.acknowledged = sent.failure === undefined && sent.status === 200 && sent.body === '';
    // Slack does not repeat a command; a proxy in between may.
    if (question.acknowledged && random() < 0.3) await slack.workspace.redeliver(sent.triggerId);
    return;
  }
  question.kind = 'mention';
  const user = pick(PEOPLE, random) ?? 'U0MIRA';
  const typed = slack.workspace.typeMessage({ text: `<@U0STACK> ${text}`, channel, user });
  question.ts = typed.ts;
  const deliveries = await typed.delivered;
  question.acknowledged = deliveries.some(({ failure }) => failure === undefined);
};

/**
 * Starts the bot, asks up to four questions, kills it at a random moment, and again, `kills` times; then starts it a
 * last time and waits until all is answered and it has been quiet for a while. What was asked is returned with whether
 * it arrived.
 */
export const askAndKill = async (
  slack: OpenSlack,
  options: { kills: number; channels: number; random: () => number; databasePath: string },
): Promise<KillRun> => {
  const { kills, channels, random, databasePath } = options;
  const run: Run = { slack, channels, random, asked: [] };
  const environment = { ...slack.environment, DATABASE_URL: `sqlite:${databasePath}` };
  const asking: Promise<void>[] = [];
  const start = async (): Promise<ChildBot> => {
    const bot = startChild(environment);
    await bot.ready;
    return bot;
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const bot = await start();
    const count = 1 + Math.floor(random() * MOST_AT_ONCE);
    for (let index = 0; index < count; index += 1) {
      asking.push(askOne(run));
      await wait(random() * 30);
    }
    await wait(random() ** 2 * LATEST_KILL_MS);
    await bot.kill();
  }
  const bot = await start();
  await Promise.all(asking);
  const problems = await judgeOf(run.asked, slack.workspace);
  await untilQuiet(slack, { isOver: () => problems().length === 0 });
  await bot.stop();
  return { asked: run.asked, kills };
};

const QUIET_MS = 2_500;
const LONGEST_MS = 240_000;

/**
 * Resolves when the bot has called nothing for a while, longer than its pace makes it wait between two posts, and all
 * `isOver`: where the machine is slow it may be silent for long while it is at work. What is not over after some
 * minutes never will be.
 */
export const untilQuiet = async (
  { workspace }: OpenSlack,
  { quietMs = QUIET_MS, isOver }: { quietMs?: number; isOver: () => boolean },
): Promise<void> => {
  const deadline = performance.now() + LONGEST_MS;
  let seen = -1;
  let quietSince = performance.now();
  while (performance.now() < deadline) {
    const calls = workspace.calls().length;
    if (calls !== seen) quietSince = performance.now();
    seen = calls;
    if (performance.now() - quietSince > quietMs && isOver()) return;
    await wait(50);
  }
};
