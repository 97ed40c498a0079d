import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { type RunningApp, startApp } from '../../src/app.ts';
import { command } from '../../src/cli/command.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { type StandardStreams, standardStreams } from '../../src/cli/standard-streams.ts';
import { tellUsage } from '../../src/cli/tell-usage.ts';
import { parseConfig } from '../../src/config.ts';
import type { Workspace } from '../../src/playground/workspace-types.ts';
import { settle } from '../e2e/settle.ts';
import { KENJI, MIRA, NOTHING_MORE, SUNNIVA, TEODOR, THROUGHPUT, voteIn } from '../e2e/vote-in.ts';
import { findChromium, launchChromium } from './find-chromium.ts';

const MAKE_PICTURES = command({
  call: 'npm run --silent docs:pictures',
  ways: [''],
  does: "Takes the pictures that README and docs show of the running playground, and writes them to docs/pictures. Needs a Chromium: the system's, or the one that CHROMIUM names.",
  flags: {},
  words: 'none',
  example: 'npm run --silent docs:pictures',
});

const FOLDER = resolve(import.meta.dirname, '../../docs/pictures');
const PATIENT = { timeout: 30_000 };
const BOT = '<@U0STACK>';

/** One picture: what is said before it, and what is pressed until it is there. */
type Picture = {
  name: string;
  height: number;
  schemes: readonly ('light' | 'dark')[];
  prepare: (workspace: Workspace, app: RunningApp) => Promise<unknown>;
  show: (page: Page) => Promise<unknown>;
};

const openThread = (page: Page) =>
  page
    .getByRole('button', { name: /\d repl/ })
    .first()
    .click(PATIENT);

const ask = (text: string) => (workspace: Workspace) => workspace.sendCommand({ text });

const discuss = async (workspace: Workspace): Promise<void> => {
  const say = (text: string, user: string, threadTs?: string) =>
    workspace.sendMessage({ text, user, ...(threadTs === undefined ? {} : { threadTs }) });
  const { ts } = await say('We need an API with 50k open websockets. I would take Phoenix.', 'U0MIRA');
  await say('Nobody here writes Elixir. We are six Go and Python people, so Gin or FastAPI.', 'U0TEODOR', ts);
  await say('We are seven, not six. And no Java, please.', 'U0SUNNIVA', ts);
  await say(`${BOT} can you settle this?`, 'U0MIRA', ts);
};

const vote = async (workspace: Workspace, app: RunningApp): Promise<void> => {
  const team = await voteIn({ url: app.url, workspace, settle: () => settle(app) });
  await team.startVote();
  await team.vote(MIRA, { tiers: THROUGHPUT, consents: true });
  await team.vote(TEODOR, { tiers: NOTHING_MORE, consents: true });
  await team.vote(SUNNIVA, { tiers: NOTHING_MORE, consents: true });
  await team.vote(KENJI, { tiers: NOTHING_MORE, consents: true });
  await team.close();
};

/** Presses a button of the open thread, wherever it stands: in the row or in the menu beside it. */
const pressInThread = async (page: Page, name: string): Promise<void> => {
  const pane = page.locator('.pane');
  await pane.getByRole('button', { name: 'Adjust priorities' }).first().waitFor(PATIENT);
  const button = pane.getByRole('button', { name, exact: true });
  if ((await button.count()) > 0) return button.first().click(PATIENT);
  await pane.getByRole('button', { name: 'More options' }).first().click(PATIENT);
  await page.getByRole('menuitem', { name }).click(PATIENT);
};

const PICTURES: readonly Picture[] = [
  {
    name: 'answer',
    height: 860,
    schemes: ['light', 'dark'],
    prepare: ask('nestjs vs fastify vs gin for a public API, 3 TypeScript developers'),
    show: async (page) => {
      await openThread(page);
      await page.getByRole('table').first().waitFor(PATIENT);
    },
  },
  {
    name: 'discussion',
    height: 1_000,
    schemes: ['light'],
    prepare: discuss,
    show: async (page) => {
      await openThread(page);
      await page.getByRole('table').first().waitFor(PATIENT);
      await page.getByText('can you settle this?').last().scrollIntoViewIfNeeded();
      await page.getByText('Said in this thread').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'priorities',
    height: 860,
    schemes: ['light'],
    prepare: ask('REST API with an admin, team of 5, we write Python'),
    show: async (page) => {
      await openThread(page);
      await page.locator('.pane').getByRole('button', { name: 'Adjust priorities' }).first().click(PATIENT);
      const dialog = page.getByRole('dialog', { name: 'Adjust priorities' });
      await dialog.getByText('The order is the same as in the answer.').waitFor(PATIENT);
    },
  },
  {
    name: 'profile',
    height: 760,
    schemes: ['light'],
    prepare: async () => undefined,
    show: async (page) => {
      const box = page.getByRole('textbox', { name: /Message/ });
      await box.fill('/stack-compare profile', PATIENT);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Edit', exact: true }).click(PATIENT);
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('textbox', { name: /House rules/ })
        .fill('Java: hold, licence costs, Mira', PATIENT);
      await dialog.getByRole('button', { name: 'Save' }).click(PATIENT);
      await page.getByText('on hold, licence costs (Mira)').first().waitFor(PATIENT);
    },
  },
  {
    name: 'decision-form',
    height: 980,
    schemes: ['light'],
    prepare: ask('4 Python developers, internal CRUD tool with an admin'),
    show: async (page) => {
      await openThread(page);
      await pressInThread(page, 'Record decision');
      await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).waitFor(PATIENT);
    },
  },
  {
    name: 'decision',
    height: 1_000,
    schemes: ['light', 'dark'],
    prepare: ask('4 Python developers, internal CRUD tool with an admin'),
    show: async (page) => {
      await openThread(page);
      await pressInThread(page, 'Record decision');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Title' }).fill('Django for the back office', PATIENT);
      await dialog.getByRole('button', { name: 'Record', exact: true }).click(PATIENT);
      await dialog.waitFor({ ...PATIENT, state: 'detached' });
      await page
        .locator('.pane')
        .getByRole('button', { name: /^Open 0001/ })
        .waitFor(PATIENT);
      await page.getByText('D-1: Django for the back office').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'vote',
    height: 900,
    schemes: ['light'],
    prepare: vote,
    show: async (page) => {
      await openThread(page);
      await page
        .locator('.pane')
        .getByText('Least')
        .last()
        .waitFor(PATIENT)
        .catch(() => undefined);
      await page.locator('.pane').getByRole('article').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'home',
    height: 1_000,
    schemes: ['light'],
    prepare: async (workspace) => {
      await workspace.sendCommand({ text: '4 Go developers, REST API on Kubernetes' });
      await workspace.sendCommand({ text: 'nestjs vs fastify for a public API', user: 'U0TEODOR' });
    },
    show: async (page) => {
      await page.goto(`${new URL(page.url()).origin}/#D0STACK`);
      await page.getByRole('navigation', { name: 'App' }).getByRole('link', { name: 'Home' }).click(PATIENT);
      const home = page.getByRole('region', { name: 'App home' });
      await home
        .getByRole('link', { name: /REST API on Kubernetes/ })
        .first()
        .waitFor(PATIENT);
    },
  },
];

const take = async (picture: Picture, browser: Browser, app: RunningApp): Promise<void> => {
  const { workspace } = app;
  if (workspace === undefined) throw new Error('the playground has no workspace');
  await picture.prepare(workspace, app);
  await settle(app);
  for (const colorScheme of picture.schemes) {
    const page = await browser.newPage({ viewport: { width: 1280, height: picture.height }, colorScheme });
    // The pictures are of the bot; the guide is the playground's own.
    await page.addInitScript("localStorage.setItem('playground.guide', 'hidden')");
    await page.goto(app.url);
    await picture.show(page);
    const path = resolve(FOLDER, `${picture.name}-${colorScheme}.png`);
    await page.screenshot({ path });
    process.stdout.write(`${path}\n`);
    await page.close();
  }
};

const takeAll = async ({ complain }: StandardStreams): Promise<0 | 2> => {
  const executablePath = findChromium();
  if (executablePath === null) {
    complain('No chromium was found: install it, or set CHROMIUM to its path.\n');
    return 2;
  }
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium(executablePath);
  try {
    // Each picture is of a workspace of its own.
    for (const picture of PICTURES) {
      const app = await startApp(parseConfig({ PORT: '0' }), { log: pino({ enabled: false }) });
      try {
        await take(picture, browser, app);
      } finally {
        await app.close();
      }
    }
  } finally {
    await browser.close();
  }
  return 0;
};

const main = async (argv: readonly string[], streams: StandardStreams): Promise<0 | 2> => {
  const read = readCommand(argv, MAKE_PICTURES);
  return read.kind === 'run' ? takeAll(streams) : tellUsage(read, MAKE_PICTURES, streams);
};

process.exitCode = await main(process.argv.slice(2), standardStreams());
