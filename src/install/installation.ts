import type { Installation } from '@slack/bolt';
import { z } from 'zod';

/**
 * What is kept of an installation: the bot's own tokens. What else Slack hands out (tokens of people, webhooks) is
 * never asked for and not kept. `expiresAt`: seconds since 1970, where Slack renews tokens.
 */
const teamInstallationSchema = z.object({
  team: z.object({ id: z.string().min(1), name: z.string().optional() }),
  bot: z.object({
    token: z.string().min(1),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string().min(1),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
  by: z.string(),
});
export type TeamInstallation = z.infer<typeof teamInstallationSchema>;

/** What Slack's installer hands over, as what is kept; null for what is no installation in one workspace. */
export const toTeamInstallation = ({
  team,
  bot,
  user,
  isEnterpriseInstall,
}: Installation): TeamInstallation | null => {
  if (isEnterpriseInstall === true) return null;
  const parsed = teamInstallationSchema.safeParse({ team, bot, by: user.id });
  return parsed.success ? parsed.data : null;
};

/** The same the other way round. */
export const toInstallation = ({ team, bot, by }: TeamInstallation): Installation<'v2', false> => {
  const { refreshToken, expiresAt, ...rest } = bot;
  return {
    team: { id: team.id, ...(team.name === undefined ? {} : { name: team.name }) },
    enterprise: undefined,
    user: { token: undefined, scopes: undefined, id: by },
    bot: {
      ...rest,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
};

/** Reads what was written by JSON.stringify; null when it is no installation, e.g. of another version. */
export const parseTeamInstallation = (text: string): TeamInstallation | null => {
  const parsed = teamInstallationSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
};
