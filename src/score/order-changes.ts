/** One thing that is different between two orders. Places count from 1, among the options that both orders hold. */
export type OrderChange =
  | { kind: 'new-leader'; id: string; before: string }
  | { kind: 'moved-up' | 'moved-down'; id: string; from: number; to: number }
  | { kind: 'newly-ranked'; id: string }
  | { kind: 'dropped-out'; id: string };

/**
 * What changed from one order of ids, best first, to the next: the leader first, then moves by their length, then
 * who came and who went. That others came or went moves nobody.
 */
export const orderChanges = (before: readonly string[], after: readonly string[]): OrderChange[] => {
  const [first] = before;
  const [leader] = after;
  const stayedBefore = before.filter((id) => after.includes(id));
  const stayed = after.filter((id) => before.includes(id));
  const moves = stayed
    .map((id, index) => ({ id, from: stayedBefore.indexOf(id) + 1, to: index + 1 }))
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => Math.abs(other.from - other.to) - Math.abs(one.from - one.to))
    .map((move): OrderChange => ({ kind: move.to < move.from ? 'moved-up' : 'moved-down', ...move }));
  return [
    ...(leader === undefined || first === undefined || leader === first
      ? []
      : [{ kind: 'new-leader' as const, id: leader, before: first }]),
    ...moves,
    ...after.filter((id) => !before.includes(id)).map((id): OrderChange => ({ kind: 'newly-ranked', id })),
    ...before.filter((id) => !after.includes(id)).map((id): OrderChange => ({ kind: 'dropped-out', id })),
  ];
};
