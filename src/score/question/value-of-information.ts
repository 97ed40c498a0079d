/**
 * What one answer leads to: its chance as a whole number on any common scale, and the value of each option
 * then, whole numbers on one scale, the same options in the same order in every branch.
 */
export type Branch = { chance: number; values: readonly number[] };

/**
 * Expected value of knowing which branch holds before choosing: sum of p times the best of each branch, less
 * the best single choice for all of them (Raiffa and Schlaifer 1961). On the scale of the values, never
 * negative: sums of whole numbers are exact and do not depend on the order of the branches.
 */
export const valueOfInformation = (branches: readonly Branch[]): number => {
  const total = branches.reduce((sum, { chance }) => sum + chance, 0);
  if (total === 0) return 0;
  const best = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), 0);
  const knowing = branches.reduce((sum, { chance, values }) => sum + chance * best(values), 0);
  const options = branches[0]?.values.map((_, option) =>
    branches.reduce((sum, { chance, values }) => sum + chance * (values[option] ?? 0), 0),
  );
  return (knowing - best(options ?? [])) / total;
};
