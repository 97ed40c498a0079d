import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { Decision } from '../decisions/decision.ts';
import { madrFileName } from '../decisions/madr-file-name.ts';
import { toMadr } from '../decisions/to-madr.ts';
import { ExportError } from './export-error.ts';

/** Ids come from outside: none of them may lead to another folder. */
const folderName = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '_') || '_';

/**
 * Refuses a folder that holds something, unless that is allowed.
 * @throws ExportError
 */
export const checkFolder = (folder: string, force: boolean): void => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new ExportError(`"${folder}" is a file: name a folder.`);
  if (!force && readdirSync(folder).length > 0)
    throw new ExportError(`"${folder}" is not empty: name another folder, or add --force.`);
};

/** Writes each decision to the folder of its team and channel, and returns how many. */
export const writeDecisions = (folder: string, decisions: readonly Decision[], catalog: Catalog): number => {
  mkdirSync(folder, { recursive: true });
  for (const decision of decisions) {
    const place = join(folder, folderName(decision.team), folderName(decision.channel));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, madrFileName(decision)), toMadr(decision, catalog));
  }
  return decisions.length;
};
