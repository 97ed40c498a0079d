import { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { createMemoryDeliveries } from './deliveries.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { createIntake } from './intake.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { register } from './register.ts';
import { createMemoryRootQuestions } from './root-questions.ts';
import type { SlackDeps } from './slack-deps.ts';
import { classifySlackError, slackErrorWord } from './slack-error.ts';
import { createMemorySteps } from './steps.ts';
import { TokenRefusedError } from './token-refused-error.ts';

export type ConnectDeps = Pick<SlackDeps, 'log' | 'clock' | 'newId' | 'answer' | 'sleep' | 'fetch'>;

/** The bot as seen by the server: requests to the events URL go in, `jobs` are what is still under way. */
export type SlackConnection = {
  handle: ReturnType<typeof createHttpReceiver>;
  jobs: Jobs;
  botUserId: string;
};

const CALL_TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const identitySchema = z.looseObject({ user_id: z.string(), bot_id: z.string().default('') });
type Identity = z.infer<typeof identitySchema>;

/** Retries are ours (call-slack.ts): the client's own would repeat posts that may have succeeded. */
const clientOptions = (slack: SlackConfig, log: Log) => ({
  ...(slack.apiUrl === undefined ? {} : { slackApiUrl: slack.apiUrl }),
  timeout: CALL_TIMEOUT_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: createBoltLogger(log),
});

/** Asks Slack who the token belongs to, again and again while Slack cannot be reached. */
const identify = async (
  slack: SlackConfig,
  deps: ConnectDeps,
  isClosed: () => boolean,
): Promise<Identity | null> => {
  const client = new webApi.WebClient(slack.botToken, clientOptions(slack, deps.log));
  for (let pause = FIRST_PAUSE_MS; !isClosed(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const identity = identitySchema.safeParse(await client.apiCall('auth.test'));
      if (identity.success) return identity.data;
      throw new TokenRefusedError('not a bot token');
    } catch (error) {
      const word = slackErrorWord(error);
      if (word !== null) throw new TokenRefusedError(word);
      const failure = classifySlackError(error);
      if (failure.kind === 'other') throw error;
      deps.log.warn({ err: error, pause }, 'Slack cannot be reached yet, signing in is tried again');
      await deps.sleep(failure.kind === 'rate-limited' ? failure.retryAfterSeconds * 1000 : pause);
    }
  }
  return null;
};

/** Bolt without a network door of its own: deliveries come through the intake. */
const createBoltApp = (slack: SlackConfig, identity: Identity, log: Log): App =>
  new App({
    token: slack.botToken,
    botId: identity.bot_id,
    botUserId: identity.user_id,
    // auth.test was called already, and a constructor that calls it rejects where nobody listens.
    tokenVerificationEnabled: false,
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    convoStore: false,
    extendedErrorHandler: true,
    logger: createBoltLogger(log),
    clientOptions: clientOptions(slack, log),
  });

/**
 * Signs in to Slack and wires the bot up. Waits, with growing pauses, while Slack cannot be reached; resolves to
 * null when `isClosed` became true meanwhile.
 * @throws TokenRefusedError
 */
export const connectSlack = async (
  slack: SlackConfig,
  deps: ConnectDeps,
  isClosed: () => boolean = () => false,
): Promise<SlackConnection | null> => {
  const identity = await identify(slack, deps, isClosed);
  if (identity === null) return null;
  const { log, clock } = deps;
  const app = createBoltApp(slack, identity, log);
  register(app, {
    ...deps,
    steps: createMemorySteps(clock),
    rootQuestions: createMemoryRootQuestions(clock),
  });
  const jobs = createJobs();
  const intake = createIntake({
    deliveries: createMemoryDeliveries(clock),
    jobs,
    log,
    botUserId: identity.user_id,
    processEvent: (delivery) => app.processEvent(delivery),
  });
  const handle = createHttpReceiver({ signingSecret: slack.signingSecret, clock, log, intake });
  return { handle, jobs, botUserId: identity.user_id };
};
