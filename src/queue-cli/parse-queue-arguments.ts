import { parseArgs } from 'node:util';
import { whyRefused } from '../cli/why-refused.ts';

export const USAGE = `Usage: npm run --silent queue -- list [--json]
       npm run --silent queue -- redrive ID... [--json]
       npm run --silent queue -- redrive --all [--json]

Questions that could not be answered after all tries, in the database that DATABASE_URL names.

  list          what was given up and what is open: id, channel, when and how long; never what was asked
  redrive       puts questions that were given up back, to be answered in their thread after all; an id may be
                shortened to the reference in its apology. On Postgres replicas that run answer at once; with
                SQLite the bot has to be stopped, and answers when it starts
  --all         every question that was given up and whose words are still there
  --json        one JSON object instead of lines

Exit code: 0; 1 when a named question could not be put back; 2 when the command could not be carried out.
`;

/** What the command line asks for. */
export type QueueRun =
  | { command: 'list'; json: boolean }
  | { command: 'redrive'; which: 'all' | readonly string[]; json: boolean };

export type QueueArguments =
  | { kind: 'run'; run: QueueRun }
  | { kind: 'help' }
  | { kind: 'bad'; message: string };

const bad = (message: string): QueueArguments => ({ kind: 'bad', message });

const redriveOf = (ids: readonly string[], all: boolean, json: boolean): QueueArguments => {
  if (all && ids.length > 0) return bad('Name ids or give --all, not both.');
  if (!all && ids.length === 0) return bad('Name the ids of questions, or give --all.');
  return { kind: 'run', run: { command: 'redrive', which: all ? 'all' : ids, json } };
};

/** Reads the arguments of the command. Never throws. */
export const parseQueueArguments = (argv: readonly string[]): QueueArguments => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { all: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { all = false, json = false, help = false } = values;
    const [command, ...ids] = positionals;
    if (help) return { kind: 'help' };
    if (command === 'redrive') return redriveOf(ids, all, json);
    if (command !== 'list')
      return bad(command === undefined ? 'Use list or redrive.' : `There is no "${command}".`);
    if (ids.length > 0 || all) return bad('list takes nothing but --json.');
    return { kind: 'run', run: { command: 'list', json } };
  } catch (error) {
    return bad(`${whyRefused(error)}.`);
  }
};
