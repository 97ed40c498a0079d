import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** Presses a button of the open thread without a pointer. */
const enter = async (page: Page, name: string): Promise<void> => {
  await page.locator('.pane').getByRole('button', { name }).last().press('Enter');
};

/** Goes on with Tab until what is named has the focus. */
const tabTo = async (page: Page, role: 'button' | 'checkbox', name: string): Promise<void> => {
  const wanted = page.getByRole('dialog').getByRole(role, { name });
  for (let steps = 0; steps < 60; steps += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
};

describeInBrowser('a vote in a browser', ({ open }) => {
  it('is started, taken part in and closed with the keyboard alone', async () => {
    const { page, app, problems } = await open();
    const pane = page.locator('.pane');
    await app.workspace.sendCommand({ text: 'REST API with an admin, team of 5, we write Python' });
    await page.getByRole('button', { name: '2 replies' }).click();
    await pane.getByRole('button', { name: 'Adjust priorities' }).first().waitFor();
    await enter(page, 'More options');
    await page.getByRole('menuitem', { name: 'Ask the team' }).press('Enter');
    const asking = page.getByRole('dialog', { name: 'Ask the team' });
    await asking.getByText('Each person sets, in private, how much').first().waitFor();
    await tabTo(page, 'button', 'Start');
    await page.keyboard.press('Enter');
    await asking.waitFor({ state: 'detached' });
    await pane.getByText('Nobody has answered yet.').first().waitFor();

    await enter(page, 'Set my priorities');
    const setting = page.getByRole('dialog', { name: 'My priorities' });
    await setting.getByText('The order is the same as in the answer.').first().waitFor();
    await tabTo(page, 'checkbox', 'Show my name');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Send');
    await page.keyboard.press('Enter');
    await setting.waitFor({ state: 'detached' });
    await pane.getByText('1 person has answered.').first().waitFor();
    await page.getByText('Your priorities count. With them, FastAPI comes first.').first().waitFor();

    await enter(page, 'Close now');
    const asked = page.getByRole('dialog', { name: 'Close this vote?' });
    await asked.first().waitFor();
    await tabTo(page, 'button', 'Close now');
    await page.keyboard.press('Enter');
    await pane.getByText('A result of one answer would show what one person set').first().waitFor();
    await expect.poll(() => pane.getByRole('button', { name: 'Set my priorities' }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
