import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Question } from '../../src/catalog/schemas/question.ts';
import { conditionHolds } from '../../src/score/condition-holds.ts';
import { branchScores } from '../../src/score/question/branch-scores.ts';
import { clarifyingQuestion } from '../../src/score/question/clarifying-question.ts';
import { openAnswers } from '../../src/score/question/open-answers.ts';
import { type Branch, valueOfInformation } from '../../src/score/question/value-of-information.ts';
import { withAnswer } from '../../src/score/question/with-answer.ts';
import { rank } from '../../src/score/rank.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { anyFrameworks, anyPlain } from './arbitraries.ts';

const TODAY = '2026-11-20';
const shipped = loadCatalog('data');

const anyBranches: fc.Arbitrary<Branch[]> = fc.integer({ min: 1, max: 6 }).chain((options) =>
  fc.array(
    fc.record({
      chance: fc.nat({ max: 100 }),
      values: fc.array(fc.nat({ max: 100_000 }), { minLength: options, maxLength: options }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
);

const shuffled = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the value of information', () => {
  it('is never negative, and never more than the expected regret of any single choice', () => {
    fc.assert(
      fc.property(anyBranches, (branches) => {
        const value = valueOfInformation(branches);
        expect(value).toBeGreaterThanOrEqual(0);
        const total = sum(branches.map(({ chance }) => chance));
        fc.pre(total > 0);
        for (const option of branches[0]?.values.keys() ?? []) {
          const regret = branches.map(
            ({ chance, values }) => chance * (Math.max(...values) - (values[option] ?? 0)),
          );
          expect(value * total).toBeLessThanOrEqual(sum(regret) + 1e-6);
        }
      }),
    );
  });

  it('is never more for a question that tells less', () => {
    fc.assert(
      fc.property(anyBranches, (branches) => {
        const [first, second, ...rest] = branches;
        fc.pre(first !== undefined && second !== undefined && first.chance + second.chance > 0);
        if (first === undefined || second === undefined) return;
        const chance = first.chance + second.chance;
        const values = first.values.map(
          (value, option) => (first.chance * value + second.chance * (second.values[option] ?? 0)) / chance,
        );
        const told = valueOfInformation([{ chance, values }, ...rest]);
        expect(told).toBeLessThanOrEqual(valueOfInformation(branches) + 1e-6);
      }),
    );
  });

  it('does not depend on the order of answers or options', () => {
    fc.assert(
      fc.property(
        anyBranches.chain((branches) =>
          fc.tuple(
            fc.constant(branches),
            shuffled(branches),
            shuffled([...(branches[0]?.values.keys() ?? [])]),
          ),
        ),
        ([branches, reordered, places]) => {
          const moved = reordered.map(({ chance, values }) => ({
            chance,
            values: places.map((place) => values[place] ?? 0),
          }));
          expect(valueOfInformation(moved)).toBe(valueOfInformation(branches));
        },
      ),
    );
  });

  it('is nothing when one option is best whatever the answer', () => {
    fc.assert(
      fc.property(anyBranches, (branches) => {
        const led = branches.map(({ chance, values }) => ({ chance, values: [100_000, ...values] }));
        expect(valueOfInformation(led)).toBe(0);
      }),
    );
  });
});

const ask = (plain: Plain, catalog: Catalog) => {
  const requirements = requirementsOf(plain);
  return clarifyingQuestion(requirements, rank(requirements, catalog, TODAY), catalog, TODAY);
};

const withQuestions = (catalog: Catalog, questions: readonly Question[]): Catalog => ({
  ...catalog,
  questions,
});

describe('the scores under an answer', () => {
  const expectSame = (plain: Plain, catalog: Catalog) => {
    const requirements = requirementsOf(plain);
    const ranking = rank(requirements, catalog, TODAY);
    const scoresUnder = branchScores(requirements, ranking, catalog, TODAY);
    const asked = { requirements, catalog, today: TODAY };
    for (const answer of catalog.questions.flatMap((question) => openAnswers(question, asked))) {
      const more = withAnswer(requirements, answer);
      const then = rank(more, catalog, TODAY);
      const values = ranking.options.map(({ id }) => {
        const option = then.options.find((one) => one.id === id);
        if (option === undefined || option.blockedBy !== null || then.totalWeight === 0) return 0;
        return Math.round((100 * option.score) / then.totalWeight);
      });
      const leader = then.options.find(({ id }) => id === ranking.options[0]?.id);
      expect(scoresUnder(more)).toEqual({ values, keepsLeader: leader?.rank === 1 });
    }
  };

  it('are those of a ranking of its own, for any frameworks', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        expectSame(plain, withQuestions(fixtureCatalog(frameworks), shipped.questions));
      }),
    );
  });

  it('are those of a ranking of its own, for the shipped dataset', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => expectSame(plain, shipped)),
      { numRuns: 20 },
    );
  });
});

describe('the question that is asked', () => {
  it('clears the bar, and is about something nobody said', () => {
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const catalog = withQuestions(fixtureCatalog(frameworks), shipped.questions);
        const question = ask(plain, catalog);
        if (question === null) return;
        expect(question.value).toBeGreaterThanOrEqual(1);
        expect(question.value).toBeLessThanOrEqual(100);
        expect(question.changes).toBeGreaterThanOrEqual(0.2);
        expect(question.changes).toBeLessThanOrEqual(1);
        const record = catalog.questions.find(({ id }) => id === question.id);
        for (const field of record === undefined ? [] : [record.field, ...record.unless]) {
          expect(conditionHolds({ field, is: 'unknown' }, requirementsOf(plain), TODAY)).toBe(true);
        }
      }),
    );
  });

  it('is the best of all that clear the bar, each worked out in full', () => {
    const inFull = (plain: Plain, catalog: Catalog) => {
      const requirements = requirementsOf(plain);
      const ranking = rank(requirements, catalog, TODAY);
      if (ranking.options.length < 2) return null;
      const scoresUnder = branchScores(requirements, ranking, catalog, TODAY);
      const judged = catalog.questions.map((question) => {
        const answers = openAnswers(question, { requirements, catalog, today: TODAY });
        const told = answers.map((answer) => ({
          chance: answer.prior,
          ...scoresUnder(withAnswer(requirements, answer)),
        }));
        const branches = [{ chance: question.otherwise, ...scoresUnder(requirements) }, ...told];
        const changing = branches.filter(({ keepsLeader }) => !keepsLeader).map(({ chance }) => chance);
        const changes = sum(changing) / Math.max(1, sum(branches.map(({ chance }) => chance)));
        return { id: question.id, value: valueOfInformation(branches) / 1000, changes };
      });
      const [best] = judged
        .filter(({ value, changes }) => value >= 1 && changes >= 0.2)
        .toSorted((one, other) => other.value - one.value);
      return best ?? null;
    };
    fc.assert(
      fc.property(anyFrameworks, anyPlain, (frameworks, plain) => {
        const catalog = withQuestions(fixtureCatalog(frameworks), shipped.questions);
        const question = ask(plain, catalog);
        const { id, value, changes } = question ?? { id: '', value: 0, changes: 0 };
        expect(question === null ? null : { id, value, changes }).toEqual(inFull(plain, catalog));
      }),
    );
  });

  it('is the same whatever the order of frameworks and answers', () => {
    fc.assert(
      fc.property(
        anyFrameworks.chain((frameworks) => fc.tuple(fc.constant(frameworks), shuffled(frameworks))),
        anyPlain,
        fc.tuple(
          ...shipped.questions.map((question) =>
            shuffled(question.answers).map((answers) => ({ ...question, answers })),
          ),
        ),
        ([frameworks, reordered], plain, questions) => {
          const sorted = (question: ReturnType<typeof ask>) =>
            question === null ? null : { ...question, options: question.options.toSorted() };
          const given = ask(plain, withQuestions(fixtureCatalog(frameworks), shipped.questions));
          const moved = ask(plain, withQuestions(fixtureCatalog(reordered), questions));
          expect(sorted(moved)).toEqual(sorted(given));
        },
      ),
    );
  });
});
