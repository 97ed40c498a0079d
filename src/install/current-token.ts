import type { Kysely } from 'kysely';
import type { InstallConfig } from '../config.ts';
import type { Connection } from '../store/decision-rows.ts';
import { inTurn, isShared } from '../store/in-turn.ts';
import type { Database } from '../store/schema.ts';
import { createInstaller, type InstallerDeps } from './create-installer.ts';
import { type TeamInstallation, toInstallation, toTeamInstallation } from './installation.ts';
import { openVault, type Vault, type VaultDeps } from './vault.ts';

export type RenewDeps = VaultDeps &
  InstallerDeps & { db: Kysely<Database>; config: Omit<InstallConfig, 'door' | 'encryptionKeys'> };

/** Slack's installer renews what ends within two hours; asked earlier it does nothing. */
const RENEWED_BEFORE_MS = 2 * 60 * 60_000;
/** After a try that came to nothing: the token is still good for a while. */
const PAUSE_MS = 60_000;

const toKeep = (installation: Parameters<typeof toTeamInstallation>[0]): TeamInstallation => {
  const kept = toTeamInstallation(installation);
  if (kept === null) throw new Error('an installation without a bot or a workspace');
  return kept;
};

/** The installer with the vault as its store. */
export const installerOn = (vault: Vault, store: 'install' | 'renew', deps: RenewDeps) =>
  createInstaller(
    deps.config,
    {
      storeInstallation: (installation) => vault[store](toKeep(installation)),
      fetchInstallation: async ({ teamId }) => {
        const found = teamId === undefined ? null : await vault.find(teamId);
        if (found === null) throw new Error('the workspace has not installed the app');
        return toInstallation(found.installation);
      },
    },
    deps,
  );

/** What the installer renews when it is asked who a team is; what it cannot renew it leaves, and logs. */
const renewIn = async (db: Connection, team: string, deps: RenewDeps): Promise<TeamInstallation | null> => {
  const vault = openVault(db, deps);
  if ((await vault.find(team)) === null) return null;
  const query = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false };
  await installerOn(vault, 'renew', deps).authorize(query);
  return (await vault.find(team))?.installation ?? null;
};

/**
 * Renews the tokens of a team if they end soon, and returns its installation as it is then; null when it has none any
 * more. A refresh token is good for one use: of several processes on one database one renews, the others wait and take
 * what it got. An embedded database has one process, and its only connection must not wait for Slack.
 */
const renew = (team: string, deps: RenewDeps): Promise<TeamInstallation | null> =>
  isShared(deps.db)
    ? inTurn(deps.db, `rotate:${team}`, (transaction) => renewIn(transaction, team, deps))
    : renewIn(deps.db, team, deps);

/** The token of a team that is good now. */
export type CurrentToken = {
  current: () => Promise<string>;
  /** Takes up an installation that was stored since. */
  use: (installation: TeamInstallation) => void;
};

/** Hands out the token of a team, renewed in time, by one call at once however many ask. */
export const createCurrentToken = (first: TeamInstallation, deps: RenewDeps): CurrentToken => {
  let installation = first;
  let renewing: Promise<void> | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  const endsSoon = (now: number): boolean => {
    const { refreshToken, expiresAt } = installation.bot;
    if (refreshToken === undefined || expiresAt === undefined) return false;
    return expiresAt * 1_000 - now <= RENEWED_BEFORE_MS;
  };
  const renewNow = async (): Promise<void> => {
    const { team } = installation;
    try {
      installation = (await renew(team.id, deps)) ?? installation;
    } catch (error) {
      deps.log.warn({ err: error, team: team.id }, "a workspace's token could not be renewed");
    }
  };
  return {
    current: async () => {
      const now = deps.clock().getTime();
      if (renewing === null && endsSoon(now) && now - triedAt >= PAUSE_MS) {
        triedAt = now;
        renewing = renewNow().finally(() => {
          renewing = null;
        });
      }
      if (renewing !== null) await renewing;
      return installation.bot.token;
    },
    use: (newer) => {
      installation = newer;
    },
  };
};
