import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import { type ChannelProfile, WORKSPACE } from '../../store/team-profiles.ts';

/** Who looks at a profile or sends its form. */
export type Editor = { isAdmin: boolean };

/**
 * Whether somebody may change a profile: the workspace's, admins alone; a channel's, those it says itself, else those
 * the workspace says, else everyone; that of direct messages, whoever's they are.
 */
export const mayEditProfile = (
  channel: string,
  { effective }: Pick<ChannelProfile, 'effective'>,
  { isAdmin }: Editor,
): boolean => {
  if (isAdmin) return true;
  if (channel === WORKSPACE) return false;
  return isDirectChannel(channel) || effective.editors === 'everyone';
};
