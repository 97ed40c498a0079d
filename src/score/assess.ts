import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements } from '../profile/requirements.ts';
import { assessConfidence } from './confidence/assess-confidence.ts';
import { findFlips } from './flips/find-flips.ts';
import { migrationVerdict } from './migration-verdict.ts';
import { clarifyingQuestion } from './question/clarifying-question.ts';
import type { Ranking } from './ranking.ts';

/**
 * A ranking with what can be said about it: how sure it is, what would change it, which question is worth asking,
 * whether a move pays. `ranking` is that of `requirements`; its order stays as it is.
 */
export const assess = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  today: string,
): Ranking => ({
  ...ranking,
  confidence: assessConfidence(ranking, catalog, requirements.load.rps?.value),
  flips: findFlips(requirements, ranking, catalog),
  question: clarifyingQuestion(requirements, ranking, catalog, today),
  migration: migrationVerdict(requirements, ranking, catalog, today),
});
