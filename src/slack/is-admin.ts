import { z } from 'zod';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';

const userSchema = z.looseObject({
  user: z.looseObject({ is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) }),
});

/** Whether a person administrates the bot: named in STACK_ADMINS, or an admin of the workspace. Closed on failure. */
export const isAdmin = async (
  user: string,
  deps: Pick<SlackDeps, 'admins' | 'log'> & { api: SlackApi },
): Promise<boolean> => {
  if (deps.admins.includes(user)) return true;
  try {
    const { user: info } = userSchema.parse(await deps.api.apiCall('users.info', { user }));
    return info.is_admin || info.is_owner;
  } catch (error) {
    deps.log.info({ err: error }, 'could not look up whether somebody is an admin');
    return false;
  }
};
