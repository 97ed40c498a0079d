import { compareIds } from '../order.ts';
import type { ExcludedOption, GateResult, Ranking } from '../ranking.ts';

/** A hard constraint as it was asked for, whichever options it rules out. */
export type Constraint = Pick<GateResult, 'gate' | 'asked' | 'houseRule'>;

/** What could be taken back, and which options would pass then. */
export type Relaxations = {
  /** The smallest sets of constraints that bring anything back, all of one size; the set that brings most first. */
  smallest: { gates: Constraint[]; ids: string[] }[];
  /** Every constraint in the way, with what comes back when it alone goes, often nothing; the most first. */
  perConstraint: (Constraint & { ids: string[] })[];
};

const keyOf = (constraints: readonly Constraint[]): string =>
  JSON.stringify(constraints.map(({ gate, asked }) => [gate, asked]));

const constraintsOf = ({ reasons }: ExcludedOption): Constraint[] =>
  reasons.map(({ gate, asked, houseRule }) => ({
    gate,
    asked,
    ...(houseRule === undefined ? {} : { houseRule }),
  }));

/** The failing sets of some options, each once, with the options that fail exactly on it. */
const bySet = (options: readonly ExcludedOption[]): Relaxations['smallest'] => {
  const groups = new Map<string, { gates: Constraint[]; ids: string[] }>();
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
 * How to get options back that hard constraints rule out. An option returns as soon as everything it fails on is
 * gone, so the smallest sets are those of the options with the fewest failures: no search is needed (research:
 * scoring.md, section 5). Options that merely were not named do not count. Nothing excluded: both lists are empty.
 */
export const relaxations = ({ excluded }: Pick<Ranking, 'excluded'>): Relaxations => {
  const asked = excluded.filter(({ reasons }) => reasons.every(({ gate }) => gate !== 'named'));
  const fewest = Math.min(...asked.map(({ reasons }) => reasons.length));
  const alone = bySet(asked.filter(({ reasons }) => reasons.length === 1));
  const all = new Map(
    asked.flatMap(constraintsOf).map((constraint) => [keyOf([constraint]), constraint] as const),
  );
  return {
    smallest: bySet(asked.filter(({ reasons }) => reasons.length === fewest))
      .map((set) => ({ ...set, key: keyOf(set.gates) }))
      .toSorted(byGain)
      .map(({ gates, ids }) => ({ gates, ids })),
    perConstraint: [...all]
      .map(([key, constraint]) => ({
        ...constraint,
        ids: alone.find(({ gates }) => keyOf(gates) === key)?.ids ?? [],
        key,
      }))
      .toSorted(byGain)
      .map(({ key: _, ...constraint }) => constraint),
  };
};
