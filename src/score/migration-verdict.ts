import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import { inPoints } from './in-points.ts';
import { speaks } from './language-family.ts';
import { LEVEL_POINTS } from './level-points.ts';
import { rank } from './rank.ts';
import type { MigrationVerdict, RankedOption, Ranking } from './ranking.ts';
import { teamOf } from './team.ts';

/** The best of what does not run against the best of what does, in one ranking. */
type Lead = {
  from: RankedOption;
  to: RankedOption;
  /** Exact difference of their scores, never positive for an option under a floor against one that is not. */
  difference: number;
  totalWeight: number;
};

const leadOver = (staying: readonly string[], { options, totalWeight }: Ranking): Lead | null => {
  const from = options.find(({ id }) => staying.includes(id));
  const to = options.find(({ id }) => !staying.includes(id));
  if (from === undefined || to === undefined) return null;
  const difference = to.score - from.score;
  // The order puts what is under a floor last, whatever its score: it leads nobody.
  const isFloored = to.blockedBy !== null && from.blockedBy === null;
  return { from, to, difference: isFloored ? Math.min(0, difference) : difference, totalWeight };
};

const assumed = <Value>(value: Value, words: string): Sourced<Value> => ({
  value,
  origin: 'assumed',
  words,
});

/**
 * The requirements of something new beside what runs: nothing is moved and nothing kept, the team knows the
 * languages that it knows today, and the same options compete.
 */
const besideWhatRuns = (requirements: Requirements, ranking: Ranking, catalog: Catalog): Requirements => ({
  ...requirements,
  existing: [],
  teamLanguages:
    requirements.teamLanguages.length > 0
      ? requirements.teamLanguages
      : teamOf(requirements, catalog).map((language) => assumed(language, 'the language of what runs')),
  options: ranking.options.map(({ id }) => assumed(id, 'ranked')),
});

/** Of what runs, what the team knows well enough to begin something new in it: it writes the language. */
const knownOf = (requirements: Requirements, staying: readonly string[], catalog: Catalog): string[] => {
  const team = teamOf(requirements, catalog);
  return staying.filter((id) => {
    const framework = catalog.frameworks.get(id);
    return framework !== undefined && team.some((language) => speaks(framework, language.id, catalog));
  });
};

const pays = ({ difference, totalWeight }: Lead): boolean => difference > LEVEL_POINTS * 10 * totalWeight;

/** Only what runs is under a floor: nothing new is built on it, even where its other points are higher. */
const isFloorAgainst = ({ from, to }: Lead): boolean => from.blockedBy !== null && to.blockedBy === null;

/**
 * Does a move pay? Yes when the best other option leads the best of what runs by more than level, the cost of
 * moving counted as ranked. Otherwise it may still pay for what is new, ranked without that cost. `from` and `to`
 * are of the ranking that decides: for `new-services-only` the one without the cost, whose best option may be
 * another. Null when nothing ranked runs today, or nothing else is ranked.
 */
export const migrationVerdict = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  today: string,
): MigrationVerdict | null => {
  const { staying } = ranking;
  const moving = leadOver(staying, ranking);
  if (moving === null) return null;
  const known = knownOf(requirements, staying, catalog);
  const beside = leadOver(
    staying,
    rank(besideWhatRuns(requirements, ranking, catalog), catalog, today, known),
  );
  if (beside === null) return null;
  const margins = {
    margin: inPoints(moving.difference, moving.totalWeight),
    newMargin: inPoints(beside.difference, beside.totalWeight),
  };
  const between = ({ from, to }: Lead) => ({ from: from.id, to: to.id, ...margins });
  if (pays(moving)) return { verdict: 'move', ...between(moving) };
  if (pays(beside) || isFloorAgainst(beside)) return { verdict: 'new-services-only', ...between(beside) };
  return { verdict: 'stay', ...between(moving) };
};
