import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId, Tier } from '../catalog/vocabulary.ts';
import type { Flips, Ranking } from '../score/ranking.ts';
import { askedWords } from './constraint-words.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { count, lowerFirst } from './words.ts';

type Told<Key extends keyof Flips> = NonNullable<Flips[Key]>;

const line = (text: string): Line => ({ text, factIds: [] });

const criterionName = (id: CriterionId, catalog: Catalog): string =>
  lowerFirst(catalog.criteria.get(id)?.name ?? id);

/** "Laravel's"; a name that ends in s takes the apostrophe alone. */
const possessive = (name: string): string => (/s$/i.test(name) ? `${name}'` : `${name}'s`);

/** A tier after "instead of": nobody says that something counts as "ignore". */
const insteadOf = (tier: Tier): string => (tier === 'ignore' ? 'not at all' : tier);

const weightLine = ({ criterion, fromTier, toTier, challenger }: Told<'weight'>, catalog: Catalog): Line => {
  const name = criterionName(criterion, catalog);
  const counted =
    toTier === 'ignore'
      ? `did not count (it counts as ${fromTier})`
      : `counted as ${toTier} instead of ${insteadOf(fromTier)}`;
  return line(`If ${name} ${counted}, ${nameOf(challenger, catalog)} would lead.`);
};

const evidenceLine = (flip: Told<'evidence'>, { options }: Ranking, catalog: Catalog): Line => {
  const { id, criterion, to, challenger } = flip;
  const cell = options
    .find((option) => option.id === id)
    ?.contributions.find((contribution) => contribution.criterion === criterion);
  const range = cell === undefined ? '' : `it is rated ${cell.lo} to ${cell.hi} of 1000, and `;
  const point = challenger === id ? `from ${to} on` : `at ${to} or less`;
  return line(
    `Better evidence on ${possessive(nameOf(id, catalog))} ${criterionName(criterion, catalog)} could change this: ${range}${point} ${nameOf(challenger, catalog)} would lead.`,
  );
};

const constraintLine = (
  { gate, id, points }: Told<'constraint'>,
  { excluded }: Ranking,
  catalog: Catalog,
): Line => {
  const name = nameOf(id, catalog);
  const reached = count(points, 'point');
  const asked = excluded.find((option) => option.id === id)?.reasons[0]?.asked;
  // That somebody ruled the option itself out needs no quotation: it would only repeat the name.
  return gate === 'excluded-framework' || asked === undefined
    ? line(`Had you not ruled it out, ${name} would lead with ${reached}.`)
    : line(`Without ${askedWords(asked)}, ${name} would lead with ${reached}.`);
};

/** Nothing alone changes the pick. A floor that keeps a higher score down is said: it is none of the three. */
const nothingFlips = ({ options }: Ranking, catalog: Catalog): Line => {
  const leading = options[0]?.score ?? 0;
  const floor = options.find(({ blockedBy, score }) => blockedBy !== null && score > leading)?.blockedBy;
  const held =
    floor === undefined || floor === null
      ? ''
      : `, as long as the floor on ${criterionName(floor, catalog)} stands`;
  return line(`No single weight, doubt or condition changes this pick${held}.`);
};

/**
 * What would change the pick, in at most three sentences: one weight, one doubtful rating, one condition. One honest
 * sentence when none of them does; nothing where no flips were looked for.
 */
export const flipLines = ({ ranking, catalog }: RankedTelling): Line[] => {
  const { flips } = ranking;
  if (flips === null) return [];
  const { weight, evidence, constraint } = flips;
  if (weight === null && evidence === null && constraint === null) return [nothingFlips(ranking, catalog)];
  return [
    ...(weight === null ? [] : [weightLine(weight, catalog)]),
    evidence === null
      ? line('No single doubtful rating could change this pick.')
      : evidenceLine(evidence, ranking, catalog),
    ...(constraint === null ? [] : [constraintLine(constraint, ranking, catalog)]),
  ];
};
