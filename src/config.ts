import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { SHIPPED_DATA } from './catalog/shipped-data.ts';
import { ConfigError } from './config-error.ts';
import { type Environment, EXPECTED, environmentSchema, type LOG_LEVELS } from './environment-schema.ts';
import { type Asked, askedProblems } from './read-flags.ts';
import { readStoreKeys } from './read-store-keys.ts';
import { isPostgresUrl } from './store/is-postgres-url.ts';
import { type StraySetting, straySettings } from './stray-settings.ts';

export { ConfigError };

/**
 * What the bot signs in to Slack with, and the door deliveries come through. `apiUrl` replaces
 * https://slack.com/api/ for stand-ins.
 */
export type SlackConfig = {
  botToken: string;
  apiUrl: string | undefined;
  door: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };
};

/** What workspaces install the app with themselves: each has a bot token of its own then, kept encrypted. */
export type InstallConfig = Omit<SlackConfig, 'botToken'> & {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** 32 bytes. */
  /** The first encrypts what is stored; the others only read what they encrypted before. */
  encryptionKeys: [Uint8Array, ...Uint8Array[]];
};

type SharedConfig = {
  port: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /**
   * Folder of the data, absolute or relative to the working directory: a complete dataset (with a manifest.json),
   * or records that are laid over the shipped one.
   */
  dataDirectory: string;
  metricsPort: number | undefined;
  /** File of the embedded database, `:memory:`, or the postgres:// URL of a server. */
  database: string;
  /** Slack user ids of the people who may administrate the bot. */
  admins: string[];
  retentionDays: number;
  model: {
    name: string;
    apiKey: string | undefined;
    baseUrl: string | undefined;
    style: 'auto' | 'responses' | 'chat';
    dailyTokens: number | undefined;
  } | null;
  /**
   * In the playground, a stand-in in the place of a language model, under the name `model` has then; and the names of
   * settings for a model that it takes the place of.
   */
  standIn: { instead: string[] } | null;
  /** Names of settings that do nothing without others that are not set: said once at start. */
  notUsed: string[];
};

/** The environment as the program sees it: parsed, complete, without loose strings. */
export type Config =
  | (SharedConfig & { mode: 'slack'; slack: SlackConfig })
  | (SharedConfig & { mode: 'several'; install: InstallConfig })
  | (SharedConfig & { mode: 'playground'; keep: KeepPaths | null });

/** Where the playground and its bot are stored between runs. */
export type KeepPaths = { workspace: string; database: string };

/** In Socket Mode nothing is signed: the app token takes the place of the signing secret. */
const REQUIRED_FOR_HTTP = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'] as const;
const REQUIRED_FOR_SOCKETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;
const SLACK_NAMES = [
  ...REQUIRED_FOR_HTTP,
  'SLACK_APP_TOKEN',
  'SLACK_API_URL',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;
const OAUTH_NAMES = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
const KEY_NAME = 'STORE_ENCRYPTION_KEY';

/** A name without a value, as in a copied .env.example, counts as not set. */
const withoutBlanks = (environment: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  );

/** The real workspace's settings do not exist for a playground that was asked for: nothing can be sent there. */
const withoutSlack = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter(([name]) => !SLACK_NAMES.some((slackName) => slackName === name)),
  );

const KEY_EXPECTED = `${KEY_NAME} has to be 32 random bytes in base64 or hex, as \`openssl rand -base64 32\` prints them; several, the new one first, with commas between`;

/** What is wrong with the settings for several workspaces, some of which are set. */
const severalProblems = (given: Record<string, string>): string[] => {
  const isSet = (name: string) => given[name] !== undefined;
  const needed = [...OAUTH_NAMES, KEY_NAME].filter((name) => !isSet(name));
  const problems = needed.map(
    (name) => `${name} is missing: the settings for several workspaces go together`,
  );
  const key = given[KEY_NAME];
  if (key !== undefined && readStoreKeys(key) === null) problems.push(KEY_EXPECTED);
  if (!isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET'))
    problems.push('SLACK_SIGNING_SECRET is missing: several workspaces need it, or SLACK_APP_TOKEN');
  if (isSet('SLACK_BOT_TOKEN'))
    problems.push(
      'SLACK_BOT_TOKEN has to be left out with the settings for several workspaces: each workspace that installs the app has its own',
    );
  return problems;
};

const slackProblems = (given: Record<string, string>): string[] => {
  const isSet = (name: string) => given[name] !== undefined;
  if (OAUTH_NAMES.some(isSet)) return severalProblems(given);
  const required = isSet('SLACK_APP_TOKEN') ? REQUIRED_FOR_SOCKETS : REQUIRED_FOR_HTTP;
  const missing = required.filter((name) => !isSet(name));
  if (!SLACK_NAMES.some(isSet)) {
    return given['NODE_ENV'] === 'production'
      ? missing.map((name) => `${name} is missing: with NODE_ENV=production the bot needs Slack settings`)
      : [];
  }
  return missing.map((name) => `${name} is missing: other Slack settings are set`);
};

/** Where it is served is known when the server listens. */
const STAND_IN: NonNullable<SharedConfig['model']> = {
  name: 'stand-in',
  apiKey: undefined,
  baseUrl: undefined,
  style: 'responses',
  dailyTokens: undefined,
};

const modelConfig = (environment: Environment): SharedConfig['model'] => {
  const { OPENAI_MODEL: name, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = environment;
  if (name === undefined || (apiKey === undefined && baseUrl === undefined)) return null;
  const { OPENAI_API_STYLE: style, OPENAI_DAILY_TOKENS: dailyTokens } = environment;
  return { name, apiKey, baseUrl, style, dailyTokens };
};

/** The program's own folder, wherever it is started from. */
const ROOT = new URL('..', import.meta.url);

const databaseOf = (url: string | undefined): string => {
  if (url !== undefined && isPostgresUrl(url)) return url;
  const given = url?.replace(/^(?:sqlite|file):(?:\/\/(?=\/))?/, '');
  if (given === undefined) return fileURLToPath(new URL('var/stack-compare.db', ROOT));
  return given === ':memory:' ? given : resolve(given);
};

const doorConfig = (environment: Environment): SlackConfig['door'] | null => {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = environment;
  if (appToken !== undefined) return { kind: 'socket', appToken };
  return signingSecret === undefined ? null : { kind: 'http', signingSecret };
};

/** Null without the settings for several workspaces. */
const installConfig = (environment: Environment, door: SlackConfig['door'] | null): InstallConfig | null => {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = environment;
  const { SLACK_STATE_SECRET: stateSecret, STORE_ENCRYPTION_KEY: key } = environment;
  const encryptionKeys = key === undefined ? null : readStoreKeys(key);
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return null;
  if (door === null || encryptionKeys === null) return null;
  return { clientId, clientSecret, stateSecret, encryptionKeys, apiUrl: environment.SLACK_API_URL, door };
};

const keepPaths = (): KeepPaths => ({
  workspace: fileURLToPath(new URL('var/playground.json', ROOT)),
  database: fileURLToPath(new URL('var/playground.db', ROOT)),
});

const namesOf = (given: Record<string, string>, prefix: string): string[] =>
  Object.keys(given).filter((name) => name.startsWith(prefix));

const toConfig = (environment: Environment, given: Record<string, string>, asked: Asked): Config => {
  const shared: SharedConfig = {
    port: environment.PORT,
    logLevel: environment.LOG_LEVEL,
    dataDirectory: environment.STACK_DATA_DIR ?? SHIPPED_DATA,
    metricsPort: environment.METRICS_PORT,
    database: databaseOf(environment.DATABASE_URL),
    admins: environment.STACK_ADMINS,
    retentionDays: environment.RETENTION_DAYS,
    model: asked.standInModel ? STAND_IN : modelConfig(environment),
    standIn: asked.standInModel ? { instead: namesOf(given, 'OPENAI_') } : null,
    notUsed: given[KEY_NAME] !== undefined && given[OAUTH_NAMES[0]] === undefined ? [KEY_NAME] : [],
  };
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = environment;
  const door = doorConfig(environment);
  const install = installConfig(environment, door);
  if (install !== null) return { ...shared, mode: 'several', install };
  if (botToken === undefined || door === null) {
    return { ...shared, mode: 'playground', keep: asked.keep ? keepPaths() : null };
  }
  return { ...shared, mode: 'slack', slack: { botToken, apiUrl, door } };
};

const NOTHING_ASKED: Asked = { playground: false, keep: false, standInModel: false };

/**
 * Turns environment variables, and what the command line asks for, into a Config. Blank values count as not set.
 * @throws ConfigError naming every variable that is missing or malformed, without values.
 */
export const parseConfig = (
  environment: Record<string, string | undefined>,
  flagged: Partial<Asked> = {},
): Config => {
  const asked: Asked = { ...NOTHING_ASKED, ...flagged };
  const all = withoutBlanks(environment);
  const given = asked.playground ? withoutSlack(all) : all;
  const parsed = environmentSchema.safeParse(given);
  const malformed = parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].map(
        (name) => `${name} ${EXPECTED[name] ?? 'cannot be used'}`,
      );
  const flags = askedProblems(asked, {
    isProduction: given['NODE_ENV'] === 'production',
    hasSlackSettings: SLACK_NAMES.some((name) => given[name] !== undefined),
  });
  const problems = [...malformed, ...(flags.length > 0 ? flags : slackProblems(given))];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data, given, asked);
};

/**
 * Reads `.env` in the working directory, then the environment, which wins.
 * @throws ConfigError as `parseConfig` does.
 */
export const readConfig = (asked: Asked = NOTHING_ASKED): Config => {
  dotenv.config({ quiet: true });
  return parseConfig(process.env, asked);
};

/** Names in `.env` and the environment that are probably meant for the program and are no settings of it. */
export const readStraySettings = (): StraySetting[] => {
  const file = Object.keys(dotenv.config({ quiet: true }).parsed ?? {});
  return straySettings({ file, environment: Object.keys(process.env) }, Object.keys(environmentSchema.shape));
};
