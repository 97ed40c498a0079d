import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageSchema = z.looseObject({ scripts: z.looseObject({ start: z.string().startsWith('node ') }) });

export type ChildApp = {
  url: string;
  /** performance.now() when the process was started. */
  startedAt: number;
  /** Resolves when the app says that it takes questions; rejects when it ends before. */
  ready: Promise<void>;
  /** Resident memory in megabytes. */
  rss: () => Promise<number>;
  /** SIGTERM, and the exit code. */
  stop: () => Promise<number | null>;
};

/** The flags and the file of the `start` script, so that the measured process is the one people start. */
const startArguments = (): string[] =>
  packageSchema
    .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')))
    .scripts.start.split(' ')
    .slice(1);

/**
 * Starts the app as `npm start` does, without npm itself: same file and same V8 flags. Its compile cache lies in
 * `cacheDirectory`; an empty one makes a cold start, as far as a program can make it (the file system's cache of
 * the sources stays warm).
 */
export const startChildApp = (
  port: number,
  cacheDirectory: string,
  environment: Record<string, string>,
): ChildApp => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      LOG_LEVEL: 'info',
      NODE_COMPILE_CACHE: cacheDirectory,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const ready = new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = `${output}${text}`.slice(-10_000);
      if (/"msg":"(ready|open the playground at url)"/.test(output)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${output}`)));
  });
  const rss = async (): Promise<number> => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
    return Math.round(Number(stdout.trim()) / 1024);
  };
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return exited;
  };
  return { url: `http://127.0.0.1:${port}`, startedAt, ready, rss, stop };
};
