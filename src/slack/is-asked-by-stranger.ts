import type { InboxRequest } from '../inbox/inbox-request.ts';
import { ownTeamOr } from './own-team.ts';

/**
 * Whether a question came from somebody of another company or workspace than the bot's: what a team keeps is not for
 * them. `ownTeam`: the id of the bot's team, empty where Slack did not say.
 */
export const isAskedByStranger = (
  { team, userTeam }: Pick<InboxRequest, 'team' | 'userTeam'>,
  ownTeam: string,
): boolean => {
  const own = ownTeamOr(team, ownTeam);
  return (userTeam ?? own) !== own;
};
