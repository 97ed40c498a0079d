import { once } from 'node:events';
import { stopQuietlyWhenClosed } from './stop-quietly.ts';

/** Where a command of the shell writes. */
export type StandardStreams = {
  /** Results, which end the command quietly when nobody reads them any more. */
  say: (text: string) => void;
  /** The same for many of them: waits for a slow reader. */
  write: (text: string) => Promise<void>;
  /** What went wrong, and whatever is not a result. */
  complain: (text: string) => void;
};

/** The streams of this process. */
export const standardStreams = (): StandardStreams => {
  stopQuietlyWhenClosed(process.stdout);
  return {
    say: (text) => {
      process.stdout.write(text);
    },
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    complain: (text) => {
      process.stderr.write(text);
    },
  };
};
