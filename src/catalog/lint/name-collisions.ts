import { nameKey } from '../names/name-index.ts';
import type { LintRule } from './finding.ts';
import { namedRecords } from './named-records.ts';

/** A name that people type belongs to one record. Both sides are told. */
export const nameCollisions: LintRule = {
  name: 'name-collisions',
  level: 'error',
  check: (catalog) => {
    const records = namedRecords(catalog).map(({ record, file, words }) => {
      const keyed = new Map<string, { text: string; path: string }>();
      for (const word of words) {
        const key = nameKey(word.text);
        if (!keyed.has(key)) keyed.set(key, word);
      }
      return { record, file, keyed };
    });
    const owners = new Map<string, string[]>();
    for (const { record, keyed } of records) {
      for (const key of keyed.keys()) {
        const known = owners.get(key);
        if (known === undefined) owners.set(key, [record]);
        else known.push(record);
      }
    }
    return records.flatMap(({ record, file, keyed }) =>
      [...keyed].flatMap(([key, { text, path }]) => {
        const others = (owners.get(key) ?? []).filter((owner) => owner !== record);
        if (others.length === 0) return [];
        const message = `"${text}" is a name of ${others.join(' and ')} as well: leave it to one of them`;
        return [{ record, file, path, message }];
      }),
    );
  },
};
