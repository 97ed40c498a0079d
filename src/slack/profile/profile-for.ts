import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import type { Request } from '../../request/request.ts';
import type { TeamProfiles } from '../../store/team-profiles.ts';

/** What the team wrote down where a request was asked; null for whoever is not of the team. */
export const profileFor =
  (profiles: Pick<TeamProfiles, 'effectiveIn'>) =>
  async ({ team = '', channel, isFromOutside = false }: Request): Promise<EffectiveProfile | null> =>
    channel === undefined || isFromOutside ? null : profiles.effectiveIn({ team, channel });
