import { ConfigError } from '../config-error.ts';
import type { Log } from '../log.ts';
import type { Connection } from '../store/decision-rows.ts';
import { createInstallations, type Sealed, type StoredInstallation } from '../store/installations.ts';
import { open, type StoreKeys, seal } from './encryption.ts';
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
   * Looks whether the keys open what is stored, and encrypts with the first what another of them did: that one may
   * then be left out.
   * @throws ConfigError when something was encrypted with none of them
   */
  check: () => Promise<void>;
};

export type VaultDeps = { keys: StoreKeys; clock: () => Date; log: Log };

const OTHER_KEY =
  'STORE_ENCRYPTION_KEY is not the key that the workspaces in the database were stored with: set that key again (beside a new one, NEW,OLD, if you want to change it), or, if it is lost, delete the rows of the table installations and have each workspace install the app again';

/** The vault in a database, or inside a transaction. */
export const openVault = (db: Connection, { keys, clock, log }: VaultDeps): Vault => {
  const [key] = keys;
  const installations = createInstallations(db, clock);
  const sealedOf = (installation: TeamInstallation): Sealed =>
    seal(JSON.stringify(installation), { key, team: installation.team.id });
  const read = (stored: StoredInstallation): Found | null => {
    const { team, sealed: version, installedAt, updatedAt } = stored;
    const opened = open(stored, { keys, team });
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
        if (!keys.some(({ id }) => id === stored.keyId)) throw new ConfigError([OTHER_KEY]);
        const found = read(stored);
        if (found === null || stored.keyId === key.id) continue;
        await installations.reseal(stored, sealedOf(found.installation));
        log.info({ team: stored.team }, 'the installation of a workspace is encrypted with the new key');
      }
    },
  };
};
