import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import pino from 'pino';
import { startApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { findChromium, launchChromium } from './find-chromium.ts';

/** `npm run docs:pictures`: the few pictures that README and docs show, made from the running playground. */
const FOLDER = resolve(import.meta.dirname, '../../docs/pictures');
const QUESTION = /nestjs vs fastify vs gin/;
const PATIENT = { timeout: 30_000 };

const main = async (): Promise<number> => {
  const executablePath = findChromium();
  if (executablePath === null) {
    process.stderr.write('No chromium was found: install it, or set CHROMIUM to its path.\n');
    return 2;
  }
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp(parseConfig({ PORT: '0' }), { log: pino({ enabled: false }) });
  const browser = await launchChromium(executablePath);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme });
      await page.goto(app.url);
      await page
        .getByRole('button', { name: /\d repl/ })
        .or(page.getByRole('button', { name: QUESTION }))
        .first()
        .click(PATIENT);
      await page.getByRole('table').first().waitFor(PATIENT);
      const path = resolve(FOLDER, `answer-${colorScheme}.png`);
      await page.screenshot({ path });
      process.stdout.write(`${path}\n`);
      await page.close();
    }
  } finally {
    await browser.close();
    await app.close();
  }
  return 0;
};

process.exitCode = await main();
