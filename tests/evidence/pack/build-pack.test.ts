import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../../src/answer.ts';
import { buildPack } from '../../../src/evidence/pack/build-pack.ts';
import type { EvidencePack } from '../../../src/evidence/pack/pack.ts';
import { requestSchema } from '../../../src/request/request.ts';
import { goldenPacks, type NamedPack, shippedCatalog } from '../../verify/packs.ts';

const catalog = shippedCatalog();
const MOST_TOKENS = 2_200;

const packFor = async (text: string): Promise<EvidencePack | null> => {
  const request = requestSchema.parse({ id: 'q', source: 'cli', text, today: '2026-11-20' });
  const { reading, ranking, evidence } = await answer(request, { catalog });
  return ranking === null ? null : buildPack({ reading, ranking, evidence, catalog });
};

let packs: NamedPack[];
beforeAll(async () => {
  packs = await goldenPacks(catalog, 3);
});

describe('the evidence pack of an answer', () => {
  it('is small: 95 of 100 stay under the ceiling', () => {
    const sizes = packs.map(({ pack }) => JSON.stringify(pack).length / 3).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThan(MOST_TOKENS);
  });

  it('is sorted, each id once', () => {
    for (const { pack } of packs) {
      const ids = pack.facts.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].toSorted());
    }
  });

  it('names every record that a fact is about', () => {
    for (const { pack } of packs) {
      const names = pack.names.map(({ id }) => id);
      expect(pack.facts.filter(({ subject }) => subject !== null && !names.includes(subject))).toEqual([]);
    }
  });

  it('requires only what it holds', () => {
    for (const { pack } of packs) {
      const { drivers, drawback, gaps } = pack.required;
      const ids = new Set(pack.facts.map(({ id }) => id));
      expect(
        [...drivers, ...(drawback === null ? [] : [drawback]), ...gaps].filter((id) => !ids.has(id)),
      ).toEqual([]);
    }
  });

  it('holds no value for what is not known', () => {
    const unknown = packs.flatMap(({ pack }) =>
      pack.facts.filter(({ confidence }) => confidence === 'unknown'),
    );
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ value, display }) => value === null && display === 'not known')).toBe(true);
  });

  it('holds no words of the asker', async () => {
    const pack = await packFor(
      'we are 4 python devs, zanzibar-quokka product with an admin area, what backend framework?',
    );
    expect(JSON.stringify(pack)).not.toMatch(/zanzibar|quokka/);
    expect(pack?.requirements.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['team.python', 'need.admin']),
    );
  });

  it('says whether the first two bring what was asked for', async () => {
    const pack = await packFor('4 python developers, CRUD app with an admin area');
    const facts = pack?.facts.filter(({ metric }) => metric === 'capability-admin') ?? [];
    expect(facts.length).toBe(2);
    expect(facts.every(({ kind }) => kind === 'bool')).toBe(true);
  });

  it('says nothing of ramp-up while no team is named', async () => {
    const pack = await packFor('best backend framework for a small JSON API?');
    expect(pack?.facts.filter(({ metric }) => metric === 'ramp_up') ?? []).toEqual([]);
  });
});
