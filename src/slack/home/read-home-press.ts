import { z } from 'zod';
import { ownTeamOr } from '../own-team.ts';

const pressSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string(),
});

/** Who pressed something on the home. `team`: the bot's own, whatever team the press names. */
export type HomePress = { team: string; user: string; triggerId: string };

/** The press in a delivery; null when it came in a shape that is not known. */
export const readHomePress = (body: unknown, ownTeam: string): HomePress | null => {
  const press = pressSchema.safeParse(body);
  if (!press.success) return null;
  const { team, user, trigger_id: triggerId } = press.data;
  return { team: ownTeamOr(team?.id, ownTeam), user: user.id, triggerId };
};
