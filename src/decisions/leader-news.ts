import type { Ranking } from '../score/ranking.ts';
import type { DecisionBasis } from './decision-basis.ts';
import type { Change } from './untold.ts';

/** Who comes first now; somebody level with the former first has not taken its place. */
const leaderOf = (before: string, { options }: Ranking): string | null => {
  const isStillFirst = options.some(({ id, rank }) => id === before && rank === 1);
  return isStillFirst ? before : (options[0]?.id ?? null);
};

/** Whether another option comes first than did when the decision was made. */
export const leaderChange = ({ order }: DecisionBasis, ranking: Ranking): Change[] => {
  const before = order[0]?.id;
  if (before === undefined) return [];
  const after = leaderOf(before, ranking);
  const items: Change['items'] = [{ kind: 'leader-changed', before, after }];
  return [{ about: 'leader', base: before, state: after ?? 'none', items }];
};
