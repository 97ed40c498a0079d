import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Rating } from '../catalog/schemas/rating.ts';
import type { Requirements } from '../profile/requirements.ts';
import { type Migration, migrationOf } from './migration.ts';
import type { Contribution, Targets } from './ranking.ts';
import { type TeamLanguage, teamOf } from './team.ts';

/** What every value function sees of the question. Nothing in it depends on the other options. */
export type ScoringContext = {
  catalog: Catalog;
  requirements: Requirements;
  targets: Targets;
  team: readonly TeamLanguage[];
  migration: Migration | null;
};

/** One framework with its ratings. */
export type Option = { framework: Framework; rating: Rating };

/** An option's value on one criterion, before its weight. */
export type CriterionValue = Omit<Contribution, 'criterion' | 'score'>;

/** The context of one question. */
export const scoringContext = (
  requirements: Requirements,
  catalog: Catalog,
  targets: Targets,
): ScoringContext => ({
  catalog,
  requirements,
  targets,
  team: teamOf(requirements, catalog),
  migration: migrationOf(requirements, catalog),
});
