import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { startTestApp } from '../e2e/start-test-app.ts';
import { startWithStandIn } from '../playground/start-with-stand-in.ts';
import { findChromium, launchChromium } from './find-chromium.ts';

/** Of waiting for a page: never long where it is there soon, and enough where the machine has much else to do. */
const LONGEST_WAIT_MS = 60_000;
const LONGEST_TEST_MS = 300_000;
/** A browser is the one program here that is not ours: under CI a test gets a second try, which the report shows. */
const RETRIES = process.env['CI'] === undefined ? 0 : 1;

/** What a browser test works with: a fresh app with its workspace, and a page of its own. */
export type InBrowser = {
  /** Opens the playground of a new app in a new page; both are closed with the tests of the group. */
  open: (options?: OpenOptions) => Promise<{
    page: Page;
    app: Pick<Awaited<ReturnType<typeof startTestApp>>, 'url' | 'workspace' | 'settle'>;
    url: string;
    problems: string[];
  }>;
};

type OpenOptions = {
  width?: number;
  height?: number;
  dark?: boolean;
  javaScript?: boolean;
  /** With the stand-in for a model, which waits by this. */
  standIn?: { sleep: (ms: number) => Promise<void> };
};
type Opened = { browser: Browser | null; contexts: BrowserContext[] };

/**
 * A group of browser tests. Without a chromium it is skipped with a visible line; under CI that is a failure, because
 * a browser test that never runs proves nothing.
 */
export const describeInBrowser = (name: string, tests: (browser: InBrowser) => void): void => {
  const executablePath = findChromium();
  if (executablePath === null) {
    const line = `no chromium was found: "${name}" is not tested in a browser (set CHROMIUM to its path)\n`;
    if (process.env['CI'] !== undefined) throw new Error(line);
    process.stderr.write(line);
  }
  describe.skipIf(executablePath === null)(name, { timeout: LONGEST_TEST_MS, retry: RETRIES }, () => {
    const opened: Opened = { browser: null, contexts: [] };
    beforeAll(async () => {
      opened.browser = await launchChromium(executablePath ?? '');
    }, 2 * LONGEST_WAIT_MS);
    afterAll(async () => {
      await Promise.all(opened.contexts.map((context) => context.close()));
      await opened.browser?.close();
    }, 2 * LONGEST_WAIT_MS);
    tests({
      open: async ({ width = 1280, height = 800, dark = false, javaScript = true, standIn } = {}) => {
        if (opened.browser === null) throw new Error('the browser did not start');
        const app = standIn === undefined ? await startTestApp() : await startWithStandIn(standIn);
        const context = await opened.browser.newContext({
          viewport: { width, height },
          colorScheme: dark ? 'dark' : 'light',
          javaScriptEnabled: javaScript,
        });
        opened.contexts.push(context);
        context.setDefaultTimeout(LONGEST_WAIT_MS);
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('pageerror', (error) => problems.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text());
        });
        await page.goto(app.url);
        return { page, app, url: app.url, problems };
      },
    });
  });
};
