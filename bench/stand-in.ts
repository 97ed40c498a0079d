import { createServer } from 'node:http';
import { createWorkspace } from '../src/playground/workspace.ts';
import { createCommandSender } from './signed-command.ts';

/** A Slack in this process, for an app in another one. */
export type StandIn = {
  /** What the app signs in with. */
  environment: Record<string, string>;
  /** Sends a signed command; status and time of its acknowledgement. */
  sendCommand: (text: string) => Promise<{ status: number; at: number }>;
  /** Forgets what was posted, so that this process does not grow. */
  reset: () => void;
  /** Resolves with performance.now() when the next answer was posted to a thread. */
  nextAnswer: () => Promise<number>;
  /** Resolves when the app has called nothing for `ms` milliseconds. */
  quiet: (ms: number) => Promise<void>;
  close: () => void;
};

const TOKEN = 'xoxb-bench';
const SECRET = 'bench-signing-secret';
const CHANNEL = 'C0ARCHITECTURE';

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
        if (request.url !== '/api/chat.postMessage') return;
        const isInThread = workspace.calls('chat.postMessage').at(-1)?.args['thread_ts'] !== undefined;
        if (isInThread) waiting.shift()?.(lastCall);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const sender = createCommandSender(`http://127.0.0.1:${appPort}`, SECRET, CHANNEL);
  const quiet = async (ms: number): Promise<void> => {
    while (performance.now() - lastCall < ms) await new Promise((resolve) => setTimeout(resolve, ms));
  };
  return {
    environment: { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: `${baseUrl}/api/` },
    sendCommand: sender.send,
    reset: () => workspace.reset(),
    nextAnswer: () => new Promise((resolve) => waiting.push(resolve)),
    quiet,
    close: () => {
      sender.close();
      workspace.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
