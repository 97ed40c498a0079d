import { command } from '../cli/command.ts';
import { type NoRun, readCommand } from '../cli/read-command.ts';

export const DOCTOR = command({
  call: 'npm run --silent doctor',
  ways: ['[-- --json]'],
  does: 'Checks everything the bot needs, one thing after the other: settings, Node.js, disk, dataset, database, Slack with its scopes and clock, and the language model. It changes and posts nothing, and asks a model one tiny question.',
  flags: { json: { type: 'boolean', does: 'one JSON object instead of lines' } },
  words: 'none',
  example: 'npm run --silent doctor',
  ends: 'Exit code: 0 without problems (there may be warnings), 1 with problems, 2 when it was called wrongly.',
});

export type DoctorArguments = { kind: 'run'; isJson: boolean } | NoRun;

/** Reads the arguments of the doctor. Never throws. */
export const parseDoctorArguments = (argv: readonly string[]): DoctorArguments => {
  const read = readCommand(argv, DOCTOR);
  return read.kind === 'run' ? { kind: 'run', isJson: read.has('json') } : read;
};
