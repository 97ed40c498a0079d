import { randomBytes } from 'node:crypto';
import type { Catalog } from './catalog/catalog.ts';
import type { SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import { createWorkspace } from './playground/workspace.ts';
import type { Workspace } from './playground/workspace-types.ts';
import type { Server } from './server.ts';

/**
 * Puts a local Slack workspace on the bot's own server, under secrets made up for this run; returns it with the
 * settings the bot signs in to it with.
 */
export const openWorkspace = (
  server: Server,
  baseUrl: string,
  deps: { catalog: Catalog; log: Log; clock: () => Date },
): { workspace: Workspace; slack: SlackConfig } => {
  const signingSecret = randomBytes(32).toString('hex');
  const botToken = `xoxb-playground-${randomBytes(16).toString('hex')}`;
  const { catalog } = deps;
  const workspace = createWorkspace({
    signingSecret,
    botToken,
    clock: () => deps.clock().getTime(),
    deliverTo: baseUrl,
    baseUrl,
    log: (event, fields) => deps.log.debug({ from: 'workspace', ...fields }, event),
    banner: {
      frameworks: catalog.frameworks.size,
      sources: catalog.sources.size,
      version: catalog.manifest.version,
      asOf: catalog.manifest.asOf,
      model: false,
    },
  });
  server.routes.workspace = (request, response) => workspace.handle(request, response);
  return { workspace, slack: { botToken, apiUrl: `${baseUrl}/api/`, door: { kind: 'http', signingSecret } } };
};
