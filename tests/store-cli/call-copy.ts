import { parseConfig } from '../../src/config.ts';
import { runCopy } from '../../src/store-cli/run-copy.ts';

/** Runs the copy as a command line would; `own` is the value of DATABASE_URL. */
export const callCopy = async (argv: readonly string[], own?: string) => {
  let said = '';
  let complaints = '';
  const exitCode = await runCopy(argv, {
    locationOf: (url) => parseConfig({ DATABASE_URL: url }).database,
    ownLocation: () => parseConfig({ DATABASE_URL: own }).database,
    open: { busyTimeoutMs: 50 },
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complaints += text;
    },
  });
  return { exitCode, said, complaints };
};
