import { command } from '../cli/command.ts';
import { type NoRun, readCommand } from '../cli/read-command.ts';

export const COPY = command({
  call: 'npm run --silent store:copy',
  ways: ['-- [--from URL] [--to URL]'],
  does: 'Copies everything that a bot keeps from one database to another, which has to be empty. Stop the bot first. The source is only read; the target gets all of it or nothing.',
  flags: {
    from: {
      type: 'string',
      value: 'URL',
      does: 'the source: sqlite:FILE, or postgres://user@host/database',
    },
    to: {
      type: 'string',
      value: 'URL',
      does: 'the target, in the same form; a file is created if it does not exist. One of the two may be left out: it is then the one DATABASE_URL names',
    },
  },
  words: 'none',
  example:
    'npm run --silent store:copy -- --from sqlite:var/stack-compare.db --to postgres://bot@localhost/bot',
  ends: 'Exit code: 0 copied, 1 refused or failed, 2 for wrong flags or a database that cannot be used.',
  isSecret: true,
});

/** What the command line asks for; null: the setting. */
export type CopyRun = { from: string | null; to: string | null };

export type CopyArguments = { kind: 'run'; run: CopyRun } | NoRun;

/** Reads the arguments of the copy. Never throws, and repeats no value: it may hold a password. */
export const parseCopyArguments = (argv: readonly string[]): CopyArguments => {
  const read = readCommand(argv, COPY);
  if (read.kind !== 'run') return read;
  const [from, to] = [read.valueOf('from'), read.valueOf('to')];
  if (from === null && to === null) return { kind: 'bad', message: 'Name --from, --to, or both.' };
  return { kind: 'run', run: { from, to } };
};
