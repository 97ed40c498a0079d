import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent doctor [-- --json]

Looks at everything the bot needs, one thing after the other: settings, Node.js, disk, dataset, database, Slack with
its scopes and clock, and the language model. It changes and posts nothing, and asks a model one tiny question.

  --json    one JSON object in the place of lines

It ends with 0 without problems (there may be warnings), with 1 with problems, and with 2 when it was called wrongly.
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
    const message = error instanceof Error ? error.message : '';
    return { kind: 'bad', message: message.split('. ', 1)[0] ?? '' };
  }
};
