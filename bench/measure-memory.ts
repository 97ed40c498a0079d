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
      standIn.workspace.reset();
    }
  }
  await standIn.quiet(200);
};

/** Asks until the app has had `asked` + ... = 1,000 questions, then 1,000 more, and looks at its memory each time. */
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
