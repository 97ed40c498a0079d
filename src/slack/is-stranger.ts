import { z } from 'zod';
import { ownTeamOr } from './own-team.ts';

const bodySchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ team_id: z.string().optional() }),
});

/**
 * Whether whoever presses or sends something is of another company or workspace than the bot: in a channel shared
 * with them they get answers, and neither see nor change what a team keeps. `ownTeam`: the id of the bot's team.
 */
export const isStranger = (body: unknown, ownTeam: string): boolean => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return true;
  const { team, user } = parsed.data;
  const own = ownTeamOr(team?.id, ownTeam);
  return (user.team_id ?? team?.id ?? own) !== own;
};
