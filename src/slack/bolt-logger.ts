import { type Logger, LogLevel } from '@slack/bolt';
import { type Log, scrub } from '../log.ts';

const toLine = (parts: readonly unknown[]): { fields: Record<string, unknown>; message: string } => {
  const errors = parts.filter((part) => part instanceof Error);
  const texts = parts.filter((part) => typeof part === 'string');
  const fields = errors.length === 0 ? {} : { err: errors[0] };
  return { fields: { from: 'bolt', ...fields }, message: scrub(texts.join(' ')) || 'no text' };
};

/**
 * Bolt's logger on top of ours, so that its lines are JSON objects too. Its debug lines are dropped whatever the
 * level: they hold whole request bodies, hence what people wrote. Only texts and errors are kept of the rest.
 */
export const createBoltLogger = (log: Log): Logger => ({
  debug: () => undefined,
  info: (...parts: unknown[]) => {
    const { fields, message } = toLine(parts);
    log.info(fields, message);
  },
  warn: (...parts: unknown[]) => {
    const { fields, message } = toLine(parts);
    log.warn(fields, message);
  },
  error: (...parts: unknown[]) => {
    const { fields, message } = toLine(parts);
    log.error(fields, message);
  },
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
});
