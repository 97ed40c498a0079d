import { personOf } from './person-of.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';

/**
 * Whether a person administrates the bot: named in STACK_ADMINS, or an admin of the bot's own workspace; another
 * company's admin is none here. Closed on failure.
 */
export const isAdmin = async (
  user: string,
  deps: Pick<SlackDeps, 'admins' | 'log' | 'ownTeam'> & { api: SlackApi },
): Promise<boolean> => {
  if (deps.admins.includes(user)) return true;
  try {
    return (await personOf(user, deps.ownTeam, deps.api)).isAdmin;
  } catch (error) {
    deps.log.info({ err: error }, 'it could not be looked up whether somebody is an admin');
    return false;
  }
};
