import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a program is run: in which folder (this one), with which environment (that of the tests), and what it reads. */
export type ProgramRun = {
  cwd?: string;
  env?: Record<string, string | undefined>;
  stdin?: string | Uint8Array;
};

/** Runs a program of the repository in a process of its own; what it wrote, and its exit code. */
export const runProgram = async (
  file: string,
  argv: readonly string[],
  { cwd, env, stdin = '' }: ProgramRun = {},
): Promise<{ code: unknown; stdout: string; stderr: string }> => {
  const child = spawn(process.execPath, [file, ...argv], { cwd, env, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // One that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [code]: unknown[] = await once(child, 'close');
  return { code, stdout, stderr };
};
