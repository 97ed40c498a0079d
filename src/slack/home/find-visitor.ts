import { personOf } from '../person-of.ts';
import type { SlackApi } from '../slack-api.ts';
import type { SlackDeps } from '../slack-deps.ts';

/**
 * Who looks at the home. `unknown`: Slack does not say, so that only what membership of a channel shows is for them;
 * `stranger`: of another company or workspace.
 */
export type Visitor = { kind: 'member' | 'guest' | 'stranger' | 'unknown'; isAdmin: boolean };

/** Looks up who somebody is, by users.info. `team`: the bot's own. Closed on failure; those in STACK_ADMINS are known. */
export const findVisitor = async (
  { team, user }: { team: string; user: string },
  deps: Pick<SlackDeps, 'admins' | 'log'> & { api: SlackApi },
): Promise<Visitor> => {
  const isNamed = deps.admins.includes(user);
  try {
    const person = await personOf(user, team, deps.api);
    if (person.isStranger) return { kind: 'stranger', isAdmin: false };
    return {
      kind: person.isGuest && !isNamed ? 'guest' : 'member',
      isAdmin: isNamed || person.isAdmin,
    };
  } catch (error) {
    deps.log.info({ err: error }, 'the visitor of App Home could not be looked up');
    return { kind: isNamed ? 'member' : 'unknown', isAdmin: isNamed };
  }
};
