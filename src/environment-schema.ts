import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value >= low && value <= high);
const httpUrl = z.url({ protocol: /^https?$/ });
const optionalText = z.string().optional();

/** Every variable the program knows, and how it is read. */
export const environmentSchema = z.object({
  NODE_ENV: optionalText,
  // Rotated tokens start with xoxe.xoxb-, hence only the two tokens people mix it up with are refused.
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^(?!xapp-|xoxp-)/)
    .optional(),
  SLACK_SIGNING_SECRET: optionalText,
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^(?!xox)/)
    .optional(),
  SLACK_API_URL: httpUrl.optional(),
  SLACK_CLIENT_ID: optionalText,
  SLACK_CLIENT_SECRET: optionalText,
  SLACK_STATE_SECRET: optionalText,
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: httpUrl.optional(),
  OPENAI_MODEL: optionalText,
  OPENAI_API_STYLE: z.enum(['auto', 'responses', 'chat']).default('auto'),
  OPENAI_DAILY_TOKENS: wholeNumber(1, 1e15).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(?:(?:sqlite|file):(?:\/\/\/|(?!\/\/))|postgres(?:ql)?:\/\/[^/])./)
    .optional(),
  STORE_ENCRYPTION_KEY: optionalText,
  STACK_DATA_DIR: optionalText,
  STACK_ADMINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .default([]),
  RETENTION_DAYS: wholeNumber(1, 36_500).default(180),
  PORT: wholeNumber(0, 65_535).default(3000),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});
export type Environment = z.infer<typeof environmentSchema>;

/** What each variable has to look like, said when it does not. */
export const EXPECTED: Record<string, string> = {
  SLACK_BOT_TOKEN: "has to be the bot token from OAuth & Permissions, which starts with 'xoxb-'",
  SLACK_APP_TOKEN: "has to be an app-level token from Basic Information, which starts with 'xapp-'",
  SLACK_API_URL: 'has to be an http or https URL',
  OPENAI_BASE_URL: 'has to be an http or https URL',
  OPENAI_API_STYLE: 'has to be auto, responses or chat',
  OPENAI_DAILY_TOKENS: 'has to be a whole number above 0',
  DATABASE_URL:
    'has to name a file, as in sqlite:var/stack-compare.db, or a server, as in postgres://user:password@host/database',
  RETENTION_DAYS: 'has to be a whole number of days above 0',
  PORT: 'has to be a whole number from 0 to 65535',
  METRICS_PORT: 'has to be a whole number from 0 to 65535',
  LOG_LEVEL: `has to be one of ${LOG_LEVELS.join(', ')}`,
};
