import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium, launchChromium } from '../tests/browser/find-chromium.ts';
import { freePort } from '../tests/fakes/free-port.ts';
import { startChildApp } from './child-app.ts';
import { median } from './percentiles.ts';

/** Milliseconds, medians of the runs; the bundle in KB, not compressed. */
export type PageFigures = {
  /** From the program's start until `/` is answered. */
  first_byte_ms: number;
  /** From the first request of the browser until one can write. */
  usable_ms: number;
  /** From the click on an example until its table stands in the page. */
  table_ms: number;
  bundle_kb: number;
  runs: number;
};

const RUNS = 3;
const BUILT = resolve(import.meta.dirname, '../dist/playground/assets');

const bundleSize = (): number =>
  Math.round(readdirSync(BUILT).reduce((sum, file) => sum + statSync(join(BUILT, file)).size, 0) / 1024);

const untilServed = async (url: string): Promise<void> => {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await wait(10);
  }
};

const measureOnce = async (executablePath: string) => {
  const port = await freePort();
  const cache = mkdtempSync(join(tmpdir(), 'stack-compare-page-'));
  const app = startChildApp(port, cache, {});
  const browser = await launchChromium(executablePath);
  try {
    const url = `http://127.0.0.1:${port}/`;
    await untilServed(url);
    const firstByte = performance.now() - app.startedAt;
    await app.ready;
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const opened = performance.now();
    await page.goto(url);
    await page.getByRole('textbox', { name: /Message/ }).waitFor();
    const usable = performance.now() - opened;
    const asked = performance.now();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('table').first().waitFor();
    return { firstByte, usable, table: performance.now() - asked };
  } finally {
    await browser.close();
    await app.stop();
    rmSync(cache, { recursive: true, force: true });
  }
};

/** Opens the playground of a fresh program in a browser. @throws when no chromium is on this machine */
export const measurePage = async (): Promise<PageFigures> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no chromium was found: install it, or set CHROMIUM');
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureOnce(executablePath));
  return {
    first_byte_ms: Math.round(median(runs.map(({ firstByte }) => firstByte))),
    usable_ms: Math.round(median(runs.map(({ usable }) => usable))),
    table_ms: Math.round(median(runs.map(({ table }) => table))),
    bundle_kb: bundleSize(),
    runs: RUNS,
  };
};
