import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CatalogError, formatProblem } from '../../../src/catalog/catalog-error.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { isOverlay } from '../../../src/catalog/overlay/is-overlay.ts';
import { loadData } from '../../../src/catalog/overlay/load-data.ts';
import { loadOverlaid } from '../../../src/catalog/overlay/load-overlaid.ts';
import { houseFramework } from './house-framework.ts';
import { makeOverlay } from './make-overlay.ts';

const DATA = resolve(import.meta.dirname, '../../../data');
const shipped = loadCatalog(DATA);

const overlaid = (files: Record<string, unknown>, today?: string) => {
  const { catalog, problems } = loadOverlaid(DATA, makeOverlay(files), today);
  return { catalog, problems: problems.map(formatProblem) };
};

const AUDIT = {
  id: 'gin',
  criteria: { security: { lo: 300, hi: 420, note: 'Audit of our gateway, 2026-09' } },
};

describe('a directory with a manifest', () => {
  it('replaces the dataset, and nothing of it is of the house', () => {
    const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync(DATA, directory, { recursive: true });
    const manifest: object = JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8'));
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ ...manifest, version: '2031.01.1' }));
    const { catalog, problems } = loadData(DATA, directory);
    expect(catalog.manifest.version).toBe('2031.01.1');
    expect(catalog.house).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('is not there in an empty or absent directory, which is said in a line', () => {
    const empty = makeOverlay({});
    expect(isOverlay(empty)).toBe(false);
    const problemsOf = (directory: string) => {
      try {
        return loadData(DATA, directory);
      } catch (error) {
        return error instanceof CatalogError ? error.problems : error;
      }
    };
    expect(problemsOf(empty)).toMatchObject([
      { file: empty, message: expect.stringContaining('holds no records') },
    ]);
    const nowhere = join(empty, 'nowhere');
    expect(problemsOf(nowhere)).toEqual([{ file: nowhere, path: '', message: 'there is no such folder' }]);
  });
});

describe('a directory without a manifest', () => {
  it('leaves everything as it is that it says nothing about', () => {
    const { catalog, problems } = overlaid({ 'ratings/gin.json': AUDIT });
    expect(problems).toEqual([]);
    const { house: _, ratings, ...rest } = catalog;
    const { ratings: shippedRatings, ...shippedRest } = shipped;
    expect(rest).toEqual(shippedRest);
    const others = (all: typeof ratings) => [...all].filter(([id]) => id !== 'gin');
    expect(others(ratings)).toEqual(others(shippedRatings));
  });

  it('replaces one rating by that of the house, with its reason, and marks it', () => {
    const { catalog } = overlaid({ 'ratings/gin.json': AUDIT });
    expect(catalog.ratings.get('gin')?.criteria).toEqual({
      ...shipped.ratings.get('gin')?.criteria,
      security: {
        lo: 300,
        hi: 420,
        note: 'Audit of our gateway, 2026-09',
        confidence: 'one-opinion',
        evidence: ['house: Audit of our gateway, 2026-09'],
      },
    });
    expect(catalog.house).toEqual([
      { file: 'ratings/gin.json', id: 'gin', isNew: false, paths: ['criteria.security'] },
    ]);
  });

  it('corrects a figure with a source of the house', () => {
    const fact = shipped.frameworks.get('gin')?.facts.find(({ metric }) => metric === 'licence');
    const { catalog, problems } = overlaid({
      'sources/our-lawyers.json': {
        id: 'our-lawyers',
        name: 'Our lawyers',
        url: null,
        publisher: 'Us',
        kind: 'primary',
        published: null,
      },
      'frameworks/gin.json': {
        id: 'gin',
        facts: [{ ...fact, value: 'MIT, cleared', sources: ['our-lawyers'], claims: [], checkedHow: 'live' }],
      },
    });
    expect(problems).toEqual([]);
    const facts = catalog.frameworks.get('gin')?.facts;
    expect(facts).toHaveLength(shipped.frameworks.get('gin')?.facts.length ?? 0);
    expect(facts?.find(({ id }) => id === fact?.id)?.value).toBe('MIT, cleared');
    expect(catalog.house?.map(({ file, isNew, paths }) => [file, isNew, paths])).toEqual([
      ['frameworks/gin.json', false, [`facts.${fact?.id}`]],
      ['sources/our-lawyers.json', true, []],
    ]);
  });

  it('may know more than the dataset did on its date, and nothing of the future', () => {
    const facts = [{ ...houseFramework().facts[0], asOf: '2026-12-01', checkedOn: '2026-12-02' }];
    const files = { 'frameworks/paveway.json': houseFramework({ facts }) };
    expect(overlaid(files, '2026-12-02').problems).toEqual([]);
    const early = overlaid(files, '2026-12-01');
    expect(early.problems).toEqual([
      expect.stringMatching(/^frameworks\/paveway\.json: facts\.0\.checkedOn: 2026-12-02 is after/),
    ]);
    expect(early.catalog.frameworks.has('paveway')).toBe(false);
  });

  it('takes a name out of those outside the dataset by covering it', () => {
    expect(shipped.outside.has('hono')).toBe(true);
    const { catalog, problems } = overlaid({
      'frameworks/paveway.json': houseFramework({ aliases: ['paveway', 'hono'] }),
    });
    expect(problems).toEqual([]);
    expect(catalog.outside.has('hono')).toBe(false);
    expect(catalog.outside.size).toBe(shipped.outside.size - 1);
  });
});

describe('overlay records that cannot be used', () => {
  const isAsShipped = (catalog: typeof shipped, id: string) =>
    expect(catalog.ratings.get(id)).toEqual(shipped.ratings.get(id));

  it('are told with their place, and do not stop the rest', () => {
    const { catalog, problems } = overlaid({
      'ratings/gin.json': AUDIT,
      'ratings/echo.json': { id: 'echo', criteria: { security: { lo: 900, hi: 800, note: 'x' } } },
      'ratings/fiber.json': { id: 'fiber', criteria: { security: { lo: 1, hi: 2 } } },
      'ratings/axum.json': '{ not json',
      'ratings/rocket.json': { id: 'other', name: 'Other' },
      'ratings/beech.json': {
        ...JSON.parse(readFileSync(join(DATA, 'ratings/gin.json'), 'utf8')),
        id: 'beech',
      },
      'framework/oak.json': {},
    });
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': ')).sort()).toEqual([
      'framework/oak.json: is no file that a dataset has',
      'ratings/axum.json: is not JSON',
      'ratings/beech.json: id',
      'ratings/echo.json: criteria.security.lo',
      'ratings/fiber.json: criteria.security',
      'ratings/rocket.json: id',
    ]);
    for (const id of ['echo', 'fiber', 'axum', 'rocket']) isAsShipped(catalog, id);
    expect(catalog.ratings.has('beech')).toBe(false);
    expect(catalog.ratings.get('gin')?.criteria.security.lo).toBe(300);
    expect(catalog.house?.map(({ id }) => id)).toEqual(['gin']);
  });

  it('take with them what rests on them', () => {
    const { rating, ...framework } = houseFramework({ summary: '' });
    const { catalog, problems } = overlaid({
      'frameworks/paveway.json': { ...framework, rating },
      'supporting/path.json': {
        id: 'path',
        name: 'Path',
        aliases: ['our path'],
        kind: 'tool',
        summary: 'Starts a service.',
        resolvesTo: ['paveway'],
      },
    });
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'frameworks/paveway.json: summary',
      'supporting/path.json: resolvesTo.0',
    ]);
    expect(catalog.supporting.has('path')).toBe(false);
    expect(catalog.house).toEqual([]);
  });

  it('leave the dataset its names', () => {
    const { catalog, problems } = overlaid({
      'frameworks/paveway.json': houseFramework({ aliases: ['paveway', 'gin'] }),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^frameworks\/paveway\.json: aliases\.1: "gin" is a name of/),
    ]);
    expect(catalog.frameworks.size).toBe(shipped.frameworks.size);
  });

  it('leave the others of their list', () => {
    const outside = (id: string, name: string, aliases: string[]) => ({
      id,
      name,
      aliases,
      kind: 'backend-framework',
    });
    const { catalog, problems } = overlaid({
      'outside.json': [
        outside('inhouse-one', 'Inhouse One', ['gin']),
        outside('inhouse-two', 'Inhouse Two', []),
      ],
    });
    expect(problems).toHaveLength(1);
    expect(catalog.outside.has('inhouse-one')).toBe(false);
    expect(catalog.outside.has('inhouse-two')).toBe(true);
  });

  it('are told once, however many others fall with them', () => {
    const { catalog, problems } = overlaid({ 'languages/go.json': { id: 'go', ratedAs: 'rust' } });
    expect(problems).toEqual([
      'languages/go.json: weeksTo.go: nothing is rated as "go": remove it',
      'languages/go.json: ratedAs: is rated as "rust" and has cells: move them there',
    ]);
    expect(catalog.languages.get('go')).toEqual(shipped.languages.get('go'));
  });

  it('do not hide that the dataset below them is broken', () => {
    const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    cpSync(DATA, directory, { recursive: true });
    writeFileSync(join(directory, 'languages/go.json'), '{}');
    expect(() => loadOverlaid(directory, makeOverlay({ 'ratings/gin.json': AUDIT }))).toThrow(CatalogError);
  });
});
