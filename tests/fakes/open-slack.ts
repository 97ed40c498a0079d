import { createServer } from 'node:http';
import { createWorkspace } from '../../src/playground/workspace.ts';
import type { Channel, Workspace, WorkspaceOptions } from '../../src/playground/workspace-types.ts';
import { freePort } from './free-port.ts';

/** A Slack in this process, for a bot that may come and go. */
export type OpenSlack = {
  workspace: Workspace;
  /** What the bot signs in with, HTTP mode. `PORT` is where its deliveries go. */
  environment: Record<string, string>;
  close: () => Promise<void>;
};

const TOKEN = 'xoxb-of-the-tests';
const SECRET = 'signing-secret-of-the-tests';

/** Channels `C0LANE1` and so on, which the bot is in. */
export const manyChannels = (count: number): Channel[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `C0LANE${index + 1}`,
    name: `lane-${index + 1}`,
    kind: 'public',
    isArchived: false,
    topic: '',
    members: ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA', 'U0STACK'],
  }));

/**
 * Opens a workspace on a free port of 127.0.0.1 and reserves another one for the bot. Events that are not
 * acknowledged come again after 100 ms, for some minutes, so that a bot that is just starting gets them.
 */
export const openSlack = async (options: Partial<WorkspaceOptions> = {}): Promise<OpenSlack> => {
  const [port, botPort] = [await freePort(), await freePort()];
  const baseUrl = `http://127.0.0.1:${port}`;
  const workspace = createWorkspace({
    signingSecret: SECRET,
    botToken: TOKEN,
    clock: () => Date.now(),
    deliverTo: `http://127.0.0.1:${botPort}`,
    baseUrl,
    // Slack waits three seconds: what that does to a bot is tried where it is said.
    timeoutMs: 30_000,
    retryDelaysMs: Array.from({ length: 2_000 }, () => 100),
    echoOwnMessages: false,
    ...options,
  });
  const server = createServer((request, response) => {
    workspace.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    workspace,
    environment: {
      PORT: String(botPort),
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${baseUrl}/api/`,
    },
    close: async () => {
      workspace.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
