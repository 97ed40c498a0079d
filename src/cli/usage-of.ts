import type { Command, Flag } from './command.ts';

const WIDTH = 110;

/** Words in lines of at most `width`, all but the first indented. */
const wrapped = (text: string, width: number, indent = ''): string => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join(`\n${indent}`);
};

const rows = (entries: readonly (readonly [string, string])[]): string => {
  const column = Math.max(...entries.map(([name]) => name.length)) + 4;
  const indent = ' '.repeat(column);
  return entries
    .map(([name, does]) => `  ${name.padEnd(column - 2)}${wrapped(does, WIDTH - column, indent)}\n`)
    .join('');
};

const flagRow = ([name, flag]: [string, Flag]) =>
  [flag.type === 'string' ? `--${name} ${flag.value}` : `--${name}`, flag.does] as const;

/** What `--help` prints: how the command is called, what it does, its words and flags, an example. */
export const usageOf = ({ call, ways, does, flags, words, example, ends }: Command): string => {
  const [first = '', ...others] = ways.map((way) => `${call} ${way}`.trimEnd());
  const named = typeof words === 'string' ? [] : Object.entries(words);
  const parts = [
    [`Usage: ${first}`, ...others.map((way) => `       ${way}`), ''].join('\n'),
    `${wrapped(does, WIDTH)}\n`,
    rows([...named, ...Object.entries(flags).map(flagRow), ['--help', 'print this text']]),
    `Example: ${example}\n`,
    ...(ends === undefined ? [] : [`${wrapped(ends, WIDTH)}\n`]),
  ];
  return parts.join('\n');
};
