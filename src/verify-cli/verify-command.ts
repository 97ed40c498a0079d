import { command } from '../cli/command.ts';

export const VERIFY = command({
  call: 'npm run --silent verify',
  ways: ['-- --jsonl < sentences.jsonl'],
  does: 'Judges sentences of your own as those of a language model are judged: reads one object per line from standard input, {id, segments, evidence, requirements}, and writes one per line, {id, verdicts: [{outcome: accept|repair|drop, rules}], posted}. "evidence" holds facts and names, or is a whole pack.',
  flags: { jsonl: { type: 'boolean', does: 'the only form there is, and it has to be named' } },
  words: 'none',
  example: 'npm run --silent verify -- --jsonl < sentences.jsonl',
  ends: 'Exit code: 0 when every line was handled (bad lines are, with an error), 2 when it was called wrongly.',
});
