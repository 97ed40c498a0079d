import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jsonFilesBelow } from './json-files-below.ts';

/**
 * Does the directory hold records to lay over a dataset? A directory with a manifest is a dataset of its own, and
 * an empty one is nothing.
 */
export const isOverlay = (directory: string): boolean =>
  !existsSync(join(directory, 'manifest.json')) && jsonFilesBelow(directory).length > 0;
