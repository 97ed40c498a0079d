import { CatalogError, formatProblem } from './catalog/catalog-error.ts';
import { ConfigError } from './config.ts';
import { PromptError } from './model/prompts/prompt-error.ts';
import { TokenRefusedError } from './slack/token-refused-error.ts';
import { StoreError } from './store/store-error.ts';

/** What kept the program from starting, in lines for its operator, and the exit code it ends with. */
export type Failure = { lines: string[]; exitCode: 1 | 2 };

const PORT_ERRORS: Record<string, string> = {
  EADDRINUSE: 'PORT is in use by another program: set another PORT',
  EACCES: 'PORT may not be opened by this user: set a PORT above 1023',
};

/**
 * Explains an error of the start: each problem a line, without values of settings. 2 when settings or data are
 * at fault, 1 for everything else. No lines when nothing is known about the error.
 */
export const explainFailure = (error: unknown): Failure => {
  if (error instanceof ConfigError) return { lines: [...error.problems], exitCode: 2 };
  if (error instanceof CatalogError) return { lines: error.problems.map(formatProblem), exitCode: 2 };
  if (error instanceof PromptError) return { lines: error.message.split('\n'), exitCode: 2 };
  if (error instanceof StoreError)
    return {
      lines: [error.message],
      exitCode: error.reason === 'busy' || error.reason === 'unreached' ? 1 : 2,
    };
  if (error instanceof TokenRefusedError) return { lines: [error.message], exitCode: 1 };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const line = PORT_ERRORS[code];
  return { lines: line === undefined ? [] : [line], exitCode: 1 };
};
