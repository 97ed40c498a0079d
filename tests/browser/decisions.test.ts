import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { CHANNEL, roots } from '../e2e/start-test-app.ts';
import { describeInBrowser } from './in-browser.ts';

/** Time for a busy machine; waiting ends as soon as the thing is there. */
const PATIENT = { timeout: 20_000 };

/** Presses what is named in the open thread without a pointer. */
const enter = async (page: Page, name: string): Promise<void> => {
  await page.locator('.pane').getByRole('button', { name }).first().focus(PATIENT);
  await page.keyboard.press('Enter');
};

/** Opens the form of a decision from wherever the answer offers it. */
const openForm = async (page: Page): Promise<void> => {
  const button = page.locator('.pane').getByRole('button', { name: 'Record decision' });
  await page.locator('.pane').getByRole('button', { name: 'Adjust priorities' }).waitFor(PATIENT);
  if ((await button.count()) > 0) return enter(page, 'Record decision');
  await enter(page, 'More options');
  await page.getByRole('menuitem', { name: 'Record decision' }).focus(PATIENT);
  await page.keyboard.press('Enter');
};

describeInBrowser('a decision in a browser', ({ open }) => {
  it('is recorded with the keyboard alone, and stands pinned in its thread with its file', async () => {
    const { page, app, problems } = await open();
    await app.workspace.sendCommand({ text: '4 python devs, internal crud tool with admin' });
    await page.getByRole('button', { name: '2 replies' }).click(PATIENT);
    await openForm(page);
    const dialog = page.getByRole('dialog', { name: 'Record a decision' });
    const title = dialog.getByRole('textbox', { name: 'Title' });
    await title.focus(PATIENT);
    expect(await title.inputValue()).toBe('Django for a CRUD or content application');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Django for the back office');
    await dialog.getByRole('button', { name: 'Record', exact: true }).focus(PATIENT);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ ...PATIENT, state: 'detached' });
    const pane = page.locator('.pane');
    await pane.getByText('D-1: Django for the back office').waitFor(PATIENT);
    await pane.getByRole('button', { name: 'Open 0001-django-for-the-back-office.md' }).waitFor(PATIENT);
    const thread = app.workspace.thread(CHANNEL, roots(app.workspace)[0]?.ts ?? '');
    expect(thread.filter(({ pinned_to: places }) => places !== undefined).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^D-1, accepted: Django for the back office\./),
    ]);
    await enter(page, 'Show as Markdown');
    const markdown = page.getByRole('dialog', { name: 'D-1 as Markdown' });
    await markdown.getByText('# Django for the back office').waitFor(PATIENT);
    await page.keyboard.press('Escape');
    await markdown.waitFor({ ...PATIENT, state: 'detached' });
    expect(problems).toEqual([]);
  }, 60_000);
});
