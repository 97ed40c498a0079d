import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';
import type { Log } from '../log.ts';
import { REDIRECT_PATH } from '../server.ts';
import { slackErrorWord } from '../slack/slack-error.ts';
import { type Installer, SCOPES } from './create-installer.ts';
import { toTeamInstallation } from './installation.ts';
import { failedPage, type InstallFailure, installedPage } from './pages.ts';

export type ServeInstallDeps = {
  installer: Installer;
  log: Log;
};

const STATUS: Readonly<Record<InstallFailure, number>> = {
  cancelled: 200,
  expired: 400,
  organization: 400,
  trouble: 502,
};

/** The address of the page holds the code and the state: it is neither stored nor told to anybody. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

const send = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, HEADERS).end(html);
};

/** What the installer throws when the state is not this browser's, or is too old: its own errors and jsonwebtoken's. */
const STATE_ERRORS = /^(?:slack_oauth_(?:invalid|missing)_state|JsonWebTokenError|TokenExpiredError)$/;
/** Slack's words for a code that was used before or waited too long. */
const CODE_WORDS = ['invalid_code', 'code_already_used'];

const failureOf = (error: unknown, url: string): InstallFailure => {
  if (new URL(url, 'https://bot.invalid').searchParams.get('error') !== null) return 'cancelled';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : '';
  const isStale = STATE_ERRORS.test(code) || STATE_ERRORS.test(name);
  return isStale || CODE_WORDS.includes(slackErrorWord(error) ?? '') ? 'expired' : 'trouble';
};

/** Takes what Slack sends the browser back with. The state has to be that of this browser's cookie. */
const takeCallback = async (
  request: IncomingMessage,
  response: ServerResponse,
  { installer, log }: ServeInstallDeps,
): Promise<void> => {
  const fail = (failure: InstallFailure): void => send(response, STATUS[failure], failedPage(failure));
  await installer.handleCallback(request, response, {
    afterInstallation: async (installation: Installation) => {
      if (toTeamInstallation(installation) !== null) return true;
      log.warn('an installation for a whole organization, or without a bot, was not stored');
      fail(installation.isEnterpriseInstall === true ? 'organization' : 'trouble');
      return false;
    },
    success: ({ team }) => {
      log.info({ team: team?.id }, 'a workspace installed the app');
      send(response, 200, installedPage(team?.name));
    },
    failure: (error) => {
      const failure = failureOf(error, request.url ?? '/');
      log.warn({ failure }, 'an installation failed');
      if (!response.headersSent) fail(failure);
    },
  });
};

/** Serves the page with the button and the address that Slack sends the browser back to. */
export const serveInstall =
  (deps: ServeInstallDeps) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') {
      response.writeHead(405, { allow: 'GET' }).end();
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === REDIRECT_PATH) return takeCallback(request, response, deps);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      await deps.installer.handleInstallPath(request, response, undefined, { scopes: SCOPES });
    } catch (error) {
      deps.log.error({ err: error }, 'the page for installing could not be made');
      if (!response.headersSent) send(response, STATUS.trouble, failedPage('trouble'));
    }
  };
