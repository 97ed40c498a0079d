import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { loadData } from '../../src/catalog/overlay/load-data.ts';
import { houseFramework } from './overlay/house-framework.ts';
import { makeOverlay } from './overlay/make-overlay.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const FILE = 'frameworks/paveway.json';

const rankedIn = async (catalog: Catalog, text: string): Promise<string[]> => {
  const given = await answer({ id: 't', source: 'cli', text, thread: [], today: '2026-11-20' }, { catalog });
  return given.ranking?.options.map(({ id }) => id) ?? [];
};

/** The shipped dataset with one more file in it. */
const dataWithOneMoreFile = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stack-compare-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(DATA, directory, { recursive: true });
  writeFileSync(join(directory, FILE), JSON.stringify(houseFramework()));
  return directory;
};

describe('a twentieth framework in one file and no code', () => {
  it.each([
    ['in the dataset', () => loadCatalog(dataWithOneMoreFile())],
    ['laid over it', () => loadData(DATA, makeOverlay({ [FILE]: houseFramework() })).catalog],
  ])('%s is ranked, and found by its names and its language', async (_, load) => {
    const catalog = load();
    expect(catalog.frameworks.size).toBe(loadCatalog(DATA).frameworks.size + 1);
    const all = await rankedIn(catalog, 'which framework for a REST API, team of five Go developers?');
    expect(all).toContain('paveway');
    expect(await rankedIn(catalog, 'pave or gin for a REST API?')).toEqual(
      expect.arrayContaining(['paveway', 'gin']),
    );
    expect(catalog.languages.get('go')?.resolvesTo.at(-1)).toBe('paveway');
  });

  it('counts as not known what its rating does not say', () => {
    const rating = loadCatalog(dataWithOneMoreFile()).ratings.get('paveway');
    expect(rating?.criteria.security.lo).toBe(700);
    const unknown = { lo: 250, hi: 750, confidence: 'unknown', evidence: [] };
    expect(rating?.criteria.longevity).toEqual(unknown);
    expect(rating?.criteria.maintainability.typed).toEqual(unknown);
    expect(rating?.workloads.api).toEqual(unknown);
  });
});
