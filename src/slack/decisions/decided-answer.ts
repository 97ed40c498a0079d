import { createHash } from 'node:crypto';
import type { Answer } from '../../answer.ts';
import { answerAgain } from '../../answer-again.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Remembered } from '../../profile/remembered.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { Ranking } from '../../score/ranking.ts';

/**
 * The answer that a decision is made on: in English, as its record is. `requirements`: as they were ranked.
 * `digest`: of the order and its points, to see later whether it is the same still.
 */
export type DecidedAnswer = { answer: Answer; ranking: Ranking; requirements: Requirements; digest: string };

/** Works out what a thread's decision is made on; null when the thread ranks nothing. */
export const decidedAnswer = (
  remembered: Remembered,
  around: { catalog: Catalog; today: string },
): DecidedAnswer | null => {
  const answer = answerAgain(remembered, 'en', around);
  const { ranking, reading } = answer;
  if (ranking === null || ranking.options.length === 0) return null;
  const order = ranking.options.map(({ id, points }) => `${id} ${points}`);
  const isOfSome = reading.compared.length >= 2;
  return {
    ...{ answer, ranking },
    requirements: { ...reading.requirements, options: isOfSome ? reading.requirements.options : [] },
    digest: createHash('sha256').update(order.join('\n')).digest('base64url').slice(0, 16),
  };
};
