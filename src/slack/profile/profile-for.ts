import type { EffectiveProfile } from '../../profile/team-profile/effective-profile.ts';
import type { Request } from '../../request/request.ts';
import type { TeamProfiles } from '../../store/team-profiles.ts';

/** What the team wrote down where a request was asked. */
export const profileFor =
  (profiles: Pick<TeamProfiles, 'effectiveIn'>) =>
  async ({ team = '', channel }: Request): Promise<EffectiveProfile | null> =>
    channel === undefined ? null : profiles.effectiveIn({ team, channel });
