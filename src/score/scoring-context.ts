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
  /** Frameworks the team knows because it runs them: nothing to learn. */
  atHome: readonly string[];
};

/** One framework with its ratings. */
export type Option = { framework: Framework; rating: Rating };

/** An option's value on one criterion, before its weight. */
export type CriterionValue = Omit<Contribution, 'criterion' | 'score'>;

/** The context of one question; `atHome` adds to what the requirements say that runs today. */
export const scoringContext = (
  requirements: Requirements,
  catalog: Catalog,
  targets: Targets,
  atHome: readonly string[] = [],
): ScoringContext => {
  const migration = migrationOf(requirements, catalog);
  return {
    catalog,
    requirements,
    targets,
    team: teamOf(requirements, catalog),
    migration,
    atHome: [...(migration?.staying ?? []), ...atHome],
  };
};
