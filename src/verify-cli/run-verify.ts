import type { Catalog } from '../catalog/catalog.ts';
import { readCommand } from '../cli/read-command.ts';
import { readLines } from '../cli/read-lines.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import { guardOf } from '../verify/name-guard.ts';
import { verifySegments } from '../verify/verify-segments.ts';
import { readVerifyLine } from './read-verify-line.ts';
import { VERIFY } from './verify-command.ts';

export type VerifyDeps = {
  input: AsyncIterable<Uint8Array>;
  /** The usage, when it is asked for. */
  say: (text: string) => void;
  write: (text: string) => Promise<void>;
  /** Messages for the person who runs it. */
  complain: (text: string) => void;
  /** The dataset whose names no prose may hold. */
  open: () => Catalog;
};

/** One run of `verify` from its arguments to its exit code: 0 when every line was handled, 2 on bad usage. */
export const runVerify = async (argv: readonly string[], deps: VerifyDeps): Promise<0 | 2> => {
  const read = readCommand(argv, VERIFY);
  if (read.kind !== 'run') return tellUsage(read, VERIFY, deps);
  if (!read.has('jsonl')) return tellUsage({ kind: 'bad', message: '--jsonl is missing.' }, VERIFY, deps);
  const catalog = deps.open();
  const guard = guardOf(catalog);
  for await (const { number, bytes } of readLines(deps.input)) {
    const line = readVerifyLine(bytes, catalog);
    if (line.kind === 'blank') continue;
    if (line.kind === 'bad') {
      await deps.write(`${JSON.stringify({ id: line.id, line: number, error: line.error })}\n`);
      continue;
    }
    const { verdicts, posted } = verifySegments(line.segments, line.pack, guard);
    await deps.write(`${JSON.stringify({ id: line.id, verdicts, posted })}\n`);
  }
  return 0;
};
