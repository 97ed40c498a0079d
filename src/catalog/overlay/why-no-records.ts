import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOverlay } from './is-overlay.ts';

/** Why there is neither a dataset nor a record to lay over one in a directory, and what to do; null where there is. */
export const whyNoRecords = (directory: string): string | null => {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    return 'there is no such folder';
  if (existsSync(join(directory, 'manifest.json')) || isOverlay(directory)) return null;
  return 'holds no records: put one into its folder frameworks (data/README.md says how)';
};
