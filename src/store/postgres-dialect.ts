import { type Dialect, type KyselyPlugin, PostgresDialect, QueryNode, SelectQueryNode, sql } from 'kysely';
import type pg from 'pg';

/**
 * `ns` is the schema of the table in the query by which Kysely reads what tables there are. The cheapest of its
 * conditions, so that Postgres looks at it first: Kysely's own asks for rights by the name of a schema, and fails for
 * one that is gone meanwhile.
 */
const IN_OWN_SCHEMA =
  sql`ns.oid = (select oid from pg_catalog.pg_namespace where nspname = current_schema())`.toOperationNode();

const ownSchemaOnly: KyselyPlugin = {
  transformQuery: ({ node }) =>
    SelectQueryNode.is(node) ? QueryNode.cloneWithWhere(node, IN_OWN_SCHEMA) : node,
  transformResult: async ({ result }) => result,
};

/**
 * Kysely's dialect of Postgres, which knows only the tables of the schema it works in. Kysely would read those of every
 * schema, and that fails as soon as any program on the same database drops one at that moment.
 */
export const postgresDialect = (pool: pg.Pool): Dialect => {
  const dialect = new PostgresDialect({ pool });
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => {
      const everywhere = dialect.createIntrospector(db);
      const here = dialect.createIntrospector(db.withPlugin(ownSchemaOnly));
      return {
        getSchemas: () => everywhere.getSchemas(),
        getTables: (options) => here.getTables(options),
      };
    },
  };
};
