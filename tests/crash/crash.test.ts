import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { manyChannels, openSlack } from '../fakes/open-slack.ts';
import { createRandom } from '../fakes/random.ts';
import { askAndKill } from './ask-and-kill.ts';
import { judgeRun } from './judge-run.ts';
import { partsOfAnswer } from './parts-of-answer.ts';

const CHANNELS = 24;
/** `npm run test:crash` kills a hundred times. */
const KILLS = Number(process.env['CRASH_KILLS'] ?? 15);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_127);
const TIME_PER_KILL_MS = 6_000;

describe('killed again and again', () => {
  it(
    `answers each question exactly once after ${KILLS} kills (seed ${SEED})`,
    async () => {
      const slack = await openSlack({ channels: manyChannels(CHANNELS) });
      onTestFinished(slack.close);
      const databasePath = join(mkdtempSync(join(tmpdir(), 'stack-compare-crash-')), 'bot.db');
      const random = createRandom(SEED);
      const { asked } = await askAndKill(slack, { kills: KILLS, channels: CHANNELS, random, databasePath });

      const catalog = loadCatalog(parseConfig({}).dataDirectory);
      const today = new Date().toISOString().slice(0, 10);
      const parts = new Map<string, number>();
      for (const { mark, text } of asked) parts.set(mark, await partsOfAnswer(text, catalog, today));
      expect(judgeRun(asked, slack.workspace, ({ mark }) => parts.get(mark) ?? 0)).toEqual([]);
      expect(asked.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThanOrEqual(KILLS);

      const store = await openStore(databasePath);
      onTestFinished(store.close);
      expect(
        await store.db.selectFrom('requests').select('id').where('state', '!=', 'done').execute(),
      ).toEqual([]);
    },
    60_000 + KILLS * TIME_PER_KILL_MS,
  );
});
