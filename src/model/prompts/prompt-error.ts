/** One thing that is wrong with a prompt file. `line` counts from 1. */
export type PromptProblem = { file: string; line: number; message: string };

/** Prompt files that cannot be used: the program does not start with them. */
export class PromptError extends Error {
  readonly code = 'prompt_invalid';
  readonly problems: readonly PromptProblem[];

  constructor(problems: readonly PromptProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'PromptError';
    this.problems = problems;
  }
}
