import { styleText } from 'node:util';
import type pino from 'pino';

/** Enough to line up the messages of all levels. */
const LEVEL_WIDTH = 5;
const COLORS: Readonly<Record<string, 'red' | 'yellow'>> = { fatal: 'red', error: 'red', warn: 'yellow' };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words of others could steer a terminal, or look like lines of the log. */
const wordsOf = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\p{Cc}+/gu, ' ');

/** An error as `describeError` tells it: what it says, then where it was thrown, with the errors behind it. */
const errorLines = ({ name, code, message, at, cause }: Fields): string[] => [
  `  ${[name, code].filter((part) => part !== undefined).join(' ')}: ${wordsOf(message ?? '')}`,
  ...(Array.isArray(at) ? at.map((frame) => `    ${wordsOf(frame)}`) : []),
  ...(isFields(cause) ? errorLines(cause) : []),
];

/**
 * A line of the log, one JSON object, as a person at a terminal reads it: the time of day, how grave it is, what
 * happened, and its fields. What is no JSON object stays as it is. Colours as `styleText` decides for standard output.
 */
export const terminalLine = (line: string): string => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return line;
  }
  if (!isFields(parsed)) return line;
  const { level, time, msg, err, ...fields } = parsed;
  const word = wordsOf(level ?? '');
  const color = COLORS[word];
  const shown = word.padEnd(LEVEL_WIDTH);
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${wordsOf(value)}`);
  const faint = rest.length === 0 ? [] : [styleText('dim', rest.join(' '), { stream: process.stdout })];
  const head = [
    new Date(wordsOf(time)).toTimeString().slice(0, 8),
    color === undefined ? shown : styleText(color, shown, { stream: process.stdout }),
    wordsOf(msg ?? ''),
    ...faint,
  ].join(' ');
  return `${[head, ...(isFields(err) ? errorLines(err) : [])].join('\n')}\n`;
};

/** Where a log at a terminal writes to. */
export const terminalStream = (write: (text: string) => void): pino.DestinationStream => ({
  write: (line) => write(terminalLine(line)),
});
