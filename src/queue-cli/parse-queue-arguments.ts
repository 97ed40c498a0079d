import { command } from '../cli/command.ts';
import { type NoRun, readCommand } from '../cli/read-command.ts';

export const QUEUE = command({
  call: 'npm run --silent queue',
  ways: ['-- list [--json]', '-- redrive ID... [--json]', '-- redrive --all [--json]'],
  does: 'Lists the questions that the bot gave up after all tries or has not answered yet, in the database that DATABASE_URL names, and has those that it gave up answered after all. It never shows what was asked. With SQLite the bot has to be stopped for both; on Postgres it may run.',
  flags: {
    all: {
      type: 'boolean',
      does: 'with redrive: every question that was given up and whose words are still there',
    },
    json: { type: 'boolean', does: 'one JSON object instead of lines' },
  },
  words: {
    list: 'what was given up and what is open: id, channel, since when and for how long',
    redrive:
      'puts questions that were given up back, to be answered in their thread after all: on Postgres at once, with SQLite when the bot starts. ID is an id of the list, or the reference in the apology in Slack',
  },
  example: 'npm run --silent queue -- redrive 3f2a91c0',
  ends: 'Exit code: 0; 1 when a named question could not be put back; 2 when the command could not be carried out.',
});

/** What the command line asks for. */
export type QueueRun =
  | { command: 'list'; json: boolean }
  | { command: 'redrive'; which: 'all' | readonly string[]; json: boolean };

export type QueueArguments = { kind: 'run'; run: QueueRun } | NoRun;

const bad = (message: string): QueueArguments => ({ kind: 'bad', message });

const redriveOf = (ids: readonly string[], all: boolean, json: boolean): QueueArguments => {
  if (all && ids.length > 0) return bad('Name ids or give --all, not both.');
  if (!all && ids.length === 0) return bad('Name the ids of questions, as list shows them, or give --all.');
  return { kind: 'run', run: { command: 'redrive', which: all ? 'all' : ids, json } };
};

/** Reads the arguments of the command. Never throws. */
export const parseQueueArguments = (argv: readonly string[]): QueueArguments => {
  // Ids stand beside the two words that are known.
  const read = readCommand(argv, { ...QUEUE, words: 'any' });
  if (read.kind !== 'run') return read;
  const [word, ...ids] = read.words;
  const [all, json] = [read.has('all'), read.has('json')];
  if (word === 'redrive') return redriveOf(ids, all, json);
  if (word === undefined) return bad('Say what to do: list or redrive.');
  if (word !== 'list') return bad(`There is no ${JSON.stringify(word)}, only list and redrive.`);
  if (ids.length > 0 || all) return bad('list takes nothing but --json.');
  return { kind: 'run', run: { command: 'list', json } };
};
