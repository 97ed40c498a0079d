import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { loadCatalog } from '../catalog/load.ts';
import { isDecision } from '../catalog/schemas/rule.ts';
import { command } from '../cli/command.ts';
import { readCommand } from '../cli/read-command.ts';
import { tellUsage } from '../cli/tell-usage.ts';
import { checkRules } from './check-rules.ts';
import { formatReport } from './format-report.ts';
import { loadRules } from './load-rules.ts';

const CHECK = command({
  call: 'npm run --silent rules:check',
  ways: ['[-- [--json] [--data DIR]]'],
  does: 'Runs the decision rules of five published articles through the engine, and says which of them it reproduces.',
  flags: {
    json: { type: 'boolean', does: 'print the result as one JSON object instead of readable text' },
    data: {
      type: 'string',
      value: 'DIR',
      does: 'use the dataset in DIR instead of the one that ships with the program',
    },
  },
  words: 'none',
  example: 'npm run --silent rules:check',
  ends: 'Exit code: 0 when every rule was checked, 1 when one is not reproduced and gives no reason, 2 for wrong flags or a dataset that cannot be used.',
});

const check = (directory: string, asJson: boolean, write: (text: string) => void): 0 | 1 => {
  const catalog = loadCatalog(directory);
  const rules = loadRules(directory, catalog);
  const report = checkRules(rules, catalog);
  const missed = new Set(report.disagreements.map(({ id }) => id));
  const unneeded = rules
    .filter((rule) => isDecision(rule) && rule.disagreement !== undefined && !missed.has(rule.id))
    .map(({ id }) => id);
  write(asJson ? `${JSON.stringify(report)}\n` : formatReport(report, unneeded));
  return report.disagreements.every(({ reason }) => reason !== null) ? 0 : 1;
};

export type CheckDeps = {
  /** The dataset that ships with the program. */
  shipped: string;
  /** The result only. */
  write: (text: string) => void;
  /** Messages for the person who runs it. */
  complain: (text: string) => void;
};

/**
 * One run of `rules:check` from its arguments to its exit code: 0 when every rule was checked, 1 when a rule
 * is not reproduced and gives no reason, 2 on bad usage or an unusable dataset.
 */
export const runCheck = (argv: readonly string[], { shipped, write, complain }: CheckDeps): 0 | 1 | 2 => {
  const read = readCommand(argv, CHECK);
  if (read.kind !== 'run') return tellUsage(read, CHECK, { say: write, complain });
  const data = read.valueOf('data');
  if (data === '')
    return tellUsage({ kind: 'bad', message: '--data needs a directory.' }, CHECK, { say: write, complain });
  try {
    return check(data ?? shipped, read.has('json'), write);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    complain(`The dataset cannot be used (${error.problems.length} problems):\n`);
    for (const problem of error.problems) complain(`  ${formatProblem(problem)}\n`);
    return 2;
  }
};
