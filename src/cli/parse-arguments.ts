import { isDay } from '../catalog/calendar-day.ts';
import { command } from './command.ts';
import { type NoRun, readCommand } from './read-command.ts';

export const ASK = command({
  call: 'npm run --silent ask',
  ways: ['-- [flags] "question"', '-- --jsonl [flags] < questions.jsonl'],
  does: 'Answers a question in the terminal, as the bot does in Slack; or many, one line each, for programs.',
  flags: {
    also: {
      type: 'string',
      value: '"more"',
      multiple: true,
      does: 'what is said after the answer, as in a thread; may be repeated, and the last answer is printed',
    },
    json: { type: 'boolean', does: 'print one answer object instead of readable text' },
    jsonl: {
      type: 'boolean',
      does: 'read one JSON object per line from standard input, write one per line in the same order; input: {"id", "text"} or {"id", "turns": [...]}, optional "thread" and "today"',
    },
    trace: {
      type: 'boolean',
      does: 'add how the ranking came about: weights, rules that fired, targets, contributions',
    },
    data: {
      type: 'string',
      value: 'DIR',
      does: 'use the dataset in DIR (one with a manifest.json), or lay the records in DIR over the one that ships with the program',
    },
    against: {
      type: 'string',
      value: 'DIR',
      does: 'add what is different on the dataset in DIR, older or newer: facts, ratings, scores, order',
    },
    today: {
      type: 'string',
      value: 'DATE',
      does: 'judge support windows as of DATE (YYYY-MM-DD) instead of today (UTC)',
    },
  },
  words: 'any',
  example:
    'npm run --silent ask -- "4 Python developers, internal tool with an admin" --also "without Django"',
  ends: 'Exit code: 0 answered, 1 when the program failed, 2 for wrong flags or a dataset that cannot be used.',
});

/**
 * What a run was asked to do. `data` and `today` are null when the defaults apply, `against` when no other dataset
 * is compared.
 */
export type RunArguments = {
  mode: 'text' | 'json' | 'jsonl';
  /** The question; empty in the mode `jsonl`. */
  question: string;
  /** What is said after it, one after the other. */
  followUps: readonly string[];
  trace: boolean;
  data: string | null;
  against: string | null;
  today: string | null;
};

export type ParsedArguments = { kind: 'run'; run: RunArguments } | NoRun;

const bad = (message: string): ParsedArguments => ({ kind: 'bad', message });

/**
 * Reads the arguments after the program's name. Never throws: bad usage comes back with a message that
 * says what to do. Several words without quotes are taken as one question.
 */
export const parseArguments = (argv: readonly string[]): ParsedArguments => {
  const read = readCommand(argv, ASK);
  if (read.kind === 'help') return read;
  if (read.kind === 'bad') return bad(`${read.message} A question that starts with a dash goes after "--".`);
  const [data, against, today] = [read.valueOf('data'), read.valueOf('against'), read.valueOf('today')];
  const question = read.words.join(' ');
  const followUps = read.valuesOf('also');
  const isJsonl = read.has('jsonl');
  if (data === '') return bad('--data needs a directory.');
  if (against === '') return bad('--against needs the directory of another dataset.');
  if (today !== null && !isDay(today))
    return bad('--today needs an existing day written as YYYY-MM-DD, for example 2026-11-20.');
  if (isJsonl && (read.words.length > 0 || followUps.length > 0))
    return bad('--jsonl reads its questions from standard input: leave the question out.');
  if (!isJsonl && read.words.length === 0)
    return bad('There is no question. Put it in quotes after the flags, or use --jsonl.');
  const mode = isJsonl ? 'jsonl' : read.has('json') ? 'json' : 'text';
  return { kind: 'run', run: { mode, question, followUps, trace: read.has('trace'), data, against, today } };
};
