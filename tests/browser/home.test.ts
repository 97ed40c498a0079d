import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** More stops than the page has on the way to anything. */
const MOST_STOPS = 80;
const QUESTION = '4 Go developers, REST API on Kubernetes';

const focused = async (page: Page): Promise<string> => {
  const elements = await page
    .locator(':focus')
    .evaluateAll((all) =>
      all.map((each) => `${each.tagName} ${each.getAttribute('aria-label') ?? ''}${each.textContent ?? ''}`),
    );
  return elements[0] ?? '';
};

/** Goes on by one key until the focus is where it is wanted. */
const walkTo = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not lead to ${wanted}`);
};

describeInBrowser('the home in a browser', ({ open }) => {
  it('is opened, edited from and looked at anew by keyboard alone', async () => {
    const { page, app, url, problems } = await open();
    await page.goto(`${url}/#D0STACK`);
    await page.getByRole('navigation', { name: 'App' }).waitFor();
    await walkTo(page, /^A Home$/);
    await page.keyboard.press('Enter');
    const home = page.getByRole('region', { name: 'App home' });
    await home.getByText('There is nothing yet that I may show you.').waitFor();
    await app.workspace.sendCommand({ text: QUESTION, user: 'U0TEODOR' });
    await app.settle();
    await walkTo(page, /^BUTTON Refresh$/);
    await page.keyboard.press('Enter');
    await home.getByRole('link', { name: QUESTION }).first().waitFor();
    await walkTo(page, /^BUTTON Edit workspace$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await walkTo(page, /^INPUT People in the team/);
    await page.keyboard.type('40');
    await walkTo(page, /^BUTTON Save$/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await home.getByText('Team size: ').waitFor();
    await home.getByText('The last 30 days, for admins').waitFor();
    const shown = await home.innerText();
    expect(shown).toContain('architecture');
    expect(shown).not.toContain('C0ARCHITECTURE');
    expect(shown).toMatch(/Team size:\s*40/);
    expect(shown).toContain('The last 30 days, for admins');
    expect(problems).toEqual([]);
  });
});
