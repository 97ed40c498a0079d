import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/app.ts', import.meta.url));

/** The program in a process of its own. */
export type ChildBot = {
  /** Resolves when it says that it takes questions; rejects when it ends before. */
  ready: Promise<void>;
  /** Kills it as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>;
  /** Holds it still, as a machine that hangs, until `resume`. */
  pause: () => boolean;
  resume: () => boolean;
  /** Ends it as a deployment would; its exit code. */
  stop: () => Promise<number | null>;
  output: () => string;
};

/** Starts the program with nothing in its environment but `environment`. */
export const startChild = (environment: Record<string, string>): ChildBot => {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let heard = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    heard = () => {
      if (output.includes('"msg":"ready"')) resolve();
    };
    child.once('close', (code) =>
      reject(new Error(`the program ended with ${code}: ${output.slice(-2_000)}`)),
    );
  });
  ready.catch(() => undefined);
  return {
    ready,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGTERM');
      return exited;
    },
    output: () => output,
  };
};
