import { parseArgs } from 'node:util';
import type { Command, Flags } from './command.ts';
import { nearestName } from './nearest-name.ts';

type Named<Given extends Flags, Type extends 'boolean' | 'string'> = {
  [Name in keyof Given]: Given[Name]['type'] extends Type ? Name : never;
}[keyof Given] &
  string;

/** What the command line asks a command for. */
export type Called<Given extends Flags = Flags> = {
  has: (flag: Named<Given, 'boolean'>) => boolean;
  /** The value of a flag, its last one; null where it is not given. */
  valueOf: (flag: Named<Given, 'string'>) => string | null;
  /** The values of a flag that may be given several times. */
  valuesOf: (flag: Named<Given, 'string'>) => string[];
  words: readonly string[];
};

/** Arguments that ask for no run: for help, or wrong ones, with a sentence that says what is wrong. */
export type NoRun = { kind: 'help' } | { kind: 'bad'; message: string };

export type ReadCommand<Given extends Flags> = ({ kind: 'run' } & Called<Given>) | NoRun;

type Token = NonNullable<ReturnType<typeof split>['tokens']>[number];

const split = (argv: readonly string[], flags: Flags) =>
  parseArgs({
    args: [...argv],
    options: { ...flags, help: { type: 'boolean', short: 'h' } },
    // Lets everything through, so that what is wrong can be said in words of our own.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

const didYouMean = (name: string, flags: Flags): string => {
  const meant = nearestName(name, [...Object.keys(flags), 'help']);
  return meant === null ? '' : ` Did you mean --${meant}?`;
};

/** Words of a person as they can stand in a line: none of them ends it or steers the terminal. */
const quoted = (word: string): string => JSON.stringify(word.length > 40 ? `${word.slice(0, 40)}…` : word);

const whyWrongFlag = (token: Extract<Token, { kind: 'option' }>, flags: Flags): string | null => {
  const { name, rawName, value, inlineValue } = token;
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  // What is no name at all may be the value of another flag, and a secret.
  if (!/^[\w-]{1,40}$/.test(name)) return 'One of the flags cannot be read.';
  if (flag === undefined && name !== 'help') return `There is no flag ${rawName}.${didYouMean(name, flags)}`;
  if (flag?.type !== 'string') return value === undefined ? null : `${rawName} takes no value.`;
  // `--out --force` has lost the value of its first flag.
  const isLost = value === undefined || (inlineValue !== true && value.startsWith('-') && value !== '-');
  return isLost ? `${rawName} needs a value: ${rawName} ${flag.value}.` : null;
};

const whyWrongWord = (value: string, { words, isSecret }: Command): string | null => {
  if (words === 'any') return null;
  if (words === 'none')
    return isSecret === true
      ? 'There is a word without a flag before it.'
      : `${quoted(value)} is one word too many.`;
  return Object.hasOwn(words, value)
    ? null
    : `There is no ${quoted(value)}, only ${Object.keys(words).join(', ')}.`;
};

const whyWrong = (token: Token, command: Command): string | null => {
  switch (token.kind) {
    case 'option':
      return whyWrongFlag(token, command.flags);
    case 'positional':
      return whyWrongWord(token.value, command);
    case 'option-terminator':
      return null;
  }
};

/**
 * Reads the arguments of a command: the one way for all of them. Never throws. Who asks for help gets it, whatever else
 * is asked for.
 */
export const readCommand = <Given extends Flags>(
  argv: readonly string[],
  command: Command<Given>,
): ReadCommand<Given> => {
  const { values, positionals, tokens } = split(argv, command.flags);
  if (values['help'] === true) return { kind: 'help' };
  const message = tokens.map((token) => whyWrong(token, command)).find((each) => each !== null);
  if (message !== undefined) return { kind: 'bad', message };
  const valuesOf = (flag: string): string[] =>
    [values[flag]].flat().filter((value) => typeof value === 'string');
  return {
    kind: 'run',
    has: (flag) => values[flag] === true,
    valueOf: (flag) => valuesOf(flag).at(-1) ?? null,
    valuesOf,
    words: positionals,
  };
};
