import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's browser, or the one that CHROMIUM names: nothing is downloaded. */
const PLACES = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A browser starts in a second, and takes many where the machine has much else to do. */
const LONGEST_START_MS = 100_000;

/** Path of a chromium on this machine; null when there is none. */
export const findChromium = (): string | null =>
  PLACES.find((place) => place !== '' && existsSync(place)) ?? null;

/** Starts the browser at `executablePath`. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  // Root has no sandbox of its own to give.
  chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    timeout: LONGEST_START_MS,
  });
