import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** More stops than the page has on the way to anything. */
const MOST_STOPS = 80;

const focused = async (page: Page): Promise<string> => {
  const elements = await page
    .locator(':focus')
    .evaluateAll((all) =>
      all.map((each) => `${each.tagName} ${each.getAttribute('aria-label') ?? ''} ${each.textContent ?? ''}`),
    );
  return elements[0] ?? '';
};

/** Goes on by one key until the focus is where it is wanted. */
const walkTo = async (page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not lead to ${wanted}`);
};

describeInBrowser('a team profile in a browser', ({ open }) => {
  it('is shown, edited, corrected and saved by keyboard alone', async () => {
    const { page, problems } = await open();
    const box = page.getByRole('textbox', { name: /Message/ });
    await box.waitFor();
    await box.focus();
    await page.keyboard.type('/stack-compare profile');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Team profile of this channel' }).waitFor();
    await walkTo(page, /^BUTTON\s+Edit$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await walkTo(page, /^INPUT People in the team/, 'Tab');
    await page.keyboard.type('5');
    await walkTo(page, /^TEXTAREA House rules/, 'Tab');
    await page.keyboard.type('jaba: hold, licence costs, Mira');
    await walkTo(page, /^BUTTON\s+Save$/, 'Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Line 1: I do not know "jaba"; did you mean Java?').waitFor();
    const field = dialog.getByRole('textbox', { name: /House rules/ });
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Java: hold, licence costs, Mira');
    await walkTo(page, /^BUTTON\s+Save$/, 'Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('on hold, licence costs (Mira)').first().waitFor();
    const shown = () => page.getByRole('main').innerText();
    await expect.poll(shown).toContain('Saved.');
    await expect.poll(shown).toMatch(/Team size:\s*5/);
    expect(problems).toEqual([]);
  });
});
