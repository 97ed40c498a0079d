import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import type { Request } from '../../src/request/request.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/how-it-decides.md'), 'utf8');
const catalog = loadCatalog(SHIPPED_DATA);
const [, question = ''] = /## One question, all the way\n"([^"]+)"/.exec(page) ?? [];

const ranked = async () => {
  const request: Request = { id: 'docs', source: 'cli', text: question, thread: [], today: '2026-11-28' };
  const { ranking } = await answer(request, { catalog });
  return ranking ?? expect.unreachable('the example is ranked');
};

describe('the worked example of how it decides', () => {
  it('shows every weight, value and product that the engine gives', async () => {
    const { weights, options, totalWeight } = await ranked();
    const [first = expect.unreachable(), second = expect.unreachable()] = options;
    const of = (option: typeof first, criterion: string) =>
      option.contributions.find((each) => each.criterion === criterion);
    const rows = weights
      .filter(({ points }) => points > 0)
      .map(({ criterion, tier, points }) => {
        const cells = [first, second].flatMap((option) => {
          const { value, score } = of(option, criterion) ?? expect.unreachable();
          return [value, score];
        });
        return `| ${[catalog.criteria.get(criterion)?.name, tier, points, ...cells].join(' | ')} |`;
      });
    for (const row of rows) expect(page).toContain(row);
    expect(page.match(/^\| [A-Z][\w -]+ \| (?:critical|high|medium|low) \|/gm)).toHaveLength(rows.length);
    expect(page).toContain(`| sum | | ${totalWeight} | | ${first.score} | | ${second.score} |`);
    expect(page).toContain(
      `shown as ${first.points} points of 100; ${catalog.frameworks.get(second.id)?.name} has ${second.points}.`,
    );
  });

  it('traces a value to its interval and its share to the draws', async () => {
    const { options, confidence } = await ranked();
    const rampUp = options[0]?.contributions.find(({ criterion }) => criterion === 'ramp_up');
    expect(rampUp).toMatchObject({ value: 639, lo: 527, hi: 752, evidence: ['S003-062', 'django.adoption'] });
    const share = ((confidence?.share ?? 0) * 100).toFixed(1);
    expect(page).toContain(`Django comes first in ${share} % of the draws: "${confidence?.word}"`);
  });

  it('names every criterion with the words of its upper anchor', () => {
    for (const { name } of catalog.criteria.values()) expect(page).toContain(`| ${name} | `);
  });
});
