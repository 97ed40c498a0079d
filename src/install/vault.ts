import { ConfigError } from '../config-error.ts';
import type { Log } from '../log.ts';
import type { Connection } from '../store/decision-rows.ts';
import { createInstallations, type Sealed, type StoredInstallation } from '../store/installations.ts';
import { open, type StoreKey, seal } from './encryption.ts';
import { parseTeamInstallation, type TeamInstallation } from './installation.ts';

/** An installation that could be read. `version` changes whenever it is stored; times are milliseconds since 1970. */
export type Found = {
  installation: TeamInstallation;
  version: string;
  installedAt: number;
  updatedAt: number;
};

/** Installations in plain form, for this process alone: in the database they are encrypted. */
export type Vault = {
  /** Null for a team that has not installed the app, and for one whose row cannot be read, which is logged. */
  find: (team: string) => Promise<Found | null>;
  /** Teams that have installed the app. */
  teams: () => Promise<string[]>;
  install: (installation: TeamInstallation) => Promise<void>;
  /** Stores renewed tokens. */
  renew: (installation: TeamInstallation) => Promise<void>;
  /**
   * Looks whether the key opens what is stored.
   * @throws ConfigError when it was encrypted with another one
   */
  check: () => Promise<void>;
};

export type VaultDeps = { key: StoreKey; clock: () => Date; log: Log };

const OTHER_KEY =
  'STORE_ENCRYPTION_KEY is not the key that the workspaces in the database were stored with: set that key again, or, if it is lost, delete the rows of the table installations and have each workspace install the app again';

/** The vault in a database, or inside a transaction. */
export const openVault = (db: Connection, { key, clock, log }: VaultDeps): Vault => {
  const installations = createInstallations(db, clock);
  const sealedOf = (installation: TeamInstallation): Sealed =>
    seal(JSON.stringify(installation), { key, team: installation.team.id });
  const read = (stored: StoredInstallation): Found | null => {
    const { team, sealed: version, installedAt, updatedAt } = stored;
    const opened = open(stored, { key, team });
    const installation = opened.kind === 'opened' ? parseTeamInstallation(opened.text) : null;
    if (installation !== null) return { installation, version, installedAt, updatedAt };
    const why = opened.kind === 'opened' ? 'unknown-form' : opened.kind;
    log.error({ team, why }, 'the installation of a workspace cannot be read');
    return null;
  };
  return {
    find: async (team) => {
      const stored = await installations.find(team);
      return stored === null ? null : read(stored);
    },
    teams: async () => (await installations.list()).map(({ team }) => team),
    install: (installation) =>
      installations.put(installation.team.id, sealedOf(installation), installation.by),
    renew: (installation) => installations.renew(installation.team.id, sealedOf(installation)),
    check: async () => {
      for (const stored of await installations.list()) {
        if (stored.keyId !== key.id) throw new ConfigError([OTHER_KEY]);
        read(stored);
      }
    },
  };
};
