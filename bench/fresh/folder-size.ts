import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of everything in a folder, as the files say, not as the disk rounds. */
export const folderSize = (folder: string): number => {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += lstatSync(join(entry.parentPath, entry.name)).size;
  return bytes;
};
