import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/app.ts', import.meta.url));

/** The program in a process of its own. */
export type ChildBot = {
  /** Resolves when it says that it takes questions; rejects when it ends before. */
  ready: Promise<void>;
  /** The line of its log with that message, as soon as it is there; rejects when the program ends without it. */
  until: (message: string) => Promise<Record<string, unknown>>;
  /** What it has written so far, each line of which has to be one JSON object. */
  lines: () => Record<string, unknown>[];
  output: () => string;
  /** Its exit code, once it has ended. */
  exited: Promise<number | null>;
  /** Kills it as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>;
  /** Holds it still, as a machine that hangs, until `resume`. */
  pause: () => boolean;
  resume: () => boolean;
  /** Ends it as a deployment would, or as Ctrl+C does; its exit code. */
  stop: (signal?: 'SIGTERM' | 'SIGINT') => Promise<number | null>;
};

/** Starts the program with nothing in its environment but `environment`, and no .env near. */
export const startChild = (environment: Record<string, string>, flags: readonly string[] = []): ChildBot => {
  const child = spawn(process.execPath, [entry, ...flags], {
    cwd: mkdtempSync(join(tmpdir(), 'stack-compare-')),
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      isOver = true;
      resolve(code);
    });
  });
  const lines = (): Record<string, unknown>[] =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const until = async (message: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const line = lines().find(({ msg }) => msg === message);
      if (line !== undefined) return line;
      if (isOver) throw new Error(`the program ended with ${await exited}: ${output.slice(-2_000)}`);
      await Promise.race([exited, once(child.stdout, 'data')]);
    }
  };
  const ready = until('ready').then(() => undefined);
  // Not everybody waits for it.
  ready.catch(() => undefined);
  return {
    ready,
    until,
    lines,
    output: () => output,
    exited,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
  };
};
