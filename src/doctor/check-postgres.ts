import { Kysely, sql } from 'kysely';
import { z } from 'zod';
import { jobsSchema } from '../store/jobs-schema.ts';
import { openPostgresPool } from '../store/postgres-database.ts';
import { postgresDialect } from '../store/postgres-dialect.ts';
import { explainPostgresError } from '../store/postgres-error.ts';
import type { Database } from '../store/schema.ts';
import { StoreError } from '../store/store-error.ts';
import { type Finding, fromLine, ok, problem } from './finding.ts';
import { migrationFindings } from './migration-findings.ts';

/** pg-boss 12 needs 13. */
const OLDEST = 13;

const serverSchema = z.object({
  version: z.coerce.number(),
  user: z.string(),
  database: z.string(),
  schema: z.string().nullable(),
  makesTables: z.boolean().nullable(),
  makesSchemas: z.boolean(),
});

const askServer = async (db: Kysely<Database>): Promise<z.infer<typeof serverSchema>> => {
  const { rows } = await sql`select current_setting('server_version_num')::int / 10000 as version,
    current_user as "user",
    current_database() as database,
    current_schema() as schema,
    has_schema_privilege(current_schema(), 'CREATE') as "makesTables",
    has_database_privilege(current_database(), 'CREATE') as "makesSchemas"`.execute(db);
  return serverSchema.parse(rows[0]);
};

const isThere = async (db: Kysely<Database>, schema: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(db);
  return rows.length > 0;
};

/** Names of the changes that the tables in the current schema have seen. */
const doneIn = async (db: Kysely<Database>, schema: string): Promise<string[]> => {
  const { rows: tables } =
    await sql`select 1 from pg_tables where schemaname = ${schema} and tablename = 'kysely_migration'`.execute(
      db,
    );
  if (tables.length === 0) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(`${schema}.kysely_migration`)}`.execute(db);
  return rows.map(({ name }) => name);
};

const ALLOW = 'allow it, in psql as the owner of the database';
const MAKE_SCHEMA = 'make a schema that it owns, in psql as the owner of the database';

/** A name as SQL takes it. */
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What an owner of the database types to let the bot's user in. */
const grant = (what: 'SCHEMA' | 'DATABASE', name: string, user: string): string =>
  `GRANT CREATE ON ${what} ${named(name)} TO ${named(user)};`;

const lookInside = async (db: Kysely<Database>): Promise<Finding[]> => {
  const { version, user, database, schema, makesTables, makesSchemas } = await askServer(db);
  const reached = ok(`Postgres ${version} answers`);
  if (version < OLDEST) return [problem(`Postgres ${version} is too old`, `use version ${OLDEST} or newer`)];
  if (schema === null || makesTables !== true) {
    return [
      reached,
      problem(
        'the user in DATABASE_URL may not create tables',
        ...(schema === null
          ? ([MAKE_SCHEMA, `CREATE SCHEMA AUTHORIZATION ${named(user)};`] as const)
          : ([ALLOW, grant('SCHEMA', schema, user)] as const)),
      ),
    ];
  }
  const queue = (await isThere(db, jobsSchema(schema)))
    ? ok('the schema of the queue exists')
    : makesSchemas
      ? ok('the schema of the queue is created at the first start')
      : problem(
          'the user in DATABASE_URL may not create the schema of the queue',
          ALLOW,
          grant('DATABASE', database, user),
        );
  return [reached, ...migrationFindings(await doneIn(db, schema)), queue];
};

/** Whether the server answers and lets the bot do what it needs; nothing on it is changed. */
export const checkPostgres = async (url: string): Promise<Finding[]> => {
  const pool = openPostgresPool(url, () => undefined);
  const db = new Kysely<Database>({ dialect: postgresDialect(pool) });
  try {
    return await lookInside(db);
  } catch (error) {
    const explained = explainPostgresError(error);
    if (explained instanceof StoreError) return [fromLine('problem', explained.message)];
    return [
      problem('Postgres did not answer as it should', 'check that DATABASE_URL is right and the server runs'),
    ];
  } finally {
    await db.destroy();
  }
};
