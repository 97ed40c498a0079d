import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding, ok, problem, warning } from './finding.ts';

const MEGABYTE = 1_000_000;
/** Less than this is used up by logs and copies before anybody looks. */
const LITTLE = 1_000 * MEGABYTE;
/** A full disk refuses questions: what cannot be stored is not taken on. */
const TOO_LITTLE = 100 * MEGABYTE;

const amount = (bytes: number): string =>
  bytes >= LITTLE ? `${(bytes / LITTLE).toFixed(1)} GB` : `${Math.floor(bytes / MEGABYTE)} MB`;

/** A folder that may not be there yet, or the nearest one above it that is. */
export const nearestFolder = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));

/** Whether there is room where `folder` is or will be: the folder of the database, or var/. */
export const checkDisk = async (
  folder: string,
  freeBytes: (folder: string) => Promise<number>,
): Promise<Finding[]> => {
  const free = await freeBytes(nearestFolder(folder));
  const text = `${amount(free)} are free where the bot stores things`;
  const todo = 'free some space: on a full disk the bot takes no questions';
  if (free < TOO_LITTLE) return [problem(text, todo)];
  return [free < LITTLE ? warning(text, todo) : ok(text)];
};
