import type { Catalog } from '../catalog/catalog.ts';
import { packRequirements } from '../evidence/pack/pack-requirements.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { DecisionBasis } from './decision-basis.ts';

const SHOWN_CRITERIA = 4;
/** Told with their dates below. */
const DATED = ['deadline', 'support'];

const horizon = (label: string, entry: Requirements['deadline']): string[] =>
  entry === undefined || entry.origin === 'assumed' ? [] : [`${label}: ${entry.value}`];

/** What was asked for, one driver an entry, then what counted most in the ranking. English, not escaped. */
export const decisionDrivers = (
  requirements: Requirements,
  { weights }: DecisionBasis,
  catalog: Catalog,
): string[] => {
  const stated = packRequirements(requirements, catalog).filter(({ id }) => !DATED.includes(id));
  const heaviest = weights
    .toSorted((one, other) => other.points - one.points)
    .slice(0, SHOWN_CRITERIA)
    .map(({ criterion }) => catalog.criteria.get(criterion)?.name ?? criterion);
  return [
    ...stated.map(({ words }) => words),
    ...horizon('first version', requirements.deadline),
    ...horizon('support needed until', requirements.supportUntil),
    ...(heaviest.length === 0 ? [] : [`counted most: ${heaviest.join(', ')}`]),
  ];
};
