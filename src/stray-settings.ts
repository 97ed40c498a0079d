import { nearestName } from './cli/nearest-name.ts';

/** A name that is no setting of the program, where it stands, and the setting that is probably meant. */
export type StraySetting = {
  /** Null where it does not look like a name: it may be a value, and a secret. */
  name: string | null;
  where: '.env' | 'the environment';
  meant: string | null;
};

/** Names of others that work, or are read by others, in a .env file too. */
const OF_OTHERS = [
  /^(?:NODE|NPM|PG|POSTGRES|COMPOSE|DOCKER|SSL|LC|XDG|OTEL|DOTENV|CRASH|REPLICA)_?/i,
  /_PROXY$/i,
  /^(?:TZ|LANG|PATH|HOME|USER|SHELL|PWD|CI|DEBUG|FORCE_COLOR|NO_COLOR|CHROMIUM)$/i,
  // Of OpenAI's own client and older ones, which a shared environment may hold.
  /^OPENAI_(?:API_(?:BASE|TYPE|VERSION)|ORG(?:ANIZATION)?(?:_ID)?|PROJECT(?:_ID)?)$/i,
];

/** A pasted key may look like a line of .env that has no value. */
const LOOKS_LIKE_A_NAME = /^(?=.{1,40}$)(?:[A-Z][A-Z0-9_]*|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)$/;

const meantBy = (name: string, settings: readonly string[]): string | null =>
  nearestName(name.toUpperCase(), settings);

/** SLACK_ of SLACK_BOT_TOKEN: what begins so is probably for this program. */
const prefixesOf = (settings: readonly string[]): string[] =>
  settings.filter((name) => name.includes('_')).map((name) => name.slice(0, name.indexOf('_') + 1));

/**
 * Names that are probably meant for the program and do nothing: all of .env that are not well known elsewhere, and of
 * the environment those that begin like a setting and are nearly one. Never values.
 */
export const straySettings = (
  { file, environment }: { file: readonly string[]; environment: readonly string[] },
  settings: readonly string[],
): StraySetting[] => {
  const isStray = (name: string): boolean =>
    !settings.includes(name) && !OF_OTHERS.some((pattern) => pattern.test(name));
  const prefixes = prefixesOf(settings);
  const inFile = file.filter(isStray).map((name): StraySetting => {
    const meant = meantBy(name, settings);
    return { name: meant !== null || LOOKS_LIKE_A_NAME.test(name) ? name : null, where: '.env', meant };
  });
  const around = environment
    .filter((name) => isStray(name) && !file.includes(name))
    .filter((name) => prefixes.some((prefix) => name.toUpperCase().startsWith(prefix)))
    .map((name): StraySetting => ({ name, where: 'the environment', meant: meantBy(name, settings) }))
    .filter(({ meant }) => meant !== null);
  return [...inFile, ...around];
};

/** What is told of stray settings: a sentence without its end, and the setting that was probably meant. */
export type StrayNote = { text: string; meant: string | null };

const unnamed = (count: number): string =>
  `${count === 1 ? 'a line of .env names' : `${count} lines of .env name`} no setting of stack-compare (not shown, as it may be a secret)`;

/** What is told of them: those that are nearly a setting one by one, the others together. */
export const strayNotes = (strays: readonly StraySetting[]): StrayNote[] => {
  const near = strays.filter(({ meant }) => meant !== null);
  const others = strays.filter(({ meant }) => meant === null);
  const names = others.flatMap(({ name }) => (name === null ? [] : [name]));
  const hidden = others.length - names.length;
  const are = names.length === 1 ? 'is no setting' : 'are no settings';
  return [
    ...near.map(({ name, where, meant }) => ({
      text: `${name} in ${where} is no setting of stack-compare`,
      meant,
    })),
    ...(names.length === 0
      ? []
      : [{ text: `${names.join(', ')} in .env ${are} of stack-compare`, meant: null }]),
    ...(hidden === 0 ? [] : [{ text: unnamed(hidden), meant: null }]),
  ];
};

/** One as a line of the log. */
export const strayLine = ({ text, meant }: StrayNote): string =>
  meant === null ? `${text}: .env.example lists those there are` : `${text}; did you mean ${meant}?`;
