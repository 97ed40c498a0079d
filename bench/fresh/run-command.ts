import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Where a command runs, with which environment, and who is shown what it prints. */
export type CommandPlace = { cwd: string; env: Record<string, string>; show: (text: string) => void };

/** A command of the shell, in a process group of its own, as a terminal starts one. */
export type RunningCommand = {
  /** Its exit code; as a shell tells it, 130 when an interrupt ended it. */
  ended: Promise<number>;
  hasEnded: () => boolean;
  /** What it printed last. */
  printed: () => string;
  /** What Ctrl+C does: an interrupt for everything the command started. */
  interrupt: () => void;
  /** Ends everything at once, after something went wrong. */
  kill: () => void;
};

const MOST_KEPT = 20_000;
/** What shells add to the number of the signal that ended a command. */
const SIGNALLED = 128;

/** Starts `command`. It ends with this program at the latest. */
export const runCommand = (command: string, where: CommandPlace): RunningCommand => {
  const child = spawn('sh', ['-c', command], {
    cwd: where.cwd,
    env: where.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = `${printed}${text}`.slice(-MOST_KEPT);
      where.show(text);
    });
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      isOver = true;
      resolve(code ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  const signal = (name: NodeJS.Signals): void => {
    if (isOver || child.pid === undefined) return;
    process.kill(-child.pid, name);
  };
  const kill = (): void => signal('SIGKILL');
  // Its group does not hear the Ctrl+C that ends this program. Before others clean up: it would write anew.
  process.prependOnceListener('exit', kill);
  return {
    ended,
    hasEnded: () => isOver,
    printed: () => printed,
    interrupt: () => signal('SIGINT'),
    kill,
  };
};
