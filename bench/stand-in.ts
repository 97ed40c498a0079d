import { createServer } from 'node:http';
import { createWorkspace } from '../src/playground/workspace.ts';
import type { Workspace } from '../src/playground/workspace-types.ts';

/** A Slack in this process, for an app in another one. */
export type StandIn = {
  /** What the app signs in with. */
  environment: Record<string, string>;
  workspace: Workspace;
  /** Resolves with performance.now() when the next answer was posted to a thread. */
  nextAnswer: () => Promise<number>;
  /** Resolves when the app has called nothing for `ms` milliseconds. */
  quiet: (ms: number) => Promise<void>;
  close: () => void;
};

const TOKEN = 'xoxb-bench';
const SECRET = 'bench-signing-secret';

/** Opens the stand-in on 127.0.0.1; `appPort` is where the app will listen. */
export const openStandIn = async (port: number, appPort: number): Promise<StandIn> => {
  const baseUrl = `http://127.0.0.1:${port}`;
  const waiting: ((at: number) => void)[] = [];
  let lastCall = 0;
  const workspace = createWorkspace({
    signingSecret: SECRET,
    botToken: TOKEN,
    clock: () => Date.now(),
    deliverTo: `http://127.0.0.1:${appPort}`,
    baseUrl,
    // What the bot posts would come back to it as events and be measured as load of its own.
    echoOwnMessages: false,
  });
  const server = createServer((request, response) => {
    workspace
      .handle(request, response)
      .then(() => {
        lastCall = performance.now();
        const isAnswer = workspace.calls('chat.postMessage').at(-1)?.args['thread_ts'] !== undefined;
        const isPrivate = request.url?.startsWith('/response/') === true;
        if (isPrivate || (isAnswer && request.url === '/api/chat.postMessage')) waiting.shift()?.(lastCall);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const quiet = async (ms: number): Promise<void> => {
    while (performance.now() - lastCall < ms) await new Promise((resolve) => setTimeout(resolve, ms));
  };
  return {
    environment: { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: `${baseUrl}/api/` },
    workspace,
    nextAnswer: () => new Promise((resolve) => waiting.push(resolve)),
    quiet,
    close: () => {
      workspace.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
