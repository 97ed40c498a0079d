import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('the playground in a browser', ({ open }) => {
  it('welcomes a first visitor with five questions, what was loaded, and that no model is there', async () => {
    const { page, problems } = await open();
    const welcome = page.getByRole('region', { name: 'Which backend framework fits your team?' });
    await welcome.waitFor();
    await expect.poll(() => welcome.getByRole('listitem').getByRole('button').count()).toBe(5);
    await expect
      .poll(() => welcome.innerText())
      .toMatch(/Slack assistant[\s\S]*not Slack[\s\S]*nothing you write leaves your machine/);
    const banner = page.getByRole('banner');
    await expect.poll(() => banner.innerText()).toMatch(/19 frameworks, \d+ sources/);
    await banner.getByText('No model configured: words come from templates').waitFor();
    expect(problems).toEqual([]);
  });

  it('leads from a click on an example to a rendered comparison table', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    const table = page.getByRole('table').first();
    await table.waitFor();
    const headers = await table.getByRole('columnheader').allInnerTexts();
    expect(headers[0]).toBe('Framework');
    const names = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td, th')?.textContent ?? ''));
    expect(names.toSorted()).toEqual(expect.arrayContaining(['Fastify', 'Gin', 'NestJS']));
    expect(problems).toEqual([]);
  });

  it('goes on in the thread and says what changed', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('table').first().waitFor();
    const reply = page.getByRole('textbox', { name: /Reply/ });
    await reply.fill('@stack-compare without NestJS');
    await reply.press('Enter');
    await page.getByText('Changed', { exact: true }).first().waitFor();
    await page
      .getByText(/Now ruled out: NestJS/)
      .first()
      .waitFor();
  });

  it('answers the clarifying question by a button', async () => {
    const { page } = await open();
    const box = page.getByRole('textbox', { name: /Message/ });
    await box.fill('/stack-compare an API, team of five');
    await box.press('Enter');
    await page
      .getByRole('button', { name: /repl(y|ies)/ })
      .or(page.getByRole('table'))
      .first()
      .waitFor();
    const thread = page.getByRole('button', { name: /\d+ repl/ });
    if ((await page.getByRole('button', { name: 'We write Python' }).count()) === 0)
      await thread.first().click();
    await page.getByRole('button', { name: 'We write Python' }).click();
    await page
      .getByText(/answers:/)
      .first()
      .waitFor();
    await page.getByText(/^For 5 Python developers/).waitFor();
  });

  it('is usable by keyboard alone', async () => {
    const { page } = await open();
    await page.getByRole('region', { name: 'Which backend framework fits your team?' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to the message box');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/stack-compare django vs rails, team of 3 that knows Ruby');
    await page.keyboard.press('Enter');
    // Both messages of the answer stand there, so that nothing moves under the focus any more.
    await page.getByRole('button', { name: '2 replies' }).waitFor();
    for (let tab = 0; tab < 40 && (await page.getByRole('table').count()) === 0; tab += 1) {
      await page.keyboard.press('Tab');
      const text = (await page.locator(':focus').textContent()) ?? '';
      if (/\d+ repl/.test(text)) await page.keyboard.press('Enter');
    }
    await page.getByRole('table').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('table').first().waitFor({ state: 'detached' });
  });

  it('fits a narrow window without a sideways scroll', async () => {
    const { page } = await open({ width: 390, height: 800 });
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('button', { name: /\d repl/ }).click();
    await page.getByRole('table').first().waitFor();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    const seen = await page.evaluate<number>('document.documentElement.clientWidth');
    expect(wide).toBeLessThanOrEqual(seen);
  });

  it('draws the chart of an answer under its table', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('img', { name: /Bar chart: How well these 3 options fit/ }).waitFor();
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it('shows a fallback instead of a table that Slack refuses', async () => {
    const { page, app } = await open();
    app.workspace.addFault({ method: 'chat.postMessage', error: 'invalid_blocks', skip: 2, times: 2 });
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page
      .getByText(/Strongest for you/)
      .first()
      .waitFor();
    await app.settle();
    expect(
      app.workspace.calls('chat.postMessage').some(({ response }) => response['error'] === 'invalid_blocks'),
    ).toBe(true);
    await page.getByText('Framework', { exact: true }).first().waitFor();
  });

  it('shows how an answer came about', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('table').first().waitFor();
    await page.getByText('Confidence', { exact: false }).first().hover();
    await page
      .getByRole('button', { name: /More actions/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: 'Inspect' }).click();
    await page
      .getByRole('heading', { name: /Inspect/ })
      .first()
      .waitFor();
    await page
      .getByText(/Block Kit/)
      .first()
      .waitFor();
    await page
      .getByText(/ramp_up|Ramp-up/)
      .first()
      .waitFor();
  });

  it('says at the top that trouble is on, what it does, and takes it back there', async () => {
    const { page, app, problems } = await open({ width: 390, height: 800, dark: true });
    await page.getByRole('textbox', { name: /Message/ }).waitFor();
    app.workspace.addFault({ method: 'chat.postMessage', status: 500 });
    const banner = page.getByRole('banner');
    const sign = banner.getByText('Trouble is switched on: Server error (500).', { exact: true });
    await sign.waitFor();
    await banner.getByRole('button', { name: 'What it does' }).click();
    const isOn = page.getByRole('switch', { name: 'Server error (500)' });
    await isOn.waitFor();
    await expect.poll(() => isOn.isChecked()).toBe(true);
    await banner.getByRole('button', { name: 'Switch off' }).click();
    await sign.waitFor({ state: 'detached' });
    await expect.poll(() => isOn.isChecked()).toBe(false);
    await expect.poll(() => app.workspace.faults()).toEqual([]);
    app.workspace.addFault({ method: 'chat.postMessage', status: 500 });
    await page.getByRole('button', { name: 'Switch all off' }).press('Enter');
    await sign.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Faults on demand');
    await page.keyboard.press('Escape');
    app.workspace.addFault({ method: 'chat.postMessage', status: 500 });
    await banner.getByRole('button', { name: 'Switch off' }).press('Enter');
    await sign.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('composer');
    expect(problems).toEqual([]);
  });
});
