import { expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace-types.ts';
import { describeInBrowser } from './in-browser.ts';

const discuss = async ({ sendMessage }: Workspace): Promise<void> => {
  const { ts } = await sendMessage({ text: 'We need an API. I would take Django.', user: 'U0MIRA' });
  await sendMessage({ text: 'We are six Go and Python people, so Gin.', user: 'U0TEODOR', threadTs: ts });
  await sendMessage({ text: 'We are seven, not six.', user: 'U0SUNNIVA', threadTs: ts });
};

describeInBrowser('a conversation in a browser', ({ open }) => {
  it('goes on in a thread without a mention, and says what that changed', async () => {
    const { page, app, problems } = await open();
    await app.workspace.sendCommand({ text: 'REST API, team of 5, we write Python' });
    await page.getByRole('button', { name: '2 replies' }).click();
    const pane = page.locator('.pane');
    await pane.getByRole('table').first().waitFor();
    const reply = page.getByRole('textbox', { name: /Reply/ });
    await reply.fill('what if we need 50k open websockets?');
    await reply.press('Enter');
    const followUp = pane.getByRole('article').filter({ hasText: 'Show the whole answer' });
    await followUp.waitFor();
    expect(await followUp.innerText()).toContain('Changed');
    expect(await followUp.innerText()).not.toContain('Assumed');
    await followUp.getByRole('button', { name: 'Show the whole answer' }).press('Enter');
    await expect.poll(() => pane.getByText('Assumed').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('is settled by the menu of a message, with who said what', async () => {
    const { page, app, problems } = await open();
    await discuss(app.workspace);
    const message = page.getByRole('article').filter({ hasText: 'I would take Django' }).first();
    await message.hover();
    await message.getByRole('button', { name: /More actions/ }).click();
    await page.getByRole('menuitem', { name: /Compare stacks discussed/ }).click();
    await page
      .getByRole('button', { name: /\d repl/ })
      .first()
      .click();
    const pane = page.locator('.pane');
    await pane.getByText('Said in this thread').waitFor();
    const said = await pane.innerText();
    expect(said).toMatch(/Django \(Mira Okonjo\)/);
    expect(said).toContain('Sunniva Rao corrected Teodor Hale: team size 7, not 6.');
    expect(problems).toEqual([]);
  });
});
