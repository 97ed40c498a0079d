import { CatalogError, formatProblem } from './catalog/catalog-error.ts';
import { ConfigError } from './config.ts';
import { PromptError } from './model/prompts/prompt-error.ts';
import { TokenRefusedError } from './slack/token-refused-error.ts';
import { StoreError } from './store/store-error.ts';

/** What kept the program from starting, in lines for its operator, and the exit code it ends with. */
export type Failure = { lines: string[]; exitCode: 1 | 2 };

/** What to do about a port that cannot be opened; `port` is empty where the error does not tell it. */
const portLine = (code: string, port: string): string | undefined => {
  if (code === 'EADDRINUSE')
    return `PORT${port} is in use, perhaps by this program: end that one, or set another PORT, e.g. PORT=3001 npm start`;
  if (code === 'EACCES') return `PORT${port} may not be opened by this user: set a PORT above 1023`;
  return undefined;
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
  const port = error instanceof Error && 'port' in error ? ` ${String(error.port)}` : '';
  const line = portLine(code, port);
  return { lines: line === undefined ? [] : [line], exitCode: 1 };
};
