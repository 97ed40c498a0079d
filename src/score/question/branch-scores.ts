import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { applyContextRules } from '../apply-context-rules.ts';
import { checkGates } from '../gates/check-gates.ts';
import type { Ranking, Weight } from '../ranking.ts';
import { hasFloor } from '../score-option.ts';
import { type Option, scoringContext } from '../scoring-context.ts';
import { type Column, criterionColumns } from './criterion-columns.ts';

/** How the ranked options would stand under other requirements. */
export type BranchScores = {
  /**
   * Thousandths of a point of 100, whole numbers, in the order of the ranking. 0 for what is ruled out or
   * blocked then: whoever had chosen it without asking would have to choose again.
   */
  values: number[];
  /** Is the ranking's first place still first, alone or with others? */
  keepsLeader: boolean;
};

type Standing = { score: number; isOut: boolean; isBlocked: boolean };

const optionsOf = ({ options }: Ranking, catalog: Catalog): Option[] =>
  options.flatMap(({ id }) => {
    const framework = catalog.frameworks.get(id);
    const rating = catalog.ratings.get(id);
    return framework === undefined || rating === undefined ? [] : [{ framework, rating }];
  });

/** What a hard constraint looks at and an answer can set: where it is the same, nothing more is ruled out. */
const isAsConstrained = (one: Requirements, other: Requirements): boolean =>
  one.platforms === other.platforms && one.needs === other.needs && one.supportUntil === other.supportUntil;

/** A score of at most 1000 a unit of weight in thousandths of a point of 100. */
const thousandths = (score: number, totalWeight: number): number =>
  totalWeight === 0 ? 0 : Math.round((100 * score) / totalWeight);

/** In the order of `rankByScore`: does one come before another? */
const isBefore = (one: Standing, other: Standing): boolean => {
  if (one.isOut || other.isOut) return !one.isOut && other.isOut;
  return one.isBlocked === other.isBlocked ? one.score > other.score : other.isBlocked;
};

/** Exact score of one option, and whether a value is under a floor that holds. */
const scoreAt = (
  index: number,
  columns: readonly { weight: Weight; isFloored: boolean; column: Column }[],
  floor: number,
): Pick<Standing, 'score' | 'isBlocked'> => {
  let score = 0;
  let isBlocked = false;
  for (const { weight, isFloored, column } of columns) {
    const cell = column[index];
    if (cell === undefined) continue;
    score += weight.points * cell.value;
    if (isFloored && (cell.atBest ?? cell.hi) < floor) isBlocked = true;
  }
  return { score, isBlocked };
};

/**
 * Scores the options of `ranking`, which is that of `requirements`, under requirements that say more: the scores
 * and order that `rank` gives, without the contributions and evidence that would be thrown away. What is ruled
 * out already stays so: a value for something unknown never takes a constraint back.
 */
export const branchScores = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  today: string,
): ((more: Requirements) => BranchScores) => {
  const options = optionsOf(ranking, catalog);
  const context = scoringContext(requirements, catalog, ranking.targets);
  const columnOf = criterionColumns(options, { ranked: ranking.options, context });

  return (more) => {
    const { weights, totalWeight, targets } = applyContextRules(more, catalog, today);
    const given = scoringContext(more, catalog, targets);
    const columns = weights.map((weight) => ({
      weight,
      isFloored: hasFloor(weight, catalog.scoring),
      column: columnOf(weight.criterion, given),
    }));
    const canRuleOut = !isAsConstrained(more, requirements);
    const standings = options.map(
      ({ framework }, index): Standing => ({
        ...scoreAt(index, columns, catalog.scoring.floor),
        isOut:
          canRuleOut && checkGates(framework, more, catalog, today).some(({ outcome }) => outcome === 'fail'),
      }),
    );
    const [leader] = standings;
    return {
      values: standings.map(({ score, isOut, isBlocked }) =>
        isOut || isBlocked ? 0 : thousandths(score, totalWeight),
      ),
      keepsLeader:
        leader !== undefined && !leader.isOut && !standings.some((other) => isBefore(other, leader)),
    };
  };
};
