import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CatalogError, formatProblem } from '../../src/catalog/catalog-error.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const made: string[] = [];

/** A copy of the dataset with some files replaced. */
const dataWith = (files: Record<string, string>): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
  made.push(directory);
  cpSync(DATA, directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
};

const problemsOf = (directory: string): string[] => {
  try {
    loadCatalog(directory);
    return [];
  } catch (error) {
    if (error instanceof CatalogError) return error.problems.map(formatProblem);
    throw error;
  }
};

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

describe('loadCatalog', () => {
  it('loads the shipped dataset with 19 ranked frameworks or more and a rating for each', () => {
    const catalog = loadCatalog(DATA);
    expect(catalog.frameworks.size).toBeGreaterThanOrEqual(19);
    expect([...catalog.ratings.keys()]).toEqual([...catalog.frameworks.keys()]);
  });

  it('names file, path and expectation of every bad record at once', () => {
    const problems = problemsOf(
      dataWith({
        'frameworks/gin.json': '{ not json',
        'languages/go.json': '{"id":"go"}',
        'sources/article-000.json':
          '{"id":"article-999","name":"x","url":null,"publisher":"x","kind":"rumour","published":null}',
      }),
    );
    expect(problems.some((problem) => problem.startsWith('frameworks/gin.json: is not JSON'))).toBe(true);
    expect(problems.some((problem) => problem.startsWith('languages/go.json: name'))).toBe(true);
    expect(problems.some((problem) => problem.startsWith('sources/article-000.json: kind'))).toBe(true);
  });

  it('refuses a record whose id is not its file name', () => {
    const source = { id: 'other', name: 'x', url: null, publisher: 'x', kind: 'article', published: null };
    const problems = problemsOf(dataWith({ 'sources/mine.json': JSON.stringify(source) }));
    expect(problems).toEqual(['sources/mine.json: id: expected "mine", the name of the file']);
  });

  it('refuses a fact that cites a source nobody has recorded', () => {
    const catalog = loadCatalog(DATA);
    const gin = structuredClone(catalog.frameworks.get('gin'));
    const fact = gin?.facts[0];
    if (gin === undefined || fact === undefined) throw new Error('the dataset has no fact on gin');
    fact.sources = ['hearsay'];
    fact.claims = [];
    const problems = problemsOf(dataWith({ 'frameworks/gin.json': JSON.stringify(gin) }));
    expect(problems).toEqual([
      'frameworks/gin.json: facts.0.sources: no source "hearsay": add sources/hearsay.json, or cite one that is there',
    ]);
  });

  it('refuses a check date on a page that nobody read', () => {
    const gin = structuredClone(loadCatalog(DATA).frameworks.get('gin'));
    const fact = gin?.facts[0];
    if (gin === undefined || fact === undefined) throw new Error('the dataset has no fact on gin');
    fact.checkedHow = 'unchecked';
    fact.checkedOn = '2026-11-20';
    const problems = problemsOf(dataWith({ 'frameworks/gin.json': JSON.stringify(gin) }));
    expect(problems[0]).toContain('checkedOn is null exactly when checkedHow is "unchecked"');
  });

  it('refuses a source that nothing cites', () => {
    const source = { id: 'idle', name: 'x', url: null, publisher: 'x', kind: 'article', published: null };
    expect(problemsOf(dataWith({ 'sources/idle.json': JSON.stringify(source) }))).toEqual([
      'sources/idle.json: no fact cites this source: cite it, or remove it',
    ]);
  });

  it('says which folder is missing in an empty directory', () => {
    const empty = mkdtempSync(join(tmpdir(), 'stack-compare-empty-'));
    made.push(empty);
    expect(problemsOf(empty)).toContain('frameworks: the folder is missing');
  });
});
