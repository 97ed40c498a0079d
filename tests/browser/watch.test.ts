import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startKept } from '../e2e/watch-kept.ts';
import { asVersion, withDjangoAbandoned } from '../render/watch/news-of.ts';
import { describeInBrowser } from './in-browser.ts';

/** More stops than a thread has on the way to a button. */
const MOST_STOPS = 60;

/** Goes on by Tab until the focus is on a button of this name. */
const walkToButton = async (page: Page, name: string): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const [focused] = await page.locator(':focus').evaluateAll((all) => all.map((each) => each.textContent));
    if (focused?.trim() === name) return;
  }
  throw new Error(`the keyboard does not lead to ${name}`);
};

describeInBrowser('a note of the watch in a browser', ({ open }) => {
  it('shows what changed and lets a decision be reopened by keyboard', async () => {
    const { page, problems } = await open();
    const { app } = await startKept({
      catalog: asVersion('2027.1.0', '2027-01-10', withDjangoAbandoned()),
    });
    await page.goto(app.url);
    await page.getByRole('button', { name: '1 reply' }).click();
    const pane = page.locator('.pane');
    await pane.getByRole('heading', { name: /^D-1 "Django for the back office"/ }).waitFor();
    await expect.poll(() => pane.innerText()).toContain('FastAPI comes first for the same requirements now.');
    await expect
      .poll(() => pane.getByRole('table').innerText())
      .toMatch(/Django \(chosen\)\s+1st with 86 points\s+12th/);
    await pane.getByRole('button', { name: 'Reaffirm' }).waitFor();
    await pane.getByRole('article').first().focus();
    await walkToButton(page, 'Reopen');
    await page.keyboard.press('Enter');
    await pane
      .getByText(/It is proposed again, not accepted\./)
      .first()
      .waitFor();
    await expect.poll(() => pane.getByRole('button', { name: 'Reopen' }).count()).toBe(0);
    await expect.poll(() => pane.innerText()).toContain('To go on, mention me in this thread');
    expect(problems).toEqual([]);
  });
});
