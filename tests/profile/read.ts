import { resolve } from 'node:path';
import { loadCatalog } from '../../src/catalog/load.ts';
import { readRequest } from '../../src/profile/read-request.ts';
import type { Reading } from '../../src/profile/reading.ts';
import type { Turn } from '../../src/request/request.ts';

export const catalog = loadCatalog(resolve(import.meta.dirname, '../../data'));

/** Reads one text, or several turns of one person. */
export const read = (...texts: string[]): Reading => {
  const thread: Turn[] = texts.slice(0, -1).map((text) => ({ speaker: 'ana', text }));
  return readRequest(
    { id: 't', source: 'cli', text: texts.at(-1) ?? '', thread, today: '2026-11-20' },
    catalog,
  );
};

export const values = <Value>(list: readonly { value: Value }[]): Value[] => list.map((entry) => entry.value);
