import { compareIds } from '../order.ts';
import type { ExcludedOption, GateResult, Ranking } from '../ranking.ts';

/** A hard constraint as it was asked for, whichever options it rules out. */
export type Constraint = Pick<GateResult, 'gate' | 'asked' | 'houseRule'>;

/** Constraints that could be taken back together, and the options that would pass then. */
export type Relaxation = { gates: Constraint[]; ids: string[] };

const keyOf = (constraints: readonly Constraint[]): string =>
  JSON.stringify(constraints.map(({ gate, asked }) => [gate, asked]));

const constraintsOf = ({ reasons }: ExcludedOption): Constraint[] =>
  reasons.map(({ gate, asked, houseRule }) => ({
    gate,
    asked,
    ...(houseRule === undefined ? {} : { houseRule }),
  }));

/** The failing sets of some options, each once, with the options that fail exactly on it. */
const bySet = (options: readonly ExcludedOption[]): Relaxation[] => {
  const groups = new Map<string, Relaxation>();
  for (const option of options) {
    const gates = constraintsOf(option);
    const group = groups.get(keyOf(gates)) ?? { gates, ids: [] };
    groups.set(keyOf(gates), { gates, ids: [...group.ids, option.id] });
  }
  return [...groups.values()].map(({ gates, ids }) => ({ gates, ids: ids.toSorted(compareIds) }));
};

/** Most options first; ties by what was asked. */
const byGain = (
  one: { ids: readonly string[]; key: string },
  other: { ids: readonly string[]; key: string },
): number => other.ids.length - one.ids.length || compareIds(one.key, other.key);

/**
 * How to get options back that hard constraints rule out: the smallest sets of constraints that bring anything back,
 * all of one size; the set that brings most first. An option returns as soon as everything it fails on is gone, so
 * these are the sets of the options with the fewest failures, and no search is needed. Options that merely were not
 * named do not count. Empty where nothing is excluded.
 */
export const relaxations = ({ excluded }: Pick<Ranking, 'excluded'>): Relaxation[] => {
  const asked = excluded.filter(({ reasons }) => reasons.every(({ gate }) => gate !== 'named'));
  const fewest = Math.min(...asked.map(({ reasons }) => reasons.length));
  return bySet(asked.filter(({ reasons }) => reasons.length === fewest))
    .map((set) => ({ ...set, key: keyOf(set.gates) }))
    .toSorted(byGain)
    .map(({ gates, ids }) => ({ gates, ids }));
};
