import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { manyChannels, openSlack } from '../fakes/open-slack.ts';
import { createRandom } from '../fakes/random.ts';
import { askAndKill } from './ask-and-kill.ts';
import { judgeOf } from './judge-run.ts';

const CHANNELS = 24;
/** `npm run test:crash` kills a hundred times. */
const KILLS = Number(process.env['CRASH_KILLS'] ?? 15);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_127);
/** Starting takes a second, and many where the machine has much else to do. */
const TIME_PER_KILL_MS = 30_000;

describe('killed again and again', () => {
  it(
    `answers each question exactly once after ${KILLS} kills (seed ${SEED})`,
    async () => {
      const slack = await openSlack({ channels: manyChannels(CHANNELS) });
      onTestFinished(slack.close);
      const databasePath = join(mkdtempSync(join(tmpdir(), 'stack-compare-crash-')), 'bot.db');
      const random = createRandom(SEED);
      const { asked } = await askAndKill(slack, { kills: KILLS, channels: CHANNELS, random, databasePath });

      const problems = await judgeOf(asked, slack.workspace);
      expect(problems()).toEqual([]);
      expect(asked.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThanOrEqual(KILLS);

      const store = await openStore(databasePath);
      onTestFinished(store.close);
      expect(
        await store.db.selectFrom('requests').select('id').where('state', '!=', 'done').execute(),
      ).toEqual([]);
    },
    300_000 + KILLS * TIME_PER_KILL_MS,
  );
});
