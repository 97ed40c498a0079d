import { z } from 'zod';
import type { SlackApi } from './slack-api.ts';

const userSchema = z.looseObject({
  user: z.looseObject({
    team_id: z.string().optional(),
    is_stranger: z.boolean().default(false),
    is_restricted: z.boolean().default(false),
    is_ultra_restricted: z.boolean().default(false),
    is_admin: z.boolean().default(false),
    is_owner: z.boolean().default(false),
  }),
});

/** What Slack says of a person. In a channel that is shared with another company they may be an admin there. */
export type Person = { isStranger: boolean; isGuest: boolean; isAdmin: boolean };

/**
 * Looks somebody up by users.info. `ownTeam`: the id of the bot's team, empty where Slack did not say.
 * @throws when Slack does not tell, or something that is not understood
 */
export const personOf = async (user: string, ownTeam: string, api: SlackApi): Promise<Person> => {
  const { user: info } = userSchema.parse(await api.apiCall('users.info', { user }));
  const { team_id: team } = info;
  const isStranger = info.is_stranger || (team !== undefined && ownTeam !== '' && team !== ownTeam);
  return {
    isStranger,
    isGuest: info.is_restricted || info.is_ultra_restricted,
    isAdmin: !isStranger && (info.is_admin || info.is_owner),
  };
};
