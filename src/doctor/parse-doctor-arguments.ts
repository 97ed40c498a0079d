import { parseArgs } from 'node:util';
import { whyRefused } from '../cli/why-refused.ts';

export const USAGE = `Usage: npm run --silent doctor [-- --json]

Checks everything the bot needs, one thing after the other: settings, Node.js, disk, dataset, database, Slack with
its scopes and clock, and the language model. It changes and posts nothing, and asks a model one tiny question.

  --json    one JSON object instead of lines

Exit code: 0 without problems (there may be warnings), 1 with problems, 2 when it was called wrongly.
`;

export type DoctorArguments =
  | { kind: 'run'; isJson: boolean }
  | { kind: 'help' }
  | { kind: 'bad'; message: string };

/** Reads the arguments of the doctor. Never throws. */
export const parseDoctorArguments = (argv: readonly string[]): DoctorArguments => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: false,
    });
    return values.help === true ? { kind: 'help' } : { kind: 'run', isJson: values.json === true };
  } catch (error) {
    return { kind: 'bad', message: whyRefused(error) };
  }
};
