import type { Catalog } from '../catalog/catalog.ts';
import { readLines } from '../cli/read-lines.ts';
import { guardOf } from '../verify/name-guard.ts';
import { verifySegments } from '../verify/verify-segments.ts';
import { readVerifyLine } from './read-verify-line.ts';

export const USAGE = `Usage: npm run --silent verify -- --jsonl

Reads one object per line from standard input, {id, segments, evidence, requirements}, and writes one per line,
{id, verdicts: [{outcome: accept|repair|drop, rules}], posted}. \`evidence\` holds facts and names, or is a whole pack.
`;

export type VerifyDeps = {
  input: AsyncIterable<Uint8Array>;
  write: (text: string) => Promise<void>;
  /** Messages for the person who runs it. */
  complain: (text: string) => void;
  /** The dataset whose names no prose may hold. */
  open: () => Catalog;
};

/** One run of `verify` from its arguments to its exit code: 0 when every line was handled, 2 on bad usage. */
export const runVerify = async (argv: readonly string[], deps: VerifyDeps): Promise<0 | 2> => {
  if (argv.length === 1 && argv[0] === '--help') {
    await deps.write(USAGE);
    return 0;
  }
  if (argv.length !== 1 || argv[0] !== '--jsonl') {
    deps.complain(USAGE);
    return 2;
  }
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
