import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { TABLE_KEYS } from '../../src/store-cli/table-keys.ts';
import { openTestStore } from '../store/open-test-store.ts';

describe('what is copied', () => {
  it('is every table of a migrated database, read in the order of its primary key', async () => {
    const { db } = await openTestStore();
    const keys: Record<string, string[]> = {};
    for (const { name } of await db.introspection.getTables()) {
      const { rows } = await sql<{ name: string }>`
        select name from pragma_table_info(${name}) where pk > 0 order by pk`.execute(db);
      keys[name] = rows.map((column) => column.name);
    }
    expect(Object.keys(keys).length).toBeGreaterThan(10);
    expect(TABLE_KEYS).toEqual(keys);
  });
});
