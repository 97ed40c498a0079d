import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createWorkspace } from '../src/playground/workspace.ts';
import type { Channel } from '../src/playground/workspace-types.ts';
import { type BenchCommand, createCommandSender } from './signed-command.ts';

/** A message the app posted: the time (performance.now()) at which Slack had taken it. */
export type PostedAt = { at: number; channel: string; text: string; isInThread: boolean };

/** A Slack in this process, for an app in another one. */
export type StandIn = {
  /** What the app signs in with. */
  environment: Record<string, string>;
  /** Sends a signed command; status and time of its acknowledgement. */
  sendCommand: (command: BenchCommand) => Promise<{ status: number; at: number }>;
  /** Called for every message the app posts, until it is replaced. */
  onPost: (listener: (posted: PostedAt) => void) => void;
  /** Forgets what was posted, so that this process does not grow. */
  reset: () => void;
  /** Resolves with performance.now() when an answer was posted to a thread of a channel. */
  nextAnswer: (channel: string) => Promise<number>;
  /** Resolves when the app has called nothing for `ms` milliseconds. */
  quiet: (ms: number) => Promise<void>;
  close: () => void;
};

const TOKEN = 'xoxb-bench';
const SECRET = 'bench-signing-secret';
/** So many that one message a second and channel is no limit on how fast questions can be asked. */
const CHANNELS = 2_000;

export const channelAt = (index: number): string => `C0BENCH${index % CHANNELS}`;
/** Each person asks a few questions: an hour's limit a person is not what is measured. */
export const personAt = (index: number): string => `U0PERSON${index % CHANNELS}`;

const channels = (): Channel[] =>
  Array.from({ length: CHANNELS }, (_, index) => ({
    id: channelAt(index),
    name: `bench-${index}`,
    kind: 'public',
    isArchived: false,
    topic: '',
    members: ['U0MIRA', 'U0STACK'],
  }));

/** Opens the stand-in on 127.0.0.1; `appPort` is where the app will listen. */
export const openStandIn = async (port: number, appPort: number): Promise<StandIn> => {
  const baseUrl = `http://127.0.0.1:${port}`;
  const waiting = new Map<string, (at: number) => void>();
  let lastCall = 0;
  let hear = (_: PostedAt): void => undefined;
  const workspace = createWorkspace({
    signingSecret: SECRET,
    botToken: TOKEN,
    clock: () => Date.now(),
    deliverTo: `http://127.0.0.1:${appPort}`,
    baseUrl,
    channels: channels(),
    // What the bot posts would come back to it as events and be measured as load of its own.
    echoOwnMessages: false,
  });
  const server = createServer((request, response) => {
    workspace
      .handle(request, response)
      .then(() => {
        lastCall = performance.now();
        if (request.url !== '/api/chat.postMessage') return;
        const args = workspace.calls('chat.postMessage').at(-1)?.args ?? {};
        const isInThread = args['thread_ts'] !== undefined;
        hear({ at: lastCall, channel: String(args['channel']), text: String(args['text']), isInThread });
        if (!isInThread) return;
        waiting.get(String(args['channel']))?.(lastCall);
        waiting.delete(String(args['channel']));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const sender = createCommandSender(`http://127.0.0.1:${appPort}`, SECRET, 50);
  const quiet = async (ms: number): Promise<void> => {
    while (performance.now() - lastCall < ms) await wait(ms);
  };
  return {
    environment: { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: `${baseUrl}/api/` },
    sendCommand: sender.send,
    onPost: (listener) => {
      hear = listener;
    },
    reset: () => workspace.reset(),
    nextAnswer: (channel) => new Promise((resolve) => waiting.set(channel, resolve)),
    quiet,
    close: () => {
      sender.close();
      workspace.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
