import { createHash } from 'node:crypto';
import { estimateTokens } from '../estimate-tokens.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Prompt } from './prompt.ts';
import type { PromptProblem } from './prompt-error.ts';
import { renderPrompt } from './render-prompt.ts';

export type ParsedPrompt = { prompt: Prompt } | { problems: PromptProblem[] };

type Problem = { line: number; message: string };

const PLACEHOLDER = /\{\{(\w*)\}\}/g;

/** Lines of a section, without its heading, and the index of the first. */
type Section = { lines: string[]; start: number };

const sectionsOf = (lines: readonly string[], from: number) => {
  const system = lines.indexOf('# System', from);
  const user = lines.indexOf('# User', from);
  if (system < 0 || user < system || lines.slice(from, system).join('').trim() !== '') return null;
  const section = (start: number, end: number): Section => ({ lines: lines.slice(start, end), start });
  return { system: section(system + 1, user), user: section(user + 1, lines.length) };
};

/** The lines between ```json and ``` of the section; null unless there is exactly one such block. */
const dataBlockOf = ({ lines, start }: Section): Section | null => {
  const fences = lines.flatMap((line, index) => (line.startsWith('```') ? [index] : []));
  const [open, close] = fences;
  if (fences.length !== 2 || open === undefined || close === undefined) return null;
  if (lines[open] !== '```json' || lines[close] !== '```') return null;
  return { lines: lines.slice(open + 1, close), start: start + open + 1 };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const checkPlaces = (lines: readonly string[], block: Section): Problem[] =>
  lines.flatMap((line, index) => {
    const isInBlock = index >= block.start && index < block.start + block.lines.length;
    return !isInBlock && line.includes('{{')
      ? [{ line: index + 1, message: 'a variable stands outside the data block' }]
      : [];
  });

const checkVariables = (variables: readonly string[], block: Section, headLine: number): Problem[] => {
  const used = block.lines.flatMap((line, index) =>
    [...line.matchAll(PLACEHOLDER)].map((match) => ({ name: match[1] ?? '', line: block.start + index + 1 })),
  );
  const unknown = used.filter(({ name }) => !variables.includes(name));
  const unused = variables.filter((name) => !used.some((place) => place.name === name));
  const filled = block.lines.join('\n').replace(PLACEHOLDER, 'null');
  return [
    ...unknown.map(({ name, line }) => ({ line, message: `{{${name}}} is no variable of this prompt` })),
    ...unused.map((name) => ({ line: headLine, message: `the variable ${name} is not used` })),
    ...(isJson(filled)
      ? []
      : [{ line: block.start + 1, message: 'the data block is not JSON with {{name}} in it' }]),
  ];
};

/** Reads and checks a prompt file. `file` is its name, which has to say id and version: `read.v1.md`. */
export const parsePrompt = (file: string, text: string): ParsedPrompt => {
  const fail = (...problems: Problem[]): ParsedPrompt => ({
    problems: problems.map((problem) => ({ file, ...problem })),
  });
  const lines = text.split('\n');
  const head = readFrontMatter(lines);
  if ('problems' in head) return fail(...head.problems);
  const { id, version, variables, ceiling } = head.data;
  const sections = sectionsOf(lines, head.end + 1);
  if (sections === null) return fail({ line: head.end + 2, message: "needs '# System', then '# User'" });
  const block = dataBlockOf(sections.user);
  if (block === null)
    return fail({ line: sections.user.start, message: 'needs one ```json block for its data' });
  const lineOf = (key: string): number => lines.findIndex((line) => line.startsWith(`${key}:`)) + 1;
  const system = sections.system.lines.join('\n').trim();
  const user = sections.user.lines.join('\n').trim();
  const tokens = estimateTokens(system, user);
  const problems = [
    ...(file === `${id}.v${version}.md`
      ? []
      : [{ line: 1, message: `has to be named ${id}.v${version}.md` }]),
    ...checkPlaces(lines, block),
    ...checkVariables(variables, block, lineOf('variables')),
    ...(tokens <= ceiling
      ? []
      : [
          {
            line: lineOf('ceiling'),
            message: `has ${tokens} tokens before any data, its ceiling is ${ceiling}`,
          },
        ]),
  ];
  if (problems.length > 0) return fail(...problems);
  const hash = createHash('sha256').update(text).digest('hex');
  return { prompt: renderPrompt({ id, version, hash, ceiling, variables, system, user }) };
};
