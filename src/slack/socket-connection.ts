import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { createBoltLogger } from './bolt-logger.ts';
import type { Delivery } from './intake.ts';
import { sortPayload } from './parse-body.ts';
import { withinTime } from './within-time.ts';

export type SocketDeps = {
  appToken: string;
  clientOptions: () => Record<string, unknown>;
  log: Log;
  intake: (delivery: Delivery) => Promise<void>;
};

/** One open connection. */
export type SocketConnection = {
  /** Resolves when Slack said that it goes, or it went. */
  gone: Promise<void>;
  close: () => void;
};

const HELLO_LIMIT_MS = 15_000;

const slackEventSchema = z.object({
  ack: z.custom<(response?: unknown) => Promise<void>>((value) => typeof value === 'function'),
  body: z.unknown(),
  envelope_id: z.string().optional(),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

const receive = async (args: unknown, { log, intake }: SocketDeps): Promise<void> => {
  const event = slackEventSchema.parse(args);
  const parsed = sortPayload(event.body);
  if (parsed.kind !== 'delivery') {
    log.warn('a socket carried something that Slack does not send');
    await event.ack();
    return;
  }
  const { retry_num: retryNum = 0, retry_reason: retryReason, envelope_id: replayKey } = event;
  await intake({
    body: parsed.body,
    ack: (response) => event.ack(response),
    ...(retryNum > 0 ? { retryNum } : {}),
    ...(retryReason === undefined ? {} : { retryReason }),
    ...(replayKey === undefined ? {} : { replayKey }),
  });
};

/** What fails of one connection comes back as a rejection or its end, and the next try follows: no line of it is an error. */
const withoutErrors = (logger: Logger): Logger => ({ ...logger, error: logger.warn });

/** Slack announces that a connection ends soon; the next one is opened without waiting for the end. */
const announcesEnd = (message: unknown): boolean =>
  typeof message === 'string' && message.length < 1_000 && /"type"\s*:\s*"disconnect"/.test(message);

/**
 * Opens one Socket Mode connection and resolves when Slack said hello. It is not opened again when it ends: the
 * client's own way waits at least five seconds and, after a failed try, rejects where nobody listens.
 * @throws the Web API error of apps.connections.open, or an Error when no hello came in 15 s
 */
export const openSocketConnection = async (deps: SocketDeps): Promise<SocketConnection> => {
  const receiver = new SocketModeReceiver({
    appToken: deps.appToken,
    autoReconnectEnabled: false,
    logger: withoutErrors(createBoltLogger(deps.log)),
    // A fresh object each time: the client writes its own retries into what it is given.
    installerOptions: { clientOptions: deps.clientOptions() },
  });
  const { client } = receiver;
  client.on('slack_event', (args: unknown) => {
    receive(args, deps).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'a delivery by socket was not taken on');
    });
  });
  const gone = new Promise<void>((resolve) => {
    client.on('disconnected', () => resolve());
    client.on('close', () => resolve());
    client.on('ws_message', (message: unknown) => {
      if (announcesEnd(message)) resolve();
    });
  });
  const close = (): void => {
    client.disconnect().catch(() => undefined);
  };
  const starting = client.start();
  try {
    await withinTime(starting, HELLO_LIMIT_MS);
    return { gone, close };
  } catch (error) {
    starting.catch(() => undefined);
    close();
    throw error ?? new Error('a socket was closed before Slack said hello');
  }
};
