import { questionAt } from './questions.ts';
import type { BenchCommand } from './signed-command.ts';
import { channelAt, type PostedAt, personAt, type StandIn } from './stand-in.ts';

/** Milliseconds from the first question sent until the last one was acknowledged, and answered. */
export type BurstFigures = { questions: number; allAcknowledged: number; allAnswered: number };

/** The same for questions in one channel, and whether they were posted in order with none lost. */
export type OneChannelFigures = BurstFigures & { inOrder: boolean; lost: number };

const MANY = 200;
const IN_ONE = 20;
const LONGEST_MS = 180_000;

/** Collects what is posted until `isDone` says so, or the time is over. */
const collect = (standIn: StandIn, isDone: (posts: readonly PostedAt[]) => boolean): Promise<PostedAt[]> =>
  new Promise((resolve) => {
    const posts: PostedAt[] = [];
    const limit = setTimeout(() => resolve(posts), LONGEST_MS);
    standIn.onPost((posted) => {
      posts.push(posted);
      if (!isDone(posts)) return;
      clearTimeout(limit);
      standIn.onPost(() => undefined);
      resolve(posts);
    });
  });

const numbered = (index: number, channel: string): BenchCommand => ({
  text: `${questionAt(0)}, number ${index}`,
  channel,
  user: personAt(index),
});

/** 200 questions sent at the same moment, each in a channel of its own. */
export const measureBurst = async (standIn: StandIn): Promise<BurstFigures> => {
  const answered = collect(
    standIn,
    (posts) =>
      new Set(posts.filter(({ isInThread }) => isInThread).map(({ channel }) => channel)).size === MANY,
  );
  const startedAt = performance.now();
  const sent = await Promise.all(
    Array.from({ length: MANY }, (_, index) => standIn.sendCommand(numbered(index, channelAt(index)))),
  );
  if (sent.some(({ status }) => status !== 200)) throw new Error('a command was not acknowledged');
  const acknowledgedAt = Math.max(...sent.map(({ at }) => at));
  const posts = await answered;
  return {
    questions: MANY,
    allAcknowledged: Math.round(acknowledgedAt - startedAt),
    allAnswered: Math.round(Math.max(...posts.map(({ at }) => at)) - startedAt),
  };
};

const numbersOf = (posts: readonly PostedAt[]): number[] =>
  posts.flatMap(({ isInThread, text }) => {
    const number = /, number (\d+)/.exec(text)?.[1];
    return isInThread || number === undefined ? [] : [Number(number)];
  });

/** 20 questions one right after the other in one channel, which takes about one message a second. */
export const measureOneChannel = async (standIn: StandIn): Promise<OneChannelFigures> => {
  const channel = channelAt(MANY + 1);
  const lastIsAnswered = (posts: readonly PostedAt[]): boolean =>
    numbersOf(posts).length === IN_ONE && posts.at(-1)?.isInThread === true;
  const answered = collect(standIn, lastIsAnswered);
  const startedAt = performance.now();
  let acknowledgedAt = startedAt;
  for (let index = 0; index < IN_ONE; index += 1) {
    const { status, at } = await standIn.sendCommand(numbered(index, channel));
    if (status !== 200) throw new Error('a command was not acknowledged');
    acknowledgedAt = at;
  }
  const posts = await answered;
  const numbers = numbersOf(posts);
  return {
    questions: IN_ONE,
    allAcknowledged: Math.round(acknowledgedAt - startedAt),
    allAnswered: Math.round(Math.max(...posts.map(({ at }) => at)) - startedAt),
    inOrder: numbers.every((number, index) => number === index),
    lost: IN_ONE - new Set(numbers).size,
  };
};
