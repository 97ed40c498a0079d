import { resolve } from 'node:path';
import { SHIPPED_DATA } from './shipped-data.ts';

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command that shows every problem of the data in a folder, to be pasted as it stands. */
export const checkCommand = (directory: string): string => {
  const folder = resolve(directory);
  const command = 'npm run --silent data:check';
  return folder === SHIPPED_DATA ? command : `${command} -- ${quoted(folder)}`;
};
