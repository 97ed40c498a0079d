import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { Tiers } from './vote.ts';

/** Tiers as priorities that somebody stated. */
export const prioritiesOf = (tiers: Tiers): Requirements['priorities'] => {
  const priorities: Requirements['priorities'] = {};
  for (const criterion of CRITERIA) {
    const value = tiers[criterion];
    if (value !== undefined) priorities[criterion] = { value, origin: 'stated', words: criterion };
  }
  return priorities;
};

/** Requirements in which somebody's tiers count. */
export const withTiers = (requirements: Requirements, tiers: Tiers): Requirements => ({
  ...requirements,
  priorities: { ...requirements.priorities, ...prioritiesOf(tiers) },
});
