import { parseArgs } from 'node:util';
import { ConfigError } from './config-error.ts';

/** What the command line asks for, beside the environment. */
export type Asked = {
  /** The playground, although there are settings for Slack. */
  playground: boolean;
  /** Store the playground and its bot, and go on with what a former run stored. */
  keep: boolean;
};

const USAGE = [
  'usage: npm start [-- --playground] [-- --keep]',
  '  --playground  open the local workspace although there are settings for Slack',
  '  --keep        store the local workspace in var/, and go on with what is stored there',
];

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);

/**
 * Reads the flags of `npm start -- …`.
 * @throws ConfigError with the usage for everything it does not know
 */
export const readFlags = (given: readonly string[]): Asked => {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { playground: { type: 'boolean' }, keep: { type: 'boolean' } },
      allowPositionals: false,
    });
    return { playground: values.playground === true, keep: values.keep === true };
  } catch (error) {
    throw new ConfigError([reasonOf(error), ...USAGE]);
  }
};

/** What is wrong with asking for that in this environment; nothing most of the time. */
export const askedProblems = (
  { playground, keep }: Asked,
  { isProduction, hasSlackSettings }: { isProduction: boolean; hasSlackSettings: boolean },
): string[] => {
  if (playground) return isProduction ? ['--playground does not go with NODE_ENV=production'] : [];
  return keep && hasSlackSettings
    ? ['--keep is for the playground, and there are settings for Slack: add --playground']
    : [];
};
