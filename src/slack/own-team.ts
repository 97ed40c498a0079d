import { z } from 'zod';

const bodySchema = z.looseObject({ team: z.looseObject({ id: z.string() }).nullish() });

/** The team whose things are meant: the bot's own, or the one that is named where Slack did not say which that is. */
export const ownTeamOr = (named: string | null | undefined, ownTeam: string): string =>
  ownTeam === '' ? (named ?? '') : ownTeam;

/** The team whose things somebody sees and changes by a press or form, whatever that says of itself. */
export const teamOfBody = (body: unknown, ownTeam: string): string => {
  const parsed = bodySchema.safeParse(body);
  return ownTeamOr(parsed.success ? parsed.data.team?.id : undefined, ownTeam);
};
