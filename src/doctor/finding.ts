/** What is looked at, in this order, and how it is called. */
export const CHECKS = {
  settings: 'Settings',
  node: 'Node.js',
  disk: 'Disk',
  data: 'Dataset',
  database: 'Database',
  slack: 'Slack',
  model: 'Language model',
} as const;
export type Check = keyof typeof CHECKS;

/** `warning`: the bot runs, and something is missing or may go wrong; `problem`: it cannot do what it is set up for. */
export type Level = 'ok' | 'warning' | 'problem';

/** Something that was found, in a sentence without values of settings, and what to do about it. */
export type Finding = {
  level: Level;
  text: string;
  todo: string | null;
  /** What does it, to be pasted as it stands. It may name a folder, a database or its user, and never a secret. */
  command?: string;
};

const finding = (level: Level, text: string, todo: string | null, command?: string): Finding =>
  command === undefined ? { level, text, todo } : { level, text, todo, command };

export const ok = (text: string): Finding => finding('ok', text, null);
export const warning = (text: string, todo: string | null = null, command?: string): Finding =>
  finding('warning', text, todo, command);
export const problem = (text: string, todo: string | null = null, command?: string): Finding =>
  finding('problem', text, todo, command);

/** A finding of a line of the program itself, which says what to do after a colon. */
export const fromLine = (level: Level, line: string): Finding => {
  const at = line.indexOf(': ');
  return at < 0
    ? { level, text: line, todo: null }
    : { level, text: line.slice(0, at), todo: line.slice(at + 2) };
};

const sentence = (text: string): string => {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
};

/** What to do, with nothing behind a command: a full stop would be pasted with it. */
const advice = ({ todo, command }: Finding): string => {
  if (todo === null) return '';
  return ` ${command === undefined ? sentence(todo) : `${sentence(todo).slice(0, -1)}: ${command}`}`;
};

/** A finding as one line for people. */
export const lineOf = (check: Check, found: Finding): string =>
  `${found.level.padEnd(7)}  ${CHECKS[check]}: ${sentence(found.text)}${advice(found)}`;
