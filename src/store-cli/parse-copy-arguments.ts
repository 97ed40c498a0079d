import { parseArgs } from 'node:util';
import { whyRefused } from '../cli/why-refused.ts';

export const USAGE = `Usage: npm run --silent store:copy -- [--from URL] [--to URL]

Copies everything that a bot keeps from one database to another, which has to be empty. Stop the bot first. The source
is only read; the target gets all of it or nothing.

  --from URL    the source: sqlite:FILE, or postgres://user@host/database
  --to URL      the target, in the same form; a file is created if it does not exist
                one of the two may be left out: it is then the one DATABASE_URL names
`;

/** What the command line asks for; null: the setting. */
export type CopyRun = { from: string | null; to: string | null };

export type CopyArguments =
  | { kind: 'run'; run: CopyRun }
  | { kind: 'help' }
  | { kind: 'bad'; message: string };

/** Reads the arguments of the copy. Never throws, and repeats no value. */
export const parseCopyArguments = (argv: readonly string[]): CopyArguments => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: false,
    });
    const { from = null, to = null, help = false } = values;
    if (help) return { kind: 'help' };
    if (from === null && to === null) return { kind: 'bad', message: 'Name --from, --to, or both.' };
    return { kind: 'run', run: { from, to } };
  } catch (error) {
    // The message of a stray argument repeats it, and it may hold a password.
    const isStray = error instanceof Error && /^Unexpected argument/.test(error.message);
    if (isStray) return { kind: 'bad', message: 'There is an argument without --from or --to before it.' };
    return { kind: 'bad', message: `${whyRefused(error).replace(/=\S*/, '')}.` };
  }
};
