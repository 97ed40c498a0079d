type Scored = { id: string; score: number; blockedBy: string | null };

/** Ids in code-point order: no locale, so that every machine lists them the same way. */
export const compareIds = (first: string, second: string): number =>
  first < second ? -1 : first > second ? 1 : 0;

const isBlocked = (option: Scored): number => (option.blockedBy === null ? 0 : 1);

/** Things with an id, in the order of their ids. */
export const byId = (first: { id: string }, second: { id: string }): number =>
  compareIds(first.id, second.id);

/**
 * Orders options by score and gives competition ranks (1, 1, 3). Blocked options come below all others,
 * however high their score. Ties are listed by id.
 */
export const rankByScore = <Option extends Scored>(
  options: readonly Option[],
): (Option & { rank: number })[] => {
  const ordered = [...options].sort(
    (first, second) =>
      isBlocked(first) - isBlocked(second) || second.score - first.score || compareIds(first.id, second.id),
  );
  return ordered.map((option) => ({
    ...option,
    rank:
      1 +
      ordered.findIndex((other) => other.score === option.score && isBlocked(other) === isBlocked(option)),
  }));
};
