import { delimiter } from 'node:path';
import { environmentSchema } from '../../src/environment-schema.ts';

/** What npm and Node hand down to the programs they start, apart from where packages come from. */
const HANDED_DOWN =
  /^(?:npm_(?!config_(?:cache|registry|userconfig|cafile)$)|NODE(?:_|$)|INIT_CWD$|CI$|VITEST)/;

/**
 * The environment of somebody who has just cloned the repository: no settings of the bot, nothing of the npm that runs
 * this program, no commands of this checkout's packages.
 */
export const newcomerEnvironment = (environment: NodeJS.ProcessEnv): Record<string, string> => {
  const known = new Set(Object.keys(environmentSchema.shape));
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || known.has(name) || HANDED_DOWN.test(name)) continue;
    kept[name] = value;
  }
  const isOurs = (folder: string): boolean => /node_modules\/\.bin|node-gyp-bin/.test(folder);
  const path = environment['PATH'] ?? '';
  kept['PATH'] = path
    .split(delimiter)
    .filter((folder) => !isOurs(folder))
    .join(delimiter);
  return kept;
};
