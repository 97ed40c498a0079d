import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** Presses a button of the open thread without a pointer. */
const enter = async (page: Page, name: string): Promise<void> => {
  await page.locator('.pane').getByRole('button', { name }).first().press('Enter');
};

/** Goes on with Tab until the button that has the focus is the named one. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name });
  for (let steps = 0; steps < 60; steps += 1) {
    if (await button.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
};

describeInBrowser('the forms in a browser', ({ open }) => {
  it('are filled in and sent with the keyboard alone, and show the order before', async () => {
    const { page, app, problems } = await open();
    await app.workspace.sendCommand({ text: 'REST API with an admin, team of 5, we write Python' });
    await page.getByRole('button', { name: '2 replies' }).click();
    await enter(page, 'Adjust priorities');
    const dialog = page.getByRole('dialog', { name: 'Adjust priorities' });
    await dialog.getByText('The order is the same as in the answer.').waitFor();
    for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await dialog.getByText(/Then first: /).waitFor();
    const [, first = expect.unreachable()] = /Then first: ([^,]+),/.exec(await dialog.innerText()) ?? [];
    await tabTo(page, 'Answer again');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.pane').getByText('Headroom is critical.', { exact: true }).first().waitFor();
    // Until the new answer's table comes, the last one is still the old answer's.
    const table = page.locator('.pane').getByRole('table').last();
    await expect.poll(() => table.getByRole('row').nth(1).innerText()).toContain(first);
    expect(problems).toEqual([]);
  });

  it('say at the field what is wrong, and keep what was entered', async () => {
    const { page, app, problems } = await open();
    await app.workspace.sendCommand({ text: 'REST API with an admin, team of 5, we write Python' });
    await page.getByRole('button', { name: '2 replies' }).click();
    await enter(page, 'Edit requirements');
    const dialog = page.getByRole('dialog', { name: 'Edit requirements' });
    const running = dialog.getByRole('textbox', { name: 'What runs today' });
    await running.focus();
    await page.keyboard.type('Djnago');
    await tabTo(page, 'Answer again');
    await page.keyboard.press('Enter');
    await dialog.getByText('Did you mean Django?').waitFor();
    expect(await running.inputValue()).toBe('Djnago');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});
