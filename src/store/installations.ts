import type { Connection } from './decision-rows.ts';
import type { InstallationsTable } from './schema.ts';

/** What is encrypted of an installation, and the key it takes to read it. */
export type Sealed = { keyId: string; sealed: string };

/** A workspace that installed the app. Times are milliseconds since 1970. */
export type StoredInstallation = Sealed & { team: string; installedAt: number; updatedAt: number };

/** Workspaces that installed the app, by team. What is secret of them comes in and goes out encrypted. */
export type Installations = {
  find: (team: string) => Promise<StoredInstallation | null>;
  /** All of them, by team. */
  list: () => Promise<StoredInstallation[]>;
  /** Stores an installation in the place of the one before, if there was one. */
  put: (team: string, secret: Sealed, by: string) => Promise<void>;
  /** Stores what was renewed; does nothing where the app was uninstalled meanwhile. */
  renew: (team: string, secret: Sealed) => Promise<void>;
  /** Stores the same thing encrypted otherwise; does nothing where it was stored anew meanwhile. */
  reseal: (stored: StoredInstallation, secret: Sealed) => Promise<void>;
};

const toStored = (row: InstallationsTable): StoredInstallation => ({
  team: row.team,
  keyId: row.key_id,
  sealed: row.sealed,
  installedAt: Number(row.installed_at),
  updatedAt: Number(row.updated_at),
});

/** Installations in a database, or inside a transaction. `clock` stamps what is stored. */
export const createInstallations = (db: Connection, clock: () => Date): Installations => ({
  find: async (team) => {
    const row = await db.selectFrom('installations').selectAll().where('team', '=', team).executeTakeFirst();
    return row === undefined ? null : toStored(row);
  },
  list: async () =>
    (await db.selectFrom('installations').selectAll().orderBy('team').execute()).map(toStored),
  put: async (team, { keyId, sealed }, by) => {
    const now = clock().getTime();
    const values = { key_id: keyId, sealed, installed_by: by, installed_at: now, updated_at: now };
    await db
      .insertInto('installations')
      .values({ team, ...values })
      .onConflict((conflict) => conflict.column('team').doUpdateSet(values))
      .execute();
  },
  renew: async (team, { keyId, sealed }) => {
    await db
      .updateTable('installations')
      .set({ key_id: keyId, sealed, updated_at: clock().getTime() })
      .where('team', '=', team)
      .execute();
  },
  reseal: async ({ team, sealed: before }, { keyId, sealed }) => {
    await db
      .updateTable('installations')
      .set({ key_id: keyId, sealed })
      .where('team', '=', team)
      .where('sealed', '=', before)
      .execute();
  },
});
