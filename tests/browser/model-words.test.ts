import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { INVENTED } from '../../src/playground/stand-in/lies.ts';
import { holdStandIn } from '../playground/start-with-stand-in.ts';
import { describeInBrowser } from './in-browser.ts';

/** Time for a busy machine; waiting ends as soon as the thing is there. */
const PATIENT = { timeout: 20_000 };
const WHOLE = /sentences? (?:were |was )?worded by a language model/;

/** The explanation in the thread that is open. */
const explanationOn = (page: Page) =>
  page.locator('.pane').getByRole('article').filter({ hasText: 'In words' }).last();

const inspect = async (page: Page): Promise<void> => {
  const message = explanationOn(page);
  await message.hover();
  await message.getByRole('button', { name: /More actions/ }).click(PATIENT);
  await page.getByRole('menuitem', { name: 'Inspect' }).click(PATIENT);
};

describeInBrowser('the words of a model in a browser', ({ open }) => {
  it('come after the answer and grow in their place, are told of, and are none that a liar made up', async () => {
    const held = holdStandIn();
    const { page, app, problems } = await open({ standIn: held });
    expect(await page.getByRole('banner').innerText()).toContain('Stand-in: no language model');

    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page.getByRole('table').first().waitFor(PATIENT);
    await expect.poll(held.held, PATIENT).toBe(1);
    expect(await explanationOn(page).count()).toBe(0);

    held.goOn();
    await expect.poll(held.held, PATIENT).toBe(1);
    held.goOn();
    await explanationOn(page)
      .getByText(/More may follow/)
      .waitFor(PATIENT);
    const first = await explanationOn(page).innerText();
    const reply = page.getByRole('textbox', { name: /Reply/ });
    await reply.fill('half a thought');
    const scrolled = () => page.locator('.pane .scroll').evaluate((box) => box.scrollTop);
    const before = await scrolled();
    held.letGo();
    await explanationOn(page).getByText(WHOLE).waitFor(PATIENT);
    const whole = await explanationOn(page).innerText();
    expect(whole.length).toBeGreaterThan(first.length);
    expect(await scrolled()).toBe(before);
    expect(await reply.evaluate((box) => box.matches(':focus'))).toBe(true);
    expect(await reply.inputValue()).toBe('half a thought');
    expect(whole).not.toContain('(edited)');

    await inspect(page);
    const pane = page.locator('.pane');
    await pane.getByText('posted as worded').first().waitFor(PATIENT);
    expect(await pane.getByRole('list', { name: 'Model calls' }).innerText()).toMatch(
      /read\.v\d[\s\S]*explain\.v\d/,
    );
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Faults/ }).click(PATIENT);
    await page.getByRole('switch', { name: 'Model lying' }).click(PATIENT);
    await page.getByText('Model lying, until switched off').waitFor(PATIENT);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const box = page.getByRole('textbox', { name: /^Message/ });
    await box.fill('/stack-compare django vs rails, team of 3 that knows Ruby');
    await box.press('Enter');
    await expect.poll(() => app.workspace.calls('chat.postMessage').length, PATIENT).toBeGreaterThan(4);
    await app.settle();
    await explanationOn(page).getByText(WHOLE).waitFor(PATIENT);
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
    await pane.getByText('As the model worded it, not posted:').first().waitFor(PATIENT);
    expect(await pane.innerText()).toContain(INVENTED.name);
    expect(problems).toEqual([]);
  }, 120_000);
});
