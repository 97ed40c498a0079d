/** Arguments that ask for no run: for help, or wrong ones. */
type NoRun = { kind: 'help' } | { kind: 'bad'; message: string };

/** Answers arguments that ask for no run, and gives the exit code: 0 after help, 2 after what is wrong. */
export const tellUsage = (
  asked: NoRun,
  usage: string,
  { say, complain }: { say: (text: string) => void; complain: (text: string) => void },
): 0 | 2 => {
  if (asked.kind === 'help') {
    say(usage);
    return 0;
  }
  complain(`${asked.message}\n\n${usage}`);
  return 2;
};
