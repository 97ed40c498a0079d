import { command } from '../cli/command.ts';
import { type NoRun, readCommand } from '../cli/read-command.ts';

export const EXPORT = command({
  call: 'npm run --silent decisions:export',
  ways: ['-- --out DIR [--team T] [--channel C] [--force]'],
  does: 'Writes every decision in the database that DATABASE_URL names as a Markdown file (MADR 4), DIR/<team>/<channel>/0012-title.md. With SQLite the bot has to be stopped: it keeps the database to itself.',
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      does: 'the folder to write to; it is created if it does not exist',
    },
    team: { type: 'string', value: 'T', does: 'only decisions of this workspace, by its id' },
    channel: { type: 'string', value: 'C', does: 'only decisions of this channel, by its id' },
    force: {
      type: 'boolean',
      does: 'write to a folder that is not empty; files of the same names are replaced, others stay',
    },
  },
  words: 'none',
  example: 'npm run --silent decisions:export -- --out decisions',
  ends: 'Exit code: 0 when all was written, 2 otherwise.',
});

/** What the command line asks for; a team or channel that is null was not named. */
export type ExportRun = { out: string; team: string | null; channel: string | null; force: boolean };

export type ExportArguments = { kind: 'run'; run: ExportRun } | NoRun;

/** Reads the arguments of the export. Never throws. */
export const parseExportArguments = (argv: readonly string[]): ExportArguments => {
  const read = readCommand(argv, EXPORT);
  if (read.kind !== 'run') return read;
  const out = read.valueOf('out')?.trim() ?? '';
  if (out === '') return { kind: 'bad', message: '--out is missing: name the folder to write to.' };
  const [team, channel] = [read.valueOf('team'), read.valueOf('channel')];
  return { kind: 'run', run: { out, team, channel, force: read.has('force') } };
};
