import { z } from 'zod';

const text = z.string().min(1);
const flag = z.union([z.boolean(), z.string().transform((value) => value === 'true')]);

const bodySchema = z.looseObject({
  team_id: text.nullish(),
  team: z.looseObject({ id: text }).nullish(),
  api_app_id: z.string().nullish(),
  is_enterprise_install: flag.nullish(),
  authorizations: z
    .array(z.looseObject({ team_id: text.nullish(), is_enterprise_install: flag.nullish() }))
    .nullish(),
  view: z.looseObject({ app_installed_team_id: text.nullish() }).nullish(),
  message: z
    .looseObject({
      team: text.nullish(),
      app_id: z.string().nullish(),
      bot_profile: z.looseObject({ app_id: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

/** The team of the bot whose message was pressed: in a channel that two of the workspaces share, either's may be. */
const teamOfOwnMessage = ({ message, api_app_id: app }: z.infer<typeof bodySchema>): string | null => {
  if (message === null || message === undefined || app === null || app === undefined) return null;
  const isOwn = message.app_id === app || message.bot_profile?.app_id === app;
  return isOwn ? (message.team ?? null) : null;
};

/**
 * The teams that a delivery may be for, the likeliest first. In a channel shared with another company `team_id` and
 * `team` may be that company's; the authorization, the form and the message pressed tell the bot's own. Empty for an
 * installation of a whole organization, which is not supported.
 */
export const teamsOf = (body: Record<string, unknown>): string[] => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return [];
  const { authorizations, view, team_id, team, is_enterprise_install } = parsed.data;
  const authorization = authorizations?.[0];
  if (is_enterprise_install === true || authorization?.is_enterprise_install === true) return [];
  const told = [
    authorization?.team_id,
    view?.app_installed_team_id,
    teamOfOwnMessage(parsed.data),
    team_id,
    team?.id,
  ];
  return [...new Set(told.filter((each) => each !== null && each !== undefined))];
};
