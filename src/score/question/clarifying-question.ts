import type { Catalog } from '../../catalog/catalog.ts';
import type { Question, QuestionAnswer } from '../../catalog/schemas/question.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { ClarifyingQuestion, Ranking } from '../ranking.ts';
import { type BranchScores, branchScores } from './branch-scores.ts';
import { openAnswers } from './open-answers.ts';
import { type Branch, valueOfInformation } from './value-of-information.ts';
import { withAnswer } from './with-answer.ts';

/** Points of 100 that the answer has to be worth (a guess: half of the gap that counts as level). */
const LEAST_VALUE = 1;
/** Chance, in per cent, that the answer changes the first place (a guess). */
const LEAST_CHANGES = 20;
const THOUSANDTHS_A_POINT = 1000;

type Judge = (answer: QuestionAnswer) => BranchScores;

const chanceOf = (answers: readonly QuestionAnswer[]): number =>
  answers.reduce((sum, { prior }) => sum + prior, 0);

/**
 * A question with what its answer is worth; null when it does not clear the bar. Likely answers are tried first,
 * so that a question whose answers leave the first place alone is given up early. Any other answer, which
 * nobody can foresee, leaves everything as it stands.
 */
const judged = (
  { id, text, otherwise }: Question,
  answers: readonly QuestionAnswer[],
  asItStands: BranchScores,
  judge: Judge,
): ClarifyingQuestion | null => {
  const offered = chanceOf(answers);
  const total = offered + otherwise;
  const branches: Branch[] = [{ chance: otherwise, values: asItStands.values }];
  let changing = offered;
  for (const answer of answers.toSorted((one, other) => other.prior - one.prior)) {
    const { values, keepsLeader } = judge(answer);
    branches.push({ chance: answer.prior, values });
    if (keepsLeader) changing -= answer.prior;
    if (100 * changing < LEAST_CHANGES * total) return null;
  }
  const value = valueOfInformation(branches) / THOUSANDTHS_A_POINT;
  if (total === 0 || value < LEAST_VALUE) return null;
  return { id, text, options: answers.map(({ says }) => says), value, changes: changing / total };
};

/**
 * The one question whose answer is worth most, or null: often none is worth the asking. Worth is the expected
 * gain in points of 100 of choosing after the answer over choosing now (value of information, by exact
 * enumeration of the likely answers). Only what is unknown is asked; ties go to the earlier question.
 * `ranking` is that of `requirements`.
 */
export const clarifyingQuestion = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  today: string,
): ClarifyingQuestion | null => {
  if (ranking.options.length < 2) return null;
  const scoresUnder = branchScores(requirements, ranking, catalog, today);
  const asItStands = scoresUnder(requirements);
  return catalog.questions
    .map((question) =>
      judged(question, openAnswers(question, { requirements, catalog, today }), asItStands, (answer) =>
        scoresUnder(withAnswer(requirements, answer)),
      ),
    )
    .reduce<ClarifyingQuestion | null>(
      (best, next) => (next === null || (best !== null && best.value >= next.value) ? best : next),
      null,
    );
};
