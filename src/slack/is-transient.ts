import { isPostgresTrouble } from '../store/postgres-error.ts';
import { SQLITE, sqliteCode } from '../store/store-error.ts';
import { AnswerFailedError } from './answer-failed-error.ts';
import { RespondError } from './response-url.ts';
import { classifySlackError, isTokenRefused } from './slack-error.ts';
import { StoppingError } from './stopping-error.ts';

/** A full disk is emptied, a busy file is released, a failed write may work the next time. */
const STORE_TROUBLE = new Set<number>([SQLITE.full, SQLITE.busy, SQLITE.ioError]);

/** Whether the same work may succeed later: Slack, the token or the disk is in trouble, or the process is ending. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof AnswerFailedError) return isTransient(error.cause);
  if (error instanceof StoppingError) return true;
  if (error instanceof RespondError) {
    return error.status === null || error.status === 429 || error.status >= 500;
  }
  if (isPostgresTrouble(error)) return true;
  const code = sqliteCode(error);
  if (code !== null) return STORE_TROUBLE.has(code);
  // The next start has another token.
  if (isTokenRefused(error)) return true;
  const { kind } = classifySlackError(error);
  return kind === 'rate-limited' || kind === 'unreached' || kind === 'ambiguous';
};
