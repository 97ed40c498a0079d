import { jsonFilesBelow } from './json-files-below.ts';

/**
 * Does the directory hold records to lay over a dataset? A directory with a manifest is a dataset of its own, and
 * an empty one is nothing.
 */
export const isOverlay = (directory: string): boolean => {
  const files = jsonFilesBelow(directory);
  return files.length > 0 && !files.includes('manifest.json');
};
