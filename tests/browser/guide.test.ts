import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('the guide of a first visit', ({ open }) => {
  it('leads from one guided question to the next, and on when all were asked', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /^A recommendation/ }).click();
    const guide = page.getByRole('region', { name: 'Guide', exact: true });
    const pane = page.locator('.pane');
    for (const [tried, next] of [
      [1, 'nestjs vs fastify vs gin for 2k rps'],
      [2, 'What backend should we use?'],
      [3, 'Is Rocket still maintained?'],
      [4, 'Rails monolith works fine, new CTO wants Go microservices. Stay or move?'],
    ] as const) {
      await guide.getByText(`${tried} of 5 tried. The answer is in the thread beside this.`).waitFor();
      await guide.getByRole('button', { name: next, exact: true }).click();
      await pane.getByText(next, { exact: true }).waitFor();
    }
    await guide.getByText('5 of 5 tried. The answer is in the thread beside this.').waitFor();
    await guide.getByRole('link', { name: 'Home tab' }).waitFor();
    await guide.getByRole('button', { name: 'All 5 questions' }).click();
    await expect.poll(() => guide.getByRole('button', { name: /^Asked: / }).count()).toBe(5);
    await guide.getByRole('button', { name: 'Asked: A comparison. Open the answer' }).click();
    await pane.getByText('nestjs vs fastify vs gin for 2k rps', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  it('keeps the focus near what was pressed, in the guide, a form, the inspector and the faults', async () => {
    const { page, problems } = await open();
    await page.getByRole('button', { name: /^A recommendation/ }).press('Enter');
    const pane = page.locator('.pane');
    await pane.getByRole('table').first().waitFor();
    const guide = page.getByRole('region', { name: 'Guide', exact: true });
    const focused = page.locator(':focus');
    await expect.poll(() => focused.textContent()).toContain('1 of 5 tried');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await guide.getByRole('listitem').first().waitFor();
    await page.keyboard.press('Escape');
    await guide.getByRole('listitem').first().waitFor({ state: 'detached' });
    expect(await pane.count()).toBe(1);

    const weigh = pane.getByRole('button', { name: 'Change what counts' });
    await weigh.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Adjust priorities' });
    await dialog.waitFor();
    await expect.poll(() => dialog.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused.textContent()).toBe('Change what counts');

    await pane.getByRole('button', { name: 'See how it came about' }).press('Enter');
    await pane.getByRole('heading', { name: 'Inspect', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await pane.getByRole('heading', { name: 'Thread', exact: true }).waitFor();
    await expect.poll(() => focused.getAttribute('id')).toBe('thread-composer');

    await page.getByRole('button', { name: /^Faults/ }).press('Enter');
    await pane.getByRole('heading', { name: 'Faults on demand' }).waitFor();
    await page.keyboard.press('Escape');
    await pane.getByRole('heading', { name: 'Thread', exact: true }).waitFor();
    await expect.poll(() => focused.textContent()).toBe('Faults');
    expect(problems).toEqual([]);
  });

  it('offers the next step in the thread, and takes it away when it was taken', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    const steps = page.getByRole('region', { name: 'What to do with the answer' });
    await steps.getByRole('button', { name: '“without NestJS”' }).press('Enter');
    await page.locator('.pane').getByText('Changed', { exact: true }).waitFor();
    await steps.getByRole('button', { name: '“without NestJS”' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('thread-composer');
    await expect
      .poll(() => steps.getByRole('button').allInnerTexts())
      .toEqual(['Change what counts', 'See how it came about']);
  });

  it('hides the guide for this browser until it is wanted again', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    const guide = page.getByRole('region', { name: 'Guide', exact: true });
    const steps = page.getByRole('region', { name: 'What to do with the answer' });
    await steps.waitFor();
    await guide.getByRole('button', { name: 'Hide the guide' }).click();
    await guide.waitFor({ state: 'detached' });
    await steps.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('composer');
    await page.reload();
    const again = page.getByRole('button', { name: 'Guide', exact: true });
    await again.waitFor();
    await expect.poll(() => again.getAttribute('aria-pressed')).toBe('false');
    expect(await guide.count()).toBe(0);
    await again.click();
    await guide.waitFor();
    await again.press('Enter');
    await guide.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Guide');
  });

  it('asks once what is pressed twice', async () => {
    const { page, app } = await open();
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).dblclick();
    const pane = page.locator('.pane');
    await pane.getByRole('table').first().waitFor();
    const steps = page.getByRole('region', { name: 'What to do with the answer' });
    await steps.getByRole('button', { name: '“without NestJS”' }).dblclick();
    await pane.getByText('Changed', { exact: true }).waitFor();
    const said = app.workspace.messages().map(({ text }) => text);
    expect(said.filter((text) => text.endsWith('nestjs vs fastify vs gin for 2k rps'))).toHaveLength(1);
    expect(said.filter((text) => text.endsWith('without NestJS'))).toHaveLength(1);
  });

  it('shows the answer of a narrow window by one press, and says what is left after the end', async () => {
    const { page } = await open({ width: 390, height: 800 });
    await page.getByRole('button', { name: /nestjs vs fastify vs gin/ }).click();
    await page.getByRole('button', { name: 'Read the answer' }).click();
    await page.locator('.pane').getByRole('table').first().waitFor();
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.getByRole('button', { name: 'Channels and settings' }).click();
    await page.getByText('Nothing is kept: when the program ends').waitFor();
  });
});
