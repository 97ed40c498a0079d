import type { Command } from './command.ts';
import type { NoRun } from './read-command.ts';
import { usageOf } from './usage-of.ts';

/** One line on arguments that were refused: what is wrong with them, and where the right ones stand. */
export const refusal = (message: string, { call }: Pick<Command, 'call'>): string =>
  `${message} For help: ${call} -- --help`;

/** Answers arguments that ask for no run, and gives the exit code: 0 after help, 2 after what is wrong. */
export const tellUsage = (
  asked: NoRun,
  command: Command,
  { say, complain }: { say: (text: string) => void; complain: (text: string) => void },
): 0 | 2 => {
  if (asked.kind === 'help') {
    say(usageOf(command));
    return 0;
  }
  complain(`${refusal(asked.message, command)}\n`);
  return 2;
};
