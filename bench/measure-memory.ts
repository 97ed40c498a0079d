import type { ChildApp } from './child-app.ts';
import { ask } from './measure-answers.ts';
import type { StandIn } from './stand-in.ts';

/** Resident memory of the app in megabytes after so many questions, and the growth over the second half. */
export type MemoryFigures = { after5000: number; after10000: number; growthPercent: number };

const HALF = 5_000;

const askMany = async (standIn: StandIn, first: number, count: number): Promise<void> => {
  for (let index = first; index < first + count; index += 1) {
    await ask(standIn, index);
    if (index % 20 === 0) {
      await standIn.quiet(5);
      standIn.reset();
    }
  }
  await standIn.quiet(200);
};

/** Asks on until the app has had 5,000 questions (`asked` of them before), then 5,000 more; its memory at both. */
export const measureMemory = async (
  standIn: StandIn,
  app: ChildApp,
  asked: number,
): Promise<MemoryFigures> => {
  await askMany(standIn, asked, HALF - asked);
  const after5000 = await app.rss();
  await askMany(standIn, HALF, HALF);
  const after10000 = await app.rss();
  const growthPercent = Math.round((1_000 * (after10000 - after5000)) / after5000) / 10;
  return { after5000, after10000, growthPercent };
};
