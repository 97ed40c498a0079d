import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { parseExportArguments } from '../../src/decisions-cli/parse-export-arguments.ts';
import { parseDoctorArguments } from '../../src/doctor/parse-doctor-arguments.ts';
import { parseQueueArguments } from '../../src/queue-cli/parse-queue-arguments.ts';
import { readFlags } from '../../src/read-flags.ts';
import { parseCopyArguments } from '../../src/store-cli/parse-copy-arguments.ts';
import { byPath, inBackticks, ROOT, readDocument, shellLines, withoutBlocks } from './documents.ts';

const scripts: Record<string, string> = JSON.parse(readDocument('package.json')).scripts;

/** `npm run --silent ask -- --json "..."`, taken apart. */
type Command = { name: string; words: string[] };

const NPM = /\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)(?: -- (.*))?/;

/** Words as a shell has them, without its other signs. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const commandIn = (line: string): Command[] => {
  const [, run, short, rest = ''] = NPM.exec(line) ?? [];
  const name = run ?? short;
  return name === undefined ? [] : [{ name, words: wordsOf(rest) }];
};

/** Every command a document names: in backticks, and line by line in its blocks. */
const commandsOf = (text: string): Command[] => [
  ...inBackticks(withoutBlocks(text)).flatMap(commandIn),
  ...shellLines(text).flatMap((line) => line.split(/&&|\|/).flatMap(commandIn)),
];

const flagsIn = (words: readonly string[]): string[] =>
  words.flatMap((word) => /^--([a-z][a-z-]*)/.exec(word)?.slice(1) ?? []);

/** Files of commands that read their words in a file that they import. */
const READ_IN: Record<string, string> = {
  ask: 'src/cli/parse-arguments.ts',
  'decisions:export': 'src/decisions-cli/parse-export-arguments.ts',
  doctor: 'src/doctor/parse-doctor-arguments.ts',
  queue: 'src/queue-cli/parse-queue-arguments.ts',
  'rules:check': 'src/rules/run-check.ts',
  start: 'src/read-flags.ts',
  'store:copy': 'src/store-cli/parse-copy-arguments.ts',
  verify: 'src/verify-cli/verify-command.ts',
};

/** The source that reads the words after a command; null where another program does. */
const readerOf = (name: string): string | null => {
  const file = READ_IN[name] ?? /\bnode .*?((?:src|bench|tests)\/\S+\.ts)/.exec(scripts[name] ?? '')?.[1];
  return file === undefined ? null : readDocument(file);
};

const takes = (name: string, flag: string): boolean => {
  const source = readerOf(name);
  return (
    source === null ||
    flag === 'help' ||
    new RegExp(`--${flag}\\b|^\\s*'?${flag}'?: \\{|\\b${flag}: \\{ type:`, 'm').test(source)
  );
};

/** Commands whose words are read by a function that can be asked. */
const isRefused = ({ name, words }: Command): boolean => {
  switch (name) {
    case 'ask':
      return parseArguments(words).kind === 'bad';
    case 'decisions:export':
      return parseExportArguments(words).kind === 'bad';
    case 'doctor':
      return parseDoctorArguments(words).kind === 'bad';
    case 'queue':
      return parseQueueArguments(words).kind === 'bad';
    case 'store:copy':
      return parseCopyArguments(words).kind === 'bad';
    case 'start':
      return readFlags(words).kind === 'bad';
    default:
      return false;
  }
};

type LooseFlag = { names: string[]; flag: string };

const namesIn = (code: readonly string[]): string[] => code.flatMap(commandIn).map(({ name }) => name);

/** Flags in backticks of their own: they belong to the commands of their line, or else of the heading above it. */
const looseFlagsOf = (text: string): LooseFlag[] =>
  withoutBlocks(text)
    .split(/^(?=#)/m)
    .flatMap((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const above = namesIn(inBackticks(heading));
      return lines.flatMap((line): LooseFlag[] => {
        const code = inBackticks(line);
        const own = namesIn(code);
        const names = own.length > 0 ? own : above;
        const flags = code
          .filter((each) => /^(?:-- )?--[a-z]/.test(each))
          .flatMap((each) => flagsIn(each.split(' ')));
        return names.length === 0 ? [] : flags.map((flag) => ({ names, flag }));
      });
    });

describe.each(byPath)('commands of %s', (_, text) => {
  const commands = commandsOf(text);

  it('are there', () => {
    expect(commands.map(({ name }) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('take the flags that are named with them', () => {
    const unknown = commands.flatMap(({ name, words }) =>
      flagsIn(words)
        .filter((flag) => !takes(name, flag))
        .map((flag) => `${name} --${flag}`),
    );
    const loose = looseFlagsOf(text).filter(({ names, flag }) => !names.some((name) => takes(name, flag)));
    expect([...unknown, ...loose]).toEqual([]);
  });

  it('are written so that the program can read them', () => {
    // One that stands without its words is only named.
    const written = commands.filter(({ words }) => words.length > 0);
    expect(written.filter(isRefused)).toEqual([]);
  });
});

describe('the scripts of package.json', () => {
  it('begin files that are there', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/\b(?:src|bench|tests)\/\S+/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });

  it.each(Object.keys(scripts).filter((name) => !['prepare', 'format', 'types', 'lint'].includes(name)))(
    'are told in a document: %s',
    (name) => {
      const told = byPath.filter(([, text]) => commandsOf(text).some((command) => command.name === name));
      expect(told.map(([path]) => path)).not.toEqual([]);
    },
  );
});
