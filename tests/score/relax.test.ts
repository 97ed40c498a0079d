import { describe, expect, it } from 'vitest';
import { rank } from '../../src/score/rank.ts';
import { relaxations } from '../../src/score/relax/relaxations.ts';
import { fixtureCatalog, frameworkOf, ratingOf } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';
const catalog = fixtureCatalog();
const kiosk = fixtureCatalog([
  [
    frameworkOf('kiosk', { languages: ['kotlin'] }),
    ratingOf('kiosk', { weeks: [1, 2], supply: [5, 9], requests: [900, 2000], level: 700 }),
  ],
]);
const php = { gate: 'must-language', asked: 'Php' };
const binary = { gate: 'native-binary', asked: 'the native binary' };

const relaxed = (plain: Plain) => relaxations(rank(requirementsOf(plain), catalog, TODAY));

/** What was asked, for one framework that fails on languages ruled out in the given words. */
const askedFor = (id: string, excluded: readonly (readonly ['java' | 'kotlin' | 'php', string])[]) => {
  const excludedLanguages = excluded.map(([value, words]) => ({ value, origin: 'stated' as const, words }));
  const from = id === 'kiosk' ? kiosk : catalog;
  const { excluded: out } = rank({ ...requirementsOf({}), excludedLanguages }, from, TODAY);
  return out.find((option) => option.id === id)?.reasons[0]?.asked;
};

describe('what can be taken back', () => {
  it('is each single condition that brings something back, the one that brings most first', () => {
    const ways = relaxed({
      mustLanguages: ['php'],
      needs: ['native-binary'],
      excludedFrameworks: ['bazaar'],
    });
    expect(ways).toEqual([
      { gates: [php], ids: ['anvil', 'citadel', 'lattice'] },
      { gates: [{ gate: 'excluded-framework', asked: 'no bazaar' }], ids: ['bazaar'] },
    ]);
  });

  it('is a set where no single condition is enough', () => {
    const ways = relaxed({ options: ['harbour'], mustLanguages: ['php'], needs: ['native-binary'] });
    expect(ways).toEqual([{ gates: [php, binary], ids: ['harbour'] }]);
  });

  it('is nothing when nothing is ruled out', () => {
    expect(relaxed({})).toEqual([]);
  });
});

describe('what was asked for', () => {
  it('is named by the language that was ruled out, not by the one that goes along', () => {
    expect(askedFor('citadel', [['java', 'Java']])).toBe('no Java');
    expect(askedFor('bazaar', [['php', 'PHP']])).toBe('no Php');
    expect(askedFor('kiosk', [['java', 'Java']])).toBe('no Java');
    expect(askedFor('kiosk', [['kotlin', 'Kotlin']])).toBe('no Kotlin');
  });

  it('is every statement that has to go', () => {
    const both = [
      ['java', 'Java'],
      ['kotlin', 'Kotlin'],
    ] as const;
    expect(askedFor('kiosk', both)).toBe('no Java and no Kotlin');
  });

  it('keeps the words where they name something else', () => {
    const jvm = [
      ['java', 'JVM'],
      ['kotlin', 'JVM'],
    ] as const;
    expect(askedFor('citadel', jvm)).toBe('no JVM');
    expect(askedFor('citadel', [['java', 'no beans']])).toBe('no beans');
  });

  it('is the same for every option that fails on the same platforms or the same day', () => {
    const asked = (plain: Plain) => [
      ...new Set(
        rank(requirementsOf(plain), catalog, TODAY).excluded.flatMap(({ reasons }) =>
          reasons.map((reason) => reason.asked),
        ),
      ),
    ];
    expect(asked({ platforms: ['shared-hosting'] })).toEqual(['shared-hosting']);
    expect(asked({ supportUntil: 'P1Y' })).toEqual(['support until 2027-11-20']);
  });
});
