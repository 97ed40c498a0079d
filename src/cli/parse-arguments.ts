import { parseArgs } from 'node:util';
import { isDay } from '../catalog/calendar-day.ts';

export const USAGE = `Usage: npm run --silent ask -- [options] "question"
       npm run --silent ask -- --jsonl [options] < questions.jsonl

  --json         print one answer object instead of readable text
  --jsonl        read one JSON object per line from standard input, write one per line in the same order
                 input: {"id", "text"} or {"id", "turns": [...]}, optional "thread" and "today"
  --trace        add how the ranking came about: weights, rules that fired, targets, contributions
  --data DIR     use the dataset in DIR (one with a manifest.json), or lay the records in DIR over the one that
                 ships with the program
  --against DIR  add what is different on the dataset in DIR, older or newer: facts, ratings, scores, order
  --today DATE   judge support windows as of DATE (YYYY-MM-DD) instead of today (UTC)
  --help         print this text
`;

/**
 * What a run was asked to do. `data` and `today` are null when the defaults apply, `against` when no other dataset
 * is compared.
 */
export type RunArguments = {
  mode: 'text' | 'json' | 'jsonl';
  /** The question; empty in the mode `jsonl`. */
  question: string;
  trace: boolean;
  data: string | null;
  against: string | null;
  today: string | null;
};

export type ParsedArguments =
  | { kind: 'run'; run: RunArguments }
  | { kind: 'help' }
  | { kind: 'bad'; message: string };

const OPTIONS = {
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  data: { type: 'string' },
  against: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const bad = (message: string): ParsedArguments => ({ kind: 'bad', message });

const split = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });

/**
 * Reads the arguments after the program's name. Never throws: bad usage comes back with a message that
 * says what to do. Several words without quotes are taken as one question.
 */
export const parseArguments = (argv: readonly string[]): ParsedArguments => {
  let parsed: ReturnType<typeof split>;
  try {
    parsed = split(argv);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'the options cannot be read';
    return bad(`${reason}. A question that starts with a dash goes after "--".`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.data === '') return bad('--data needs a directory.');
  if (values.against === '') return bad('--against needs the directory of another dataset.');
  if (values.today !== undefined && !isDay(values.today)) {
    return bad('--today needs an existing day written as YYYY-MM-DD, for example 2026-11-20.');
  }
  if (values.jsonl && positionals.length > 0) {
    return bad('--jsonl reads its questions from standard input: leave the question out.');
  }
  if (!values.jsonl && positionals.length === 0) {
    return bad('There is no question. Put it in quotes after the options, or use --jsonl.');
  }
  const mode = values.jsonl ? 'jsonl' : values.json ? 'json' : 'text';
  const { trace, data = null, against = null, today = null } = values;
  return { kind: 'run', run: { mode, question: positionals.join(' '), trace, data, against, today } };
};
