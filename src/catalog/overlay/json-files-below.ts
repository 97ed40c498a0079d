import { existsSync, readdirSync } from 'node:fs';

/** Files named *.json in a directory and in the folders directly in it, relative to it and in order of names. */
export const jsonFilesBelow = (directory: string): string[] => {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return readdirSync(`${directory}/${entry.name}`).map((name) => `${entry.name}/${name}`);
    })
    .filter((name) => name.endsWith('.json'))
    .sort();
};
