import type { PackFact } from './pack.ts';
import { derived, type PackSource } from './parts.ts';

/** The least that would put another option first, as conditions: "if hiring counted as high instead of low". */
export const flipFacts = ({ ranking, catalog }: PackSource): PackFact[] => {
  const { weight, constraint } = ranking.flips ?? { weight: null, constraint: null };
  const flip = (id: string, subject: string, display: string): PackFact =>
    derived({ id, subject, metric: 'flip', kind: 'text', value: display, display });
  const weights = (): PackFact[] => {
    if (weight === null) return [];
    const name = (catalog.criteria.get(weight.criterion)?.name ?? weight.criterion).toLowerCase();
    const before = weight.fromTier === 'ignore' ? 'not at all' : weight.fromTier;
    const counted = weight.toTier === 'ignore' ? 'did not count' : `counted as ${weight.toTier}`;
    return [flip('flip.weight', weight.challenger, `if ${name} ${counted} instead of ${before}`)];
  };
  const constraints = (): PackFact[] => {
    const asked = ranking.excluded.find(({ id }) => id === constraint?.id)?.reasons[0];
    if (constraint === null || asked === undefined) return [];
    const condition =
      asked.gate === 'excluded-framework'
        ? 'had you not ruled it out'
        : `without the condition "${asked.asked}"`;
    return [flip('flip.constraint', constraint.id, condition)];
  };
  return [...weights(), ...constraints()];
};
