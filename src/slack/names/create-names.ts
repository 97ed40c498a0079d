import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { SlackApi } from '../slack-api.ts';
import { slackErrorWord } from '../slack-error.ts';
import { withinTime } from '../within-time.ts';

/** Display names by user id, as far as Slack says them. */
export type Names = { find: (users: readonly string[]) => Promise<Record<string, string>> };

/** People rename themselves now and then. */
const KNOWN_FOR_MS = 60 * 60_000;
/** After Slack refused, e.g. because the scope is missing, nobody is asked for this time. */
const REFUSED_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 1_000;
/** More people than these are not told by name in one answer. */
const MOST_ASKED = 10;
const READ_LIMIT_MS = 2_000;

const userSchema = z.looseObject({
  user: z.looseObject({
    name: z.string().default(''),
    real_name: z.string().default(''),
    profile: z
      .looseObject({ display_name: z.string().default(''), real_name: z.string().default('') })
      .default({ display_name: '', real_name: '' }),
  }),
});

/** The name people see beside a message; empty when Slack has none. */
const shownName = ({ user }: z.infer<typeof userSchema>): string =>
  [user.profile.display_name, user.profile.real_name, user.real_name, user.name].find(
    (name) => name.trim() !== '',
  ) ?? '';

/** That it is about one user, and says nothing about the next one. */
const isAboutUser = (error: unknown): boolean =>
  ['user_not_found', 'user_not_visible'].includes(slackErrorWord(error) ?? '');

type Entry = { name: string; until: number };

/**
 * Looks display names up by users.info, which takes the scope users:read, and keeps them for an hour. A name that
 * Slack does not tell, or not within two seconds, is left out: answers name nobody then. `now`: milliseconds that never
 * run back.
 */
export const createNames = (deps: { api: SlackApi; log: Pick<Log, 'info'>; now: () => number }): Names => {
  const known = new Map<string, Entry>();
  let refusedUntil = Number.NEGATIVE_INFINITY;
  const keep = (user: string, name: string): void => {
    known.delete(user);
    known.set(user, { name, until: deps.now() + KNOWN_FOR_MS });
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      known.delete(oldest);
    }
  };
  const ask = async (user: string): Promise<void> => {
    try {
      keep(user, shownName(userSchema.parse(await deps.api.apiCall('users.info', { user }))));
    } catch (error) {
      if (isAboutUser(error)) return keep(user, '');
      refusedUntil = deps.now() + REFUSED_FOR_MS;
      deps.log.info({ err: error }, 'Slack does not tell the names of people, they are not named');
    }
  };
  const isKnown = (user: string): boolean => (known.get(user)?.until ?? 0) > deps.now();
  return {
    find: async (users) => {
      const asked = [...new Set(users)].slice(0, MOST_ASKED);
      const missing = refusedUntil > deps.now() ? [] : asked.filter((user) => !isKnown(user));
      // What comes too late is known the next time.
      await withinTime(Promise.all(missing.map(ask)), READ_LIMIT_MS).catch(() => undefined);
      const named = asked.flatMap((user): [string, string][] => {
        const name = isKnown(user) ? (known.get(user)?.name ?? '') : '';
        return name === '' ? [] : [[user, name]];
      });
      return Object.fromEntries(named);
    },
  };
};
