/** The environment or the command line cannot be used. `problems` name variables and never hold their values. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the environment has ${problems.length} problem(s)`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
