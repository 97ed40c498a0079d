import { CompiledQuery, Kysely, SqliteDialect, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKept } from '../../src/metrics/read-kept.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Database } from '../../src/store/schema.ts';
import { openSqliteDatabase } from '../../src/store/sqlite-database.ts';

/** A database with 10,000 questions that are done, and the statements that are sent to it. */
const openFull = async () => {
  const statements: CompiledQuery[] = [];
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: openSqliteDatabase(':memory:') }),
    log: ({ query }) => {
      statements.push(query);
    },
  });
  onTestFinished(() => db.destroy());
  await migrate(db);
  await sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 10000)
    insert into requests (id, kind, state, outcome, team, channel, user, attempts, received_at, done_at)
    select 'old' || n, 'message', 'done', 'answered', 'T1', 'C1', 'U1', 1, n, n from numbers`.execute(db);
  statements.length = 0;
  return { db, statements };
};

describe('what the database holds', () => {
  it('is counted without going through the questions that are done', async () => {
    const { db, statements } = await openFull();
    await readKept(db);
    const plans = await Promise.all(
      statements.map(({ sql: statement, parameters }) =>
        db.executeQuery<{ detail: string }>(
          CompiledQuery.raw(`explain query plan ${statement}`, [...parameters]),
        ),
      ),
    );
    expect(plans.flatMap(({ rows }) => rows.map(({ detail }) => detail))).toEqual([
      expect.stringMatching(/^SCAN requests USING (?:COVERING )?INDEX requests_open$/),
      expect.stringMatching(/^SCAN votes USING (?:COVERING )?INDEX votes_open$/),
      // A row a channel.
      'SCAN decision_numbers',
    ]);
  });

  it('is nothing in an empty database', async () => {
    const { db } = await openFull();
    expect(await readKept(db)).toEqual({
      ...{ openRequests: 0, oldestReceivedAt: null, openVotes: 0, decisions: 0 },
    });
  });

  it('is what is open, the oldest of it, and all decisions', async () => {
    const { db } = await openFull();
    await sql`update requests set state = 'accepted' where id in ('old7', 'old9')`.execute(db);
    await sql`insert into decision_numbers values ('T1', 'C1', 3), ('T1', 'C2', 4)`.execute(db);
    expect(await readKept(db)).toMatchObject({ openRequests: 2, oldestReceivedAt: 7, decisions: 7 });
  });
});
