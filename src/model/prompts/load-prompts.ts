import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePrompt } from './parse-prompt.ts';
import type { Prompt } from './prompt.ts';
import { PromptError, type PromptProblem } from './prompt-error.ts';

export const SHIPPED_PROMPTS = fileURLToPath(new URL('../../../prompts', import.meta.url));

/** What the code fills in, prompt by prompt: a file has to take exactly these. */
const VARIABLES = {
  read: ['today', 'turns'],
  explain: ['vocabulary', 'pack'],
} as const;

/** `today`: ISO date. `turns`: see `turnsForModel`. `vocabulary`: words the verifier allows. `pack`: an EvidencePack. */
export type Prompts = {
  [Id in keyof typeof VARIABLES]: Prompt<(typeof VARIABLES)[Id][number]>;
};

const PROMPT_FILE = /^[\w-]+\.v\d+\.md$/;

const newest = (prompts: readonly Prompt[], id: string): Prompt | undefined =>
  prompts.filter((prompt) => prompt.id === id).toSorted((one, other) => other.version - one.version)[0];

const check = (prompt: Prompt | undefined, id: string, expected: readonly string[]): PromptProblem[] => {
  if (prompt === undefined) return [{ file: `${id}.v1.md`, line: 1, message: 'is missing' }];
  const file = `${id}.v${prompt.version}.md`;
  const unknown = prompt.variables.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !prompt.variables.includes(name));
  return [
    ...unknown.map((name) => ({ file, line: 1, message: `the code has no variable ${name}` })),
    ...missing.map((name) => ({ file, line: 1, message: `the variable ${name} is missing` })),
  ];
};

/** A checked prompt with the names of its variables in its type. */
const taking = <Name extends string>(prompt: Prompt, variables: readonly Name[]): Prompt<Name> => ({
  ...prompt,
  variables,
  render: (values) => prompt.render(values),
});

/**
 * Reads every prompt of a folder, checks them all and gives the newest version of each.
 * @throws PromptError that names file and line of everything that is wrong.
 */
export const loadPrompts = (directory: string = SHIPPED_PROMPTS): Prompts => {
  const parsed = readdirSync(directory)
    .filter((file) => PROMPT_FILE.test(file))
    .map((file) => parsePrompt(file, readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n')));
  const prompts = parsed.flatMap((entry) => ('prompt' in entry ? [entry.prompt] : []));
  const broken = parsed.flatMap((entry) => ('problems' in entry ? entry.problems : []));
  const [read, explain] = [newest(prompts, 'read'), newest(prompts, 'explain')];
  const problems = [
    ...broken,
    ...(broken.length > 0
      ? []
      : [...check(read, 'read', VARIABLES.read), ...check(explain, 'explain', VARIABLES.explain)]),
  ];
  if (problems.length > 0 || read === undefined || explain === undefined) throw new PromptError(problems);
  return { read: taking(read, VARIABLES.read), explain: taking(explain, VARIABLES.explain) };
};
