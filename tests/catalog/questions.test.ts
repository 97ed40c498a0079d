import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatProblem } from '../../src/catalog/catalog-error.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { loadOverlaid } from '../../src/catalog/overlay/load-overlaid.ts';
import { makeOverlay } from './overlay/make-overlay.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const shipped = loadCatalog(DATA);

const overlaid = (questions: readonly object[]) => {
  const { catalog, problems } = loadOverlaid(DATA, makeOverlay({ 'questions.json': questions }));
  return { catalog, problems: problems.map(formatProblem) };
};

describe('questions', () => {
  it('are none in a dataset without the file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync(DATA, directory, { recursive: true });
    rmSync(join(directory, 'questions.json'));
    expect(loadCatalog(directory).questions).toEqual([]);
  });

  it('can be reworded by the house, with its own chances', () => {
    const answers = [
      { says: 'No hires planned', prior: 90, sets: { plannedHires: 0 } },
      { says: 'We hire 5 people', prior: 10, sets: { plannedHires: 5 } },
    ];
    const { catalog, problems } = overlaid([{ id: 'planned-hires', answers, otherwise: 0 }]);
    expect(problems).toEqual([]);
    const ids = (questions: typeof shipped.questions) => questions.map(({ id }) => id);
    expect(ids(catalog.questions)).toEqual(ids(shipped.questions));
    const question = catalog.questions.find(({ id }) => id === 'planned-hires');
    expect(question).toMatchObject({ field: 'plannedHires', answers, otherwise: 0 });
  });

  it('of the house that cannot be used are told and left out', () => {
    const { catalog, problems } = overlaid([
      { id: 'planned-hires', otherwise: 100 },
      { id: 'work', field: 'weather' },
    ]);
    expect(catalog.questions).toEqual(shipped.questions);
    expect(problems.join('\n')).toMatch(/questions\.json: .*answers: the priors .* make 190 %/);
    expect(problems.join('\n')).toMatch(/questions\.json: .*field/);
  });
});
