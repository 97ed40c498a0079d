import { parseArgs } from 'node:util';
import { whyRefused } from '../cli/why-refused.ts';

export const USAGE = `Usage: npm run --silent decisions:export -- --out DIR [--team T] [--channel C] [--force]

Writes every decision in the database that DATABASE_URL names as a Markdown file (MADR 4),
DIR/<team>/<channel>/0012-title.md. The bot has to be stopped: it keeps the database to itself.

  --out DIR     the folder to write to; it is created if it does not exist
  --team T      only decisions of this workspace, by its id
  --channel C   only decisions of this channel, by its id
  --force       write to a folder that is not empty; files of the same names are replaced, others stay
`;

/** What the command line asks for; a team or channel that is null was not named. */
export type ExportRun = { out: string; team: string | null; channel: string | null; force: boolean };

export type ExportArguments =
  | { kind: 'run'; run: ExportRun }
  | { kind: 'help' }
  | { kind: 'bad'; message: string };

const bad = (message: string): ExportArguments => ({ kind: 'bad', message });

/** Reads the arguments of the export. Never throws. */
export const parseExportArguments = (argv: readonly string[]): ExportArguments => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        out: { type: 'string' },
        team: { type: 'string' },
        channel: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: false,
    });
    const { out, team = null, channel = null, force = false, help = false } = values;
    if (help) return { kind: 'help' };
    if (out === undefined || out.trim() === '') return bad('--out is missing: name the folder to write to.');
    return { kind: 'run', run: { out, team, channel, force } };
  } catch (error) {
    return bad(whyRefused(error));
  }
};
