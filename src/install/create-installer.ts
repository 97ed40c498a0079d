import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import type { InstallConfig } from '../config.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../doctor/scopes.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { createBoltLogger } from '../slack/bolt-logger.ts';
import { clientOptions } from '../slack/client-options.ts';
import { installPage } from './pages.ts';

/** Bolt's own installer: it makes and checks the state, trades codes and refresh tokens, and stores what comes. */
export type Installer = NonNullable<HTTPReceiver['installer']>;

export type InstallerDeps = { log: Log; metrics: Pick<Metrics, 'slackFetch'> };

/** Slack shows those that the app's settings call optional apart, and lets people leave them out. */
export const SCOPES = [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES.map(({ scope }) => scope)];

/**
 * Makes an installer that keeps what it gets in `store`. Bolt makes one for its receiver and gives no other way to it;
 * the receiver itself is never started, so that it opens no door.
 */
export const createInstaller = (
  config: Omit<InstallConfig, 'door' | 'encryptionKeys'>,
  store: InstallationStore,
  deps: InstallerDeps,
): Installer => {
  const { clientId, clientSecret, stateSecret, apiUrl } = config;
  const { installer } = new HTTPReceiver({
    // Nothing comes in through this receiver.
    signingSecret: stateSecret,
    ...{ clientId, clientSecret, stateSecret },
    installationStore: store,
    logger: createBoltLogger(deps.log),
    installerOptions: {
      clientOptions: clientOptions(apiUrl, deps),
      renderHtmlForInstallPath: installPage,
    },
  });
  if (installer === undefined) throw new Error('Bolt made no installer');
  return installer;
};
