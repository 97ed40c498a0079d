import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { CHANNEL, roots } from '../e2e/start-test-app.ts';
import { describeInBrowser } from './in-browser.ts';

/** Presses what is named in the open thread without a pointer. */
const enter = async (page: Page, name: string): Promise<void> => {
  await page.locator('.pane').getByRole('button', { name }).first().press('Enter');
};

/** Opens the form of a decision from wherever the answer offers it. */
const openForm = async (page: Page): Promise<void> => {
  const button = page.locator('.pane').getByRole('button', { name: 'Record decision' });
  await page.locator('.pane').getByRole('button', { name: 'Adjust priorities' }).waitFor();
  if ((await button.count()) > 0) return enter(page, 'Record decision');
  await enter(page, 'More options');
  await page.getByRole('menuitem', { name: 'Record decision' }).press('Enter');
};

describeInBrowser('a decision in a browser', ({ open }) => {
  it('is recorded with the keyboard alone, and stands pinned in its thread with its file', async () => {
    const { page, app, problems } = await open();
    await app.workspace.sendCommand({ text: '4 python devs, internal crud tool with admin' });
    await page.getByRole('button', { name: '2 replies' }).click();
    await openForm(page);
    const dialog = page.getByRole('dialog', { name: 'Record a decision' });
    const title = dialog.getByRole('textbox', { name: 'Title' });
    await title.focus();
    expect(await title.inputValue()).toBe('Django for a CRUD or content application');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Django for the back office');
    await dialog.getByRole('button', { name: 'Record', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const pane = page.locator('.pane');
    await pane.getByText('D-1: Django for the back office').waitFor();
    await pane.getByRole('button', { name: 'Open 0001-django-for-the-back-office.md' }).waitFor();
    const thread = app.workspace.thread(CHANNEL, roots(app.workspace)[0]?.ts ?? '');
    expect(thread.filter(({ pinned_to: places }) => places !== undefined).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^D-1, accepted: Django for the back office\./),
    ]);
    await pane.getByText('Pinned to this channel').waitFor();
    await pane.getByRole('button', { name: 'Close' }).press('Enter');
    await page.getByRole('button', { name: '1 pinned' }).press('Enter');
    await page.getByRole('menuitem', { name: 'D-1, accepted: Django for the back office.' }).press('Enter');
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'))
      .toContain('Pinned to this channel');
    await enter(page, 'Show as Markdown');
    const markdown = page.getByRole('dialog', { name: 'D-1 as Markdown' });
    await markdown.getByText('# Django for the back office').waitFor();
    await page.keyboard.press('Escape');
    await markdown.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});
