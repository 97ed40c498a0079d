import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { clarifyingQuestion } from '../../src/score/question/clarifying-question.ts';
import { rank } from '../../src/score/rank.ts';
import { fixtureCatalog } from './fixture-catalog.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';
const shipped = loadCatalog('data');
const small = fixtureCatalog();

const ask = (plain: Plain, catalog: Catalog = small) => {
  const requirements = requirementsOf(plain);
  return clarifyingQuestion(requirements, rank(requirements, catalog, TODAY), catalog, TODAY);
};

const EVERYTHING: Plain = {
  team: { python: 'working' },
  teamSize: 4,
  plannedHires: 0,
  workloads: ['crud-content'],
  load: { rps: 50, connections: 100 },
  platforms: ['containers'],
  deadline: 'P3M',
  supportUntil: 'P5Y',
  structure: 'strong',
  cpuBound: false,
};

describe.each([
  ['invented records', small],
  ['the shipped dataset', shipped],
])('the clarifying question over %s', (_, catalog) => {
  it('asks for the language of the team when nothing is said', () => {
    const question = ask({}, catalog);
    expect(question?.id).toBe('team-languages');
    expect(question?.text).toMatch(/language|write/);
    expect(question?.options).toContain('We write Python');
    expect(question?.value).toBeGreaterThan(1);
    expect(question?.changes).toBeGreaterThan(0.2);
  });

  it('asks nothing when everything is said', () => {
    expect(ask(EVERYTHING, catalog)).toBeNull();
  });

  it('asks nothing of a single option', () => {
    const id = [...catalog.frameworks.keys()][0] ?? '';
    expect(ask({ options: [id] }, catalog)).toBeNull();
  });

  it('asks nothing when nothing passes', () => {
    expect(ask({ excludedFrameworks: [...catalog.frameworks.keys()] }, catalog)).toBeNull();
  });

  it('asks nothing when the dataset has no questions', () => {
    expect(ask({}, { ...catalog, questions: [] })).toBeNull();
  });

  it('does not offer a language that was ruled out', () => {
    const question = ask({ excludedLanguages: ['php'] }, catalog);
    expect(question?.id).toBe('team-languages');
    expect(question?.options).not.toContain('We write PHP');
  });

  it('does not ask for a language that must be used, or that something running tells', () => {
    expect(ask({ mustLanguages: ['python', 'typescript'] }, catalog)?.id).not.toBe('team-languages');
    const [running] = [...catalog.frameworks.keys()];
    expect(ask({ existing: [running ?? ''] }, catalog)?.id).not.toBe('team-languages');
  });
});

/**
 * Value and chance of a change worked out the long way: by one ranking an answer, in floating point. What is not
 * ranked after an answer counts nothing there.
 */
const theLongWay = (plain: Plain, answers: readonly { chance: number; more: Plain }[]) => {
  const rankOf = (given: Plain) => rank(requirementsOf(given), small, TODAY);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const now = rankOf(plain);
  const branches = answers.map(({ chance, more }) => ({ chance, after: rankOf({ ...plain, ...more }) }));
  const pointsOf = (id: string | undefined, { after }: (typeof branches)[number]): number =>
    (after.options.find((option) => option.id === id)?.score ?? 0) / (10 * after.totalWeight);
  const expected = (idIn: (branch: (typeof branches)[number]) => string | undefined) =>
    sum(branches.map((branch) => (branch.chance * pointsOf(idIn(branch), branch)) / 100));
  const changing = branches.filter(({ after }) => after.options[0]?.id !== now.options[0]?.id);
  return {
    value:
      expected(({ after }) => after.options[0]?.id) -
      Math.max(...now.options.map(({ id }) => expected(() => id))),
    changes: sum(changing.map(({ chance }) => chance)) / 100,
  };
};

describe('the clarifying question', () => {
  it('names the worth and the chance of a change', () => {
    const { value, changes } = theLongWay({}, [
      { chance: 50, more: { team: { typescript: 'working' } } },
      { chance: 30, more: { team: { python: 'working' } } },
      { chance: 10, more: { team: { php: 'working' } } },
      { chance: 10, more: {} },
    ]);
    const question = ask({});
    expect(question?.value).toBeCloseTo(value, 2);
    expect(question?.changes).toBeCloseTo(changes, 9);
  });

  it('asks nothing that is not worth a point, however often it changes the pick', () => {
    const level = (id: string, by: number) => {
      const [framework, rating] = [small.frameworks.get('harbour'), small.ratings.get('harbour')];
      if (framework === undefined || rating === undefined) throw new Error('no harbour');
      const security = { ...rating.criteria.security, lo: 700 + by, hi: 700 + by };
      const held = { ...rating.criteria.concurrency_fit, cpu: { ...security, lo: 700 - by, hi: 700 - by } };
      const criteria = { ...rating.criteria, security, concurrency_fit: held };
      return [
        { ...framework, id },
        { ...rating, id, criteria },
      ] as const;
    };
    const catalog = fixtureCatalog([[...level('one', 5)], [...level('two', -5)]]);
    expect(rank(requirementsOf({}), catalog, TODAY).options[0]?.id).toBe('one');
    expect(rank(requirementsOf({ cpuBound: true }), catalog, TODAY).options[0]?.id).toBe('two');
    expect(ask({}, catalog)).toBeNull();
  });

  it('counts an option that an answer rules out as lost', () => {
    const platform = {
      id: 'host',
      name: 'Host',
      field: 'platforms' as const,
      unless: [],
      text: 'Where does it run?',
      answers: [
        {
          says: 'It runs on shared hosting',
          prior: 50,
          sets: { platforms: ['shared-hosting' as const] },
        },
      ],
      otherwise: 50,
      sources: ['design: invented'],
    };
    const team: Plain = { team: { typescript: 'working' } };
    const hosted = rank(requirementsOf({ ...team, platforms: ['shared-hosting'] }), small, TODAY);
    expect(hosted.excluded.map(({ id }) => id)).toContain('lattice');
    const { value, changes } = theLongWay(team, [
      { chance: 50, more: { platforms: ['shared-hosting'] } },
      { chance: 50, more: {} },
    ]);
    const question = ask(team, { ...small, questions: [platform] });
    expect(question?.changes).toBe(changes);
    expect(question?.value).toBeCloseTo(value, 2);
  });

  it('leaves the requirements and the ranking alone', () => {
    const requirements = requirementsOf({ needs: ['auth'] });
    const ranking = rank(requirements, shipped, TODAY);
    const before = JSON.stringify([requirements, ranking]);
    clarifyingQuestion(requirements, ranking, shipped, TODAY);
    expect(JSON.stringify([requirements, ranking])).toBe(before);
  });
});
