import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { INVENTED } from '../../src/playground/stand-in/lies.ts';
import { holdStandIn } from '../playground/start-with-stand-in.ts';
import { describeInBrowser } from './in-browser.ts';

const WHOLE = /sentences? (?:were |was )?worded by a language model/;

/** The explanation in the thread that is open. */
const explanationOn = (page: Page) =>
  page.locator('.pane').getByRole('article').filter({ hasText: 'In words' }).last();

const inspect = async (page: Page): Promise<void> => {
  const message = explanationOn(page);
  await message.hover();
  await message.getByRole('button', { name: /More actions/ }).click();
  await page.getByRole('menuitem', { name: 'Inspect' }).click();
};

describeInBrowser('the words of a model in a browser', ({ open }) => {
  it('come after the answer and grow in their place, are told of, and are none that a liar made up', async () => {
    const held = holdStandIn();
    const { page, app, problems } = await open({ standIn: held });
    await page.getByRole('banner').getByText('Stand-in: no language model').first().waitFor();

    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('table').first().waitFor();
    await expect.poll(held.held).toBe(1);
    expect(await explanationOn(page).count()).toBe(0);

    held.goOn();
    await expect.poll(held.held).toBe(1);
    held.goOn();
    await explanationOn(page)
      .getByText(/More may follow/)
      .waitFor();
    const first = await explanationOn(page).innerText();
    const reply = page.getByRole('textbox', { name: /Reply/ });
    await reply.fill('half a thought');
    const scrolled = () => page.locator('.pane .scroll').evaluate((box) => box.scrollTop);
    const before = await scrolled();
    held.letGo();
    await explanationOn(page).getByText(WHOLE).waitFor();
    const whole = await explanationOn(page).innerText();
    expect(whole.length).toBeGreaterThan(first.length);
    expect(await scrolled()).toBe(before);
    expect(await reply.evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await reply.inputValue()).toBe('half a thought');
    expect(whole).not.toContain('(edited)');

    await inspect(page);
    const pane = page.locator('.pane');
    await pane.getByText('posted as worded').first().waitFor();
    await expect
      .poll(() => pane.getByRole('list', { name: 'Model calls' }).innerText())
      .toMatch(/read\.v\d[\s\S]*explain\.v\d/);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Faults/ }).click();
    await page.getByRole('switch', { name: 'Model lying' }).click();
    await page.getByText('Model lying, until switched off').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // The answer to what is asked next opens beside it only where nothing stands there any more.
    await pane.waitFor({ state: 'detached' });
    const box = page.getByRole('textbox', { name: /^Message/ });
    await box.fill('/stack-compare django vs rails, team of 3 that knows Ruby');
    const posted = () => app.workspace.calls('chat.postMessage').length;
    const postedBefore = posted();
    await box.press('Enter');
    await expect.poll(posted).toBeGreaterThan(postedBefore);
    await app.settle();
    await explanationOn(page).getByText(WHOLE).waitFor();
    const shown = await page.locator('body').innerText();
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const invented of [
      INVENTED.name,
      INVENTED.company,
      INVENTED.figure,
      INVENTED.price,
      INVENTED.link,
    ]) {
      expect(shown).not.toContain(invented);
      expect(links.join('\n')).not.toContain(invented);
    }
    expect(shown).not.toMatch(/@(?:here|channel|everyone)/);
    const mentions = await explanationOn(page).locator('.mention').count();
    expect(mentions).toBe(0);

    await inspect(page);
    await pane.getByText('As the model worded it, not posted:').first().waitFor();
    await expect.poll(() => pane.innerText()).toContain(INVENTED.name);
    expect(problems).toEqual([]);
  });
});
