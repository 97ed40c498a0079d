import { describe, expect, it } from 'vitest';
import { rank } from '../../src/score/rank.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';
const catalog = fixtureCatalog();

const nameOfTypescript = catalog.languages.get('typescript')?.name ?? 'none';

const ask = (plain: Plain) => rank(requirementsOf(plain), catalog, TODAY);
const survivors = (plain: Plain): string[] =>
  ask(plain)
    .options.map(({ id }) => id)
    .sort();
const reasonOf = (plain: Plain, id: string): string | undefined =>
  ask(plain).excluded.find((option) => option.id === id)?.reasons[0]?.reason;
const checkOf = (plain: Plain, id: string): string | undefined =>
  ask(plain).options.find((option) => option.id === id)?.checks[0]?.reason;

describe('options that are named', () => {
  it('compete alone, and the others are not listed as excluded', () => {
    const ranking = ask({ options: ['harbour', 'anvil'] });
    expect(ranking.options.map(({ id }) => id).sort()).toEqual(['anvil', 'harbour']);
    expect(ranking.excluded).toEqual([]);
  });

  it('are resolved from runtimes and languages to ranked frameworks', () => {
    expect(survivors({ options: ['some-runtime', 'harbour'] })).toEqual(['harbour', 'lattice']);
    expect(survivors({ options: ['typescript', 'harbour'] })).toEqual(['harbour', 'lattice']);
  });

  it('compete with what runs today', () => {
    expect(survivors({ options: ['anvil'], existing: ['harbour'] })).toEqual(['anvil', 'harbour']);
  });

  it('leave everything in when none of them is in the dataset', () => {
    expect(survivors({ options: ['something-else'] })).toHaveLength(5);
  });
});

describe('excluded frameworks and languages', () => {
  it('leaves a framework out by name, with the reason', () => {
    expect(survivors({ excludedFrameworks: ['anvil'] })).not.toContain('anvil');
    expect(reasonOf({ excludedFrameworks: ['anvil'] }, 'anvil')).toBe('you ruled it out');
  });

  it('takes frameworks of a language along that stands with the excluded one', () => {
    expect(survivors({ excludedLanguages: ['java'] })).not.toContain('citadel');
    expect(reasonOf({ excludedLanguages: ['java'] }, 'citadel')).toContain('Java');
  });

  it('quotes what was ruled out where it is not the language itself', () => {
    const reasonFor = (words: string) => {
      const requirements = requirementsOf({ excludedLanguages: ['javascript', 'typescript'] });
      const excludedLanguages = requirements.excludedLanguages.map((entry) => ({ ...entry, words }));
      const { excluded } = rank({ ...requirements, excludedLanguages }, catalog, TODAY);
      return excluded.find(({ id }) => id === 'lattice')?.reasons[0]?.reason;
    };
    expect(reasonFor('node')).toBe(`it is written in ${nameOfTypescript}, and you ruled out "node"`);
    expect(reasonFor(nameOfTypescript.toUpperCase())).toBe(
      `it is written in ${nameOfTypescript}, which you ruled out`,
    );
  });

  it('keeps them where the team knows that language', () => {
    expect(survivors({ excludedLanguages: ['java'], team: { kotlin: 'working' } })).toContain('citadel');
  });

  it('keeps a framework that another of its languages can use', () => {
    expect(survivors({ excludedLanguages: ['typescript'] })).toContain('lattice');
  });

  it('keeps a framework whose second language alone is excluded', () => {
    expect(survivors({ excludedLanguages: ['kotlin'] })).toContain('citadel');
    expect(survivors({ excludedLanguages: ['javascript'] })).toContain('lattice');
  });

  it('removes all frameworks of a runtime when all its languages are excluded', () => {
    expect(survivors({ excludedLanguages: ['javascript', 'typescript'] })).not.toContain('lattice');
  });

  it('leaves nothing when everything is excluded, and says why for each', () => {
    const ranking = ask({ excludedLanguages: ['python', 'typescript', 'javascript', 'java', 'php', 'rust'] });
    expect(ranking.options).toEqual([]);
    expect(ranking.excluded).toHaveLength(5);
    expect(ranking.excluded.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });
});

describe('languages it has to be', () => {
  it('takes any of them', () => {
    expect(survivors({ mustLanguages: ['php', 'rust'] })).toEqual(['anvil', 'bazaar']);
  });

  it('takes a language for its whole family', () => {
    expect(survivors({ mustLanguages: ['javascript'] })).toEqual(['lattice']);
    expect(survivors({ mustLanguages: ['kotlin'] })).toEqual(['citadel']);
  });

  it('says what was asked for and what the framework is written in', () => {
    expect(reasonOf({ mustLanguages: ['php'] }, 'anvil')).toBe(
      'it is written in Rust, and you asked for Php',
    );
  });
});

describe('support horizon', () => {
  it('passes a release line that is supported to the day', () => {
    expect(checkOf({ supportUntil: '2028-04-30' }, 'harbour')).toBeUndefined();
    expect(survivors({ supportUntil: '2028-04-30' })).toContain('harbour');
  });

  it('is a check, not an exclusion, when written support ends sooner', () => {
    expect(checkOf({ supportUntil: 'P5Y' }, 'harbour')).toBe(
      'security support is published until 2028-04-30; your horizon is 2031-11-20',
    );
  });

  it('is a check when the project publishes no dates', () => {
    expect(checkOf({ supportUntil: 'P5Y' }, 'anvil')).toContain('publishes no end of support');
  });

  it('excludes a framework whose every line is out of support', () => {
    expect(survivors({ supportUntil: 'P1Y' })).not.toContain('citadel');
    expect(reasonOf({ supportUntil: 'P1Y' }, 'citadel')).toContain('2026-01-31');
  });

  it('is a check for everything when the date cannot be read', () => {
    expect(survivors({ supportUntil: 'for ever' })).toHaveLength(5);
    expect(checkOf({ supportUntil: 'for ever' }, 'harbour')).toContain('could not be read');
  });
});

describe('native binary', () => {
  it('excludes what cannot be built into one and marks what nobody looked up', () => {
    expect(survivors({ needs: ['native-binary'] })).not.toContain('harbour');
    expect(checkOf({ needs: ['native-binary'] }, 'anvil')).toBeUndefined();
    expect(checkOf({ needs: ['native-binary'] }, 'lattice')).toContain('not in the dataset');
  });
});

describe('platforms that rule options out', () => {
  it('passes, doubts and excludes by the rating of the language', () => {
    const plain: Plain = { platforms: ['shared-hosting'] };
    expect(survivors(plain)).toEqual(['anvil', 'bazaar', 'harbour']);
    expect(checkOf(plain, 'bazaar')).toBeUndefined();
    expect(checkOf(plain, 'harbour')).toBe('shared-hosting: ask the host');
    expect(checkOf(plain, 'anvil')).toBe('shared-hosting: ask the host');
    expect(reasonOf(plain, 'lattice')).toContain('shared-hosting rarely runs Typescript');
  });

  it('marks everything to check where nothing ranked is made for the platform', () => {
    const ranking = ask({ platforms: ['edge-isolate'] });
    expect(ranking.options).toHaveLength(5);
    expect(ranking.options.every(({ checks }) => checks[0]?.outcome === 'unknown')).toBe(true);
  });

  it('keeps an option with a check when another stated platform takes it', () => {
    expect(survivors({ platforms: ['shared-hosting', 'vm'] })).toHaveLength(5);
    expect(checkOf({ platforms: ['shared-hosting', 'vm'] }, 'lattice')).toContain('rarely runs');
  });

  it('leaves ordinary platforms alone', () => {
    expect(ask({ platforms: ['kubernetes'] }).options.every(({ checks }) => checks.length === 0)).toBe(true);
  });
});
