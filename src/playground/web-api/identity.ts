import { z } from 'zod';
import { BOT, TEAM } from '../seed.ts';
import type { User } from '../workspace-types.ts';
import { type ApiMethod, fail } from './api-types.ts';
import { flag, readArguments } from './arguments.ts';

const userSchema = z.object({
  user: z.string({ error: 'missing required field: user' }),
  include_locale: flag.optional(),
});

const authTest: ApiMethod = (_args, { options }) => ({
  ok: true,
  url: `${options.baseUrl}/`,
  team: TEAM.name,
  team_id: TEAM.id,
  user: BOT.name,
  user_id: BOT.userId,
  bot_id: BOT.botId,
  is_enterprise_install: false,
});

const usersInfo: ApiMethod = (args, { state }) => {
  const read = readArguments(userSchema, args);
  if (!read.ok) return read;
  const user = state.users.get(read.value.user);
  if (user === undefined) return fail('user_not_found');
  // Slack tells the locale to those who ask for it alone.
  const locale = read.value.include_locale === true ? { locale: user.locale } : {};
  return { ok: true, user: { ...userJson(user), ...locale } };
};

const teamInfo: ApiMethod = () => ({
  ok: true,
  team: { id: TEAM.id, name: TEAM.name, domain: TEAM.domain, email_domain: '' },
});

export const identityMethods: Record<string, ApiMethod> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'team.info': teamInfo,
};

function userJson(user: User): Record<string, unknown> {
  return {
    id: user.id,
    team_id: TEAM.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_bot: user.isBot,
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: false,
    is_app_user: false,
    tz: user.timezone,
    profile: { real_name: user.realName, title: user.title, display_name: user.realName, team: TEAM.id },
  };
}
