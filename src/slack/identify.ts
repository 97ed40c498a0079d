import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { classifySlackError, slackErrorWord } from './slack-error.ts';
import { TokenRefusedError } from './token-refused-error.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const identitySchema = z.looseObject({
  user_id: z.string(),
  bot_id: z.string().default(''),
  team_id: z.string().default(''),
});

/** Who the bot is in its workspace. */
export type Identity = z.infer<typeof identitySchema>;

export type IdentifyDeps = {
  botToken: string;
  clientOptions: () => Record<string, unknown>;
  log: Log;
  sleep: (ms: number) => Promise<void>;
  isClosed: () => boolean;
};

/**
 * Asks Slack who the token belongs to, again and again while Slack cannot be reached; null when the program closed
 * meanwhile.
 * @throws TokenRefusedError
 */
export const identify = async (deps: IdentifyDeps): Promise<Identity | null> => {
  const client = new webApi.WebClient(deps.botToken, deps.clientOptions());
  for (let pause = FIRST_PAUSE_MS; !deps.isClosed(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const identity = identitySchema.safeParse(await client.apiCall('auth.test'));
      if (identity.success) return identity.data;
      throw new TokenRefusedError('not a bot token', 'bot');
    } catch (error) {
      const word = slackErrorWord(error);
      if (word !== null) throw new TokenRefusedError(word, 'bot');
      const failure = classifySlackError(error);
      if (failure.kind === 'other') throw error;
      deps.log.warn({ err: error, pause }, 'Slack cannot be reached yet, signing in will be tried again');
      await deps.sleep(failure.kind === 'rate-limited' ? failure.retryAfterSeconds * 1000 : pause);
    }
  }
  return null;
};
