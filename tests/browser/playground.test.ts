import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** Time for a busy machine; waiting ends as soon as the thing is there. */
const PATIENT = { timeout: 20_000 };

describeInBrowser('the playground in a browser', ({ open }) => {
  it('welcomes a first visitor with five questions, what was loaded, and that no model is there', async () => {
    const { page, problems } = await open();
    const welcome = page.getByRole('region', { name: 'Which backend framework fits your team?' });
    await welcome.waitFor(PATIENT);
    expect(await welcome.getByRole('listitem').getByRole('button').count()).toBe(5);
    const banner = await page.getByRole('banner').innerText();
    expect(banner).toMatch(/19 frameworks, \d+ sources/);
    expect(banner).toContain('No model configured: words come from templates');
    expect(problems).toEqual([]);
  }, 60_000);

  it('leads from a click on an example to a rendered comparison table', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    const table = page.getByRole('table').first();
    await table.waitFor(PATIENT);
    const headers = await table.getByRole('columnheader').allInnerTexts();
    expect(headers[0]).toBe('Framework');
    const names = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td, th')?.textContent ?? ''));
    expect(names.toSorted()).toEqual(expect.arrayContaining(['Fastify', 'Gin', 'NestJS']));
    expect(problems).toEqual([]);
  }, 60_000);

  it('goes on in the thread and says what changed', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page.getByRole('table').first().waitFor(PATIENT);
    const reply = page.getByRole('textbox', { name: /Reply/ });
    await reply.fill('@stack-compare without NestJS');
    await reply.press('Enter');
    await page.getByText('Changed', { exact: true }).first().waitFor(PATIENT);
    await page
      .getByText(/Ruled out now: NestJS/)
      .first()
      .waitFor(PATIENT);
  }, 60_000);

  it('answers the clarifying question by a button', async () => {
    const { page } = await open();
    const box = page.getByRole('textbox', { name: /Message/ });
    await box.fill('/stack-compare an API, team of five');
    await box.press('Enter');
    await page
      .getByRole('button', { name: /repl(y|ies)/ })
      .or(page.getByRole('table'))
      .first()
      .waitFor(PATIENT);
    const thread = page.getByRole('button', { name: /\d+ repl/ });
    if ((await page.getByRole('button', { name: 'We write Python' }).count()) === 0)
      await thread.first().click();
    await page.getByRole('button', { name: 'We write Python' }).click(PATIENT);
    await page
      .getByText(/answers:/)
      .first()
      .waitFor(PATIENT);
    await page
      .getByText(/Python: now said|languages.*Python|Python/)
      .last()
      .waitFor(PATIENT);
  }, 60_000);

  it('is usable by keyboard alone', async () => {
    const { page } = await open();
    await page.getByRole('region', { name: 'Which backend framework fits your team?' }).waitFor(PATIENT);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to the message box');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/stack-compare django vs rails, team of 3 that knows Ruby');
    await page.keyboard.press('Enter');
    // Both messages of the answer stand there, so that nothing moves under the focus any more.
    await page.getByRole('button', { name: '2 replies' }).waitFor(PATIENT);
    for (let tab = 0; tab < 40 && (await page.getByRole('table').count()) === 0; tab += 1) {
      await page.keyboard.press('Tab');
      const text = (await page.locator(':focus').textContent()) ?? '';
      if (/\d+ repl/.test(text)) await page.keyboard.press('Enter');
    }
    await page.getByRole('table').first().waitFor(PATIENT);
    await page.keyboard.press('Escape');
    await page
      .getByRole('table')
      .first()
      .waitFor({ state: 'detached', ...PATIENT });
  }, 90_000);

  it('fits a narrow window without a sideways scroll', async () => {
    const { page } = await open({ width: 390, height: 800 });
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page.getByRole('button', { name: /\d repl/ }).click(PATIENT);
    await page.getByRole('table').first().waitFor(PATIENT);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    const seen = await page.evaluate<number>('document.documentElement.clientWidth');
    expect(wide).toBeLessThanOrEqual(seen);
  }, 60_000);

  it('draws the chart of an answer under its table', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page.getByRole('img', { name: /Bar chart: How well these 3 options fit/ }).waitFor(PATIENT);
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  }, 60_000);

  it('shows a fallback instead of a table that Slack refuses', async () => {
    const { page, app } = await open();
    app.workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', skip: 2, times: 2 });
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page
      .getByText(/Strongest for you/)
      .first()
      .waitFor(PATIENT);
    await app.settle();
    expect(
      app.workspace.calls('chat.postMessage').some(({ response }) => response['error'] === 'invalid_blocks'),
    ).toBe(true);
    await page.getByText('Framework', { exact: true }).first().waitFor(PATIENT);
  }, 60_000);

  it('shows how an answer came about', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click(PATIENT);
    await page.getByRole('table').first().waitFor(PATIENT);
    await page.getByText('Confidence', { exact: false }).first().hover();
    await page
      .getByRole('button', { name: /More actions/ })
      .last()
      .click(PATIENT);
    await page.getByRole('menuitem', { name: 'Inspect' }).click(PATIENT);
    await page
      .getByRole('heading', { name: /Inspect/ })
      .first()
      .waitFor(PATIENT);
    await page
      .getByText(/Block Kit/)
      .first()
      .waitFor(PATIENT);
    await page
      .getByText(/ramp_up|Ramp-up/)
      .first()
      .waitFor(PATIENT);
  }, 60_000);
});
