import { z } from 'zod';
import type { QuestionLanguage } from '../../catalog/vocabulary.ts';
import type { Log } from '../../log.ts';
import type { SlackApi } from '../slack-api.ts';
import { slackErrorWord } from '../slack-error.ts';
import { withinTime } from '../within-time.ts';
import { languageOfLocale } from './language-of-locale.ts';

export type Names = {
  /** Display names by user id, as far as Slack says them. Never rejects. */
  find: (users: readonly string[]) => Promise<Record<string, string>>;
  /** The language a person reads Slack in; English where nobody says, or the bot does not speak it. Never rejects. */
  languageOf: (user: string) => Promise<QuestionLanguage>;
};

/** People rename themselves now and then. */
const KNOWN_FOR_MS = 60 * 60_000;
/** After Slack refused, e.g. because the scope is missing, nobody is asked for this time. */
const REFUSED_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 1_000;
/** More people than these are not told by name in one answer. */
const MOST_ASKED = 10;
const READ_LIMIT_MS = 2_000;
/** Slack takes a form for three seconds only, and on the way there more is asked of it than a language. */
const LANGUAGE_LIMIT_MS = 1_000;

const userSchema = z.looseObject({
  user: z.looseObject({
    name: z.string().default(''),
    real_name: z.string().default(''),
    locale: z.string().default(''),
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

type Entry = { name: string; language: QuestionLanguage; until: number };

/**
 * Looks display names and languages up by users.info, which takes the scope users:read, and keeps them for an hour. A
 * name that Slack does not tell, or not within two seconds, is left out: answers name nobody then. A language is waited
 * for one second. `now`: milliseconds that never run back.
 */
export const createNames = (deps: { api: SlackApi; log: Pick<Log, 'info'>; now: () => number }): Names => {
  const known = new Map<string, Entry>();
  let refusedUntil = Number.NEGATIVE_INFINITY;
  const keep = (user: string, told: Omit<Entry, 'until'>): void => {
    known.delete(user);
    known.set(user, { ...told, until: deps.now() + KNOWN_FOR_MS });
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      known.delete(oldest);
    }
  };
  const ask = async (user: string): Promise<void> => {
    try {
      const told = userSchema.parse(await deps.api.apiCall('users.info', { user, include_locale: true }));
      keep(user, { name: shownName(told), language: languageOfLocale(told.user.locale) });
    } catch (error) {
      if (isAboutUser(error)) return keep(user, { name: '', language: 'en' });
      refusedUntil = deps.now() + REFUSED_FOR_MS;
      deps.log.info(
        { err: error },
        'Slack does not give the names of people: they are not named, and not answered in their own language',
      );
    }
  };
  const isKnown = (user: string): boolean => (known.get(user)?.until ?? 0) > deps.now();
  const learn = async (users: readonly string[], limitMs: number): Promise<void> => {
    const missing = refusedUntil > deps.now() ? [] : users.filter((user) => !isKnown(user));
    // What comes too late is known the next time.
    await withinTime(Promise.all(missing.map(ask)), limitMs).catch(() => undefined);
  };
  return {
    find: async (users) => {
      const asked = [...new Set(users)].slice(0, MOST_ASKED);
      await learn(asked, READ_LIMIT_MS);
      const named = asked.flatMap((user): [string, string][] => {
        const name = isKnown(user) ? (known.get(user)?.name ?? '') : '';
        return name === '' ? [] : [[user, name]];
      });
      return Object.fromEntries(named);
    },
    languageOf: async (user) => {
      await learn([user], LANGUAGE_LIMIT_MS);
      return isKnown(user) ? (known.get(user)?.language ?? 'en') : 'en';
    },
  };
};
