import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { CRITERIA } from '../../src/catalog/vocabulary.ts';
import { rank } from '../../src/score/rank.ts';
import { compareDatasets } from '../../src/score/replay/compare-datasets.ts';
import { cell } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';
const CRUD: Plain = {
  team: { python: 'expert' },
  teamSize: 3,
  workloads: ['crud-content'],
  needs: ['admin'],
};

const compare = (after: Catalog, plain: Plain = CRUD, before = catalog) =>
  compareDatasets(requirementsOf(plain), before, after, TODAY);

const record = <Value>(records: ReadonlyMap<string, Value>, id: string): Value => {
  const found = records.get(id);
  if (found === undefined) throw new Error(`no record "${id}"`);
  return found;
};

const withRating = (id: string, criteria: object): Catalog => {
  const rating = record(catalog.ratings, id);
  const changed = { ...rating, criteria: { ...rating.criteria, ...criteria } };
  return { ...catalog, ratings: new Map([...catalog.ratings, [id, changed]]) };
};

const withFramework = (id: string, change: object): Catalog => ({
  ...catalog,
  frameworks: new Map([...catalog.frameworks, [id, { ...record(catalog.frameworks, id), ...change }]]),
});

describe('compareDatasets', () => {
  it('finds nothing between a dataset and itself', () => {
    const { basis, weights, model, order, scores, winner } = compare(catalog);
    expect({ basis, weights, model, order }).toEqual({ basis: [], weights: [], model: [], order: [] });
    expect(scores.every(({ before, after, largest }) => before === after && largest === null)).toBe(true);
    expect(winner).toEqual({ before: 'django', after: 'django' });
  });

  it('says which value changed, whose score with it, and who leads now', () => {
    const { basis, scores, order, winner } = compare(withRating('django', { longevity: cell(150) }));
    expect(basis).toEqual([
      {
        kind: 'rating',
        change: 'changed',
        subject: 'django',
        metric: 'longevity',
        factId: null,
        before: expect.stringMatching(/^\d+\.\.\d+ \(/),
        after: '100..200 (evidence)',
      },
    ]);
    const moved = scores.filter(({ before, after }) => before !== after);
    expect(moved.map(({ id, largest }) => [id, largest?.criterion])).toEqual([['django', 'longevity']]);
    expect(winner).toEqual({ before: 'django', after: 'fastapi' });
    expect(order[0]).toEqual({ kind: 'new-leader', id: 'fastapi', before: 'django' });
  });

  it('does not speak of values that the ranking does not look at', () => {
    const { basis } = compare(withRating('django', { start_footprint: cell(10) }));
    expect(basis).toEqual([]);
  });

  it('tells facts that were added, removed and changed, but only those that a value cites', () => {
    const facts = record(catalog.frameworks, 'django').facts;
    const { options, weights } = rank(requirementsOf(CRUD), catalog, TODAY);
    const weighted = weights.filter(({ points }) => points > 0).map(({ criterion }) => criterion);
    const cited = new Set(
      options.flatMap(({ contributions }) =>
        contributions.flatMap(({ criterion, evidence }) => (weighted.includes(criterion) ? evidence : [])),
      ),
    );
    const isCited = ({ id, claims }: { id: string; claims: string[] }) =>
      cited.has(id) || claims.some((claim) => cited.has(claim));
    const behind = facts.filter(isCited);
    const [first, second] = behind;
    if (first === undefined || second === undefined) throw new Error('too few facts behind Django');
    const others = facts.filter((fact) => fact !== first);
    const without = withFramework('django', { facts: others });
    const changed = withFramework('django', {
      facts: facts.map((fact) =>
        fact === second ? { ...fact, value: 7, unit: '%' } : isCited(fact) ? fact : { ...fact, value: 'new' },
      ),
    });
    expect(compare(without).basis).toMatchObject([
      { kind: 'fact', change: 'removed', factId: first.id, subject: 'django', after: null },
    ]);
    expect(compare(catalog, CRUD, without).basis).toMatchObject([
      { kind: 'fact', change: 'added', factId: first.id, before: null },
    ]);
    expect(compare(changed).basis).toMatchObject([{ change: 'changed', factId: second.id, after: '7 %' }]);
  });

  it('tells capabilities that are needed, and support windows where a horizon is asked for', () => {
    const { capabilities, lifecycle } = record(catalog.frameworks, 'django');
    const after = withFramework('django', {
      capabilities: { ...capabilities, admin: { level: 'none', checkedHow: 'unchecked' } },
      lifecycle: {
        ...lifecycle,
        releases: lifecycle.releases.map((release) => ({ ...release, securitySupportEnds: '2030-01-01' })),
      },
    });
    expect(compare(after).basis).toMatchObject([
      { subject: 'django', metric: 'capabilities.admin', after: 'none (unchecked)' },
    ]);
    const asked = compare(after, { ...CRUD, supportUntil: 'P2Y' }).basis;
    expect(
      asked.some(({ metric, after: end }) => metric.startsWith('security support') && end === '2030-01-01'),
    ).toBe(true);
  });

  it('tells what frameworks inherit from their language, and how far the team is from it', () => {
    const go = record(catalog.languages, 'go');
    const changed: Catalog = {
      ...catalog,
      languages: new Map([
        ...catalog.languages,
        [
          'go',
          { ...go, platforms: { ...go.platforms, azure: cell(10) }, weeksTo: { ...go.weeksTo, rust: 0.5 } },
        ],
      ]),
    };
    const plain: Plain = { team: { go: 'expert' }, workloads: ['api'], platforms: ['azure'] };
    expect(compare(changed, plain).basis.map(({ subject, metric }) => [subject, metric])).toEqual([
      ['go', 'platforms.azure'],
      ['go', 'weeksTo.rust'],
    ]);
    expect(compare(changed, { team: { python: 'expert' }, workloads: ['api'] }).basis).toEqual([]);
  });

  it('tells other weights and another scoring model', () => {
    const rules = catalog.contextRules.map((rule) => ({ ...rule, enabled: false }));
    const after: Catalog = {
      ...catalog,
      contextRules: rules,
      scoring: { ...catalog.scoring, floor: catalog.scoring.floor + 1 },
    };
    const { weights, model } = compare(after);
    expect(weights).toContainEqual({ criterion: 'ramp_up', before: 'critical', after: 'high' });
    expect(model).toEqual(['floor']);
  });

  it('tells options that came and went', () => {
    const without: Catalog = {
      ...catalog,
      frameworks: new Map([...catalog.frameworks].filter(([id]) => id !== 'flask')),
    };
    const gone = compare(without);
    expect(gone.scores.at(-1)).toMatchObject({ id: 'flask', after: null, largest: null });
    expect(gone.order).toContainEqual({ kind: 'dropped-out', id: 'flask' });
    expect(compare(catalog, CRUD, without).order).toContainEqual({ kind: 'newly-ranked', id: 'flask' });
  });

  it('explains every score that changed by something it lists', () => {
    const cells = catalog.ratings.get('gin')?.criteria;
    if (cells === undefined) throw new Error('no rating');
    const low = { ...cell(5), input: { min: 0.1, max: 0.2, unit: 'weeks' } };
    for (const criterion of CRITERIA) {
      if (criterion === 'workload_fit' || criterion === 'first_release') continue;
      const { lo: _, hi: __, ...quantity } = low;
      const own = cells[criterion];
      const changed =
        'input' in own
          ? quantity
          : 'lo' in own
            ? cell(5)
            : Object.fromEntries(Object.keys(own).map((key) => [key, cell(5)]));
      const { scores, basis } = compare(withRating('gin', { [criterion]: changed }), {
        team: { go: 'working' },
        workloads: ['microservices'],
        plannedHires: 4,
        supportUntil: 'P3Y',
      });
      const moved = scores.some(({ before, after }) => before !== after);
      expect([criterion, moved && basis.length === 0]).toEqual([criterion, false]);
    }
  });
});
