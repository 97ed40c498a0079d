import pino from 'pino';

/** The program's logger: every line one JSON object, which `terminalStream` turns into words at a terminal. */
export type Log = pino.Logger;

/** Fields that hold secrets or what people wrote: they never reach a line, however they got there. */
const SECRET_FIELDS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'apiKey',
  'authorization',
  'response_url',
  'responseUrl',
  'text',
  'question',
  'blocks',
];

const MAX_TEXT = 500;

/** Takes tokens, Slack's response urls and bearer headers out of a text, and cuts it to 500 characters. */
export const scrub = (text: string): string =>
  text
    .slice(0, 4 * MAX_TEXT)
    .replace(/\b(?:xox[a-z]|xapp|xwfp|sk)-[\w-]+/gi, '[secret]')
    .replace(/\bBearer\s+\S+/gi, 'Bearer [secret]')
    .replace(/https?:\/\/\S+/gi, '[url]')
    .slice(0, MAX_TEXT);

/**
 * An error for the log: name, code, message and where it was thrown. What stands in quotes is left out of the
 * message, because messages quote their input and the input may be someone's question.
 */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return {
    name: error.name,
    ...code,
    message: scrub(error.message.replace(/(["'`“]).*(["'`”])/gs, '$1…$2')),
    at: frames.slice(0, 6).map((frame) => frame.trim()),
    ...cause,
  };
};

/**
 * A logger that writes JSON lines to `destination`, standard output by default, with secrets and question text
 * redacted. Writes are synchronous, so that the last line before an exit is not lost.
 */
export const createLog = (
  level: string,
  destination: pino.DestinationStream = pino.destination({ dest: 1, sync: true }),
): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]),
        censor: '[redacted]',
      },
      serializers: { err: describeError },
    },
    destination,
  );
