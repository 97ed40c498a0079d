import { command } from './cli/command.ts';
import { type NoRun, readCommand } from './cli/read-command.ts';

/** What the command line asks for, beside the environment. */
export type Asked = {
  /** The playground, although there are settings for Slack. */
  playground: boolean;
  /** Store the playground and its bot, and go on with what a former run stored. */
  keep: boolean;
  /** In the playground, a stand-in for a language model: words by rules. */
  standInModel: boolean;
};

export const START = command({
  call: 'npm start',
  ways: ['[-- [--playground] [--keep] [--stand-in-model]]'],
  does: 'Starts the bot with the settings in .env and the environment (.env.example explains them), or, without settings for Slack, a local workspace on http://localhost:3000 to try it in.',
  flags: {
    playground: {
      type: 'boolean',
      does: 'open the local workspace even if there are settings for Slack',
    },
    keep: {
      type: 'boolean',
      does: 'store the local workspace in var/, and continue with what is stored there',
    },
    'stand-in-model': {
      type: 'boolean',
      does: 'play the part of a language model by rules, to see it without a key (local workspace only)',
    },
  },
  words: 'none',
  example: 'npm start -- --keep',
  ends: 'Exit code: 0 when it was ended, 1 when it could not start now, 2 when settings, data or flags cannot be used.',
});

/** Reads the flags of `npm start -- …`. Never throws. */
export const readFlags = (given: readonly string[]): { kind: 'run'; asked: Asked } | NoRun => {
  const read = readCommand(given, START);
  if (read.kind !== 'run') return read;
  const { has } = read;
  const [playground, keep, standInModel] = [has('playground'), has('keep'), has('stand-in-model')];
  return { kind: 'run', asked: { playground, keep, standInModel } };
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
