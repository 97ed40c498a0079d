import type { ChildApp } from './child-app.ts';
import { ask } from './measure-answers.ts';
import type { StandIn } from './stand-in.ts';

/** Resident memory of the app in megabytes. */
export type MemoryFigures = { afterThousand: number; afterTwoThousand: number; growth: number };

const THOUSAND = 1_000;

const askMany = async (standIn: StandIn, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    await ask(standIn, index);
    if (index % 20 === 0) {
      await standIn.quiet(5);
      standIn.reset();
    }
  }
  await standIn.quiet(200);
};

/** Asks on until the app has had 1,000 questions (`asked` of them before), then 1,000 more; its memory at both. */
export const measureMemory = async (
  standIn: StandIn,
  app: ChildApp,
  asked: number,
): Promise<MemoryFigures> => {
  await askMany(standIn, THOUSAND - asked);
  const afterThousand = await app.rss();
  await askMany(standIn, THOUSAND);
  const afterTwoThousand = await app.rss();
  return { afterThousand, afterTwoThousand, growth: afterTwoThousand - afterThousand };
};
