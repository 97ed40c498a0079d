import { parseArgs } from 'node:util';
import { whyRefused } from './cli/why-refused.ts';
import { ConfigError } from './config-error.ts';

/** What the command line asks for, beside the environment. */
export type Asked = {
  /** The playground, although there are settings for Slack. */
  playground: boolean;
  /** Store the playground and its bot, and go on with what a former run stored. */
  keep: boolean;
  /** In the playground, a stand-in for a language model: words by rules. */
  standInModel: boolean;
};

const USAGE = [
  'Usage: npm start [-- [--playground] [--keep] [--stand-in-model]]',
  '  --playground      open the local workspace even if there are settings for Slack',
  '  --keep            store the local workspace in var/, and continue with what is stored there',
  '  --stand-in-model  play the part of a language model by rules, to see it without a key (playground only)',
];

/**
 * Reads the flags of `npm start -- …`.
 * @throws ConfigError with the usage for everything it does not know
 */
export const readFlags = (given: readonly string[]): Asked => {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        playground: { type: 'boolean' },
        keep: { type: 'boolean' },
        'stand-in-model': { type: 'boolean' },
      },
      allowPositionals: false,
    });
    const { playground = false, keep = false, 'stand-in-model': standInModel = false } = values;
    return { playground, keep, standInModel };
  } catch (error) {
    throw new ConfigError([whyRefused(error), ...USAGE]);
  }
};

/** What is wrong with asking for that in this environment; nothing most of the time. */
export const askedProblems = (
  { playground, keep, standInModel }: Asked,
  { isProduction, hasSlackSettings }: { isProduction: boolean; hasSlackSettings: boolean },
): string[] => {
  const never = [...(playground ? ['--playground'] : []), ...(standInModel ? ['--stand-in-model'] : [])];
  if (isProduction) return never.map((flag) => `${flag} does not go with NODE_ENV=production`);
  if (playground || !hasSlackSettings) return [];
  const ofPlayground = [...(keep ? ['--keep'] : []), ...(standInModel ? ['--stand-in-model'] : [])];
  return ofPlayground.map(
    (flag) => `${flag} is for the playground, and there are settings for Slack: add --playground`,
  );
};
