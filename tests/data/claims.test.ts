import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/catalog/claims/check-claims.ts';
import { readClaims } from '../../src/catalog/claims/read-claims.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const directory = resolve(import.meta.dirname, '../../data');
const catalog = loadCatalog(directory);
const claims = readClaims(directory);
const { account, problems } = checkClaims(catalog, claims);

describe('the statements of the five articles', () => {
  it(`are 661: ${account.carried} carried, ${account.merged} merged, ${account.notUsed} not used`, () => {
    expect(problems).toEqual([]);
    expect(account.total).toBe(661);
    expect(account.carried + account.merged + account.notUsed).toBe(661);
  });

  it.each([
    ['000', 174],
    ['001', 93],
    ['002', 80],
    ['003', 217],
    ['004', 97],
  ])('are numbered without a gap in article %s, %i of them', (article, count) => {
    const own = claims.index.filter(({ source }) => source === `article-${article}`).map(({ id }) => id);
    const expected = Array.from(
      { length: count },
      (_, before) => `S${article}-${String(before + 1).padStart(3, '0')}`,
    );
    expect(own).toEqual(expected);
  });

  it('speak of records of the dataset, or of choosing in general', () => {
    const records = [catalog.frameworks, catalog.languages, catalog.platforms, catalog.supporting];
    const strangers = claims.index
      .map(({ subject }) => subject)
      .filter((id) => id !== 'general' && !records.some((map) => [...map.keys()].some((key) => key === id)));
    // Cloudflare Workers is the best-known member of a platform that has its own id.
    expect([...new Set(strangers)]).toEqual(['cloudflare-workers']);
  });

  it('are left out only with a reason of the list, and less than one in twenty of them', () => {
    expect(account.notUsed).toBeGreaterThan(0);
    expect(account.notUsed * 20).toBeLessThan(account.total);
    expect(claims.notUsed.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it('stay marked where no source or figure is behind them', () => {
    const doubted = new Map(claims.index.map(({ id, doubt }) => [id, doubt]));
    // A growth rate, a share and a factor without a source; a statement on memory safety that is wrong.
    for (const id of ['S001-011', 'S001-016', 'S001-027', 'S001-078'])
      expect(doubted.get(id)).toBe('unsourced');
    expect(doubted.get('S001-048')).toBe('wrong');
  });

  it('name no company as a user', () => {
    const users = claims.index.filter(({ dimension }) => dimension === 'company-using').map(({ id }) => id);
    expect(users.length).toBe(13);
    const left = new Set(claims.notUsed.map(({ claim }) => claim));
    expect(users.filter((id) => !left.has(id))).toEqual([]);
  });
});

describe('the contradictions', () => {
  it('show at least two sides, each with its own words', () => {
    for (const one of claims.contradictions) {
      const sides = one.positions.map(({ says }) => says);
      expect(new Set(sides).size, one.id).toBe(sides.length);
    }
  });

  it('have an article on one side, and claims wherever an article is the source', () => {
    for (const { id, positions } of claims.contradictions) {
      const ofArticles = positions.filter(({ sources }) =>
        sources.every((one) => one.startsWith('article-')),
      );
      expect(ofArticles.length, id).toBeGreaterThan(0);
      expect(
        ofArticles.filter((position) => position.claims.length === 0),
        id,
      ).toEqual([]);
    }
  });

  it('set figures or a named source against the articles where they contradict data or age', () => {
    for (const { id, kind, positions } of claims.contradictions) {
      if (kind === 'between-articles') continue;
      expect(
        positions.some(({ sources }) => !sources[0]?.startsWith('article-')),
        id,
      ).toBe(true);
    }
  });

  it('set at least two articles, or two statements of one, against each other where articles differ', () => {
    for (const { id, kind, positions } of claims.contradictions) {
      if (kind !== 'between-articles') continue;
      expect(positions.filter((position) => position.claims.length > 0).length, id).toBeGreaterThan(1);
    }
  });

  it('hold each id once and every side in a short sentence', () => {
    const ids = claims.contradictions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = claims.contradictions.flatMap(({ about, positions, note }) => [
      about,
      ...positions.map(({ says }) => says),
      note ?? '',
    ]);
    expect(texts.filter((text) => text.length > 240)).toEqual([]);
  });
});
