import { parseArgs } from 'node:util';
import { CatalogError, formatProblem } from '../catalog/catalog-error.ts';
import { loadCatalog } from '../catalog/load.ts';
import { isDecision } from '../catalog/schemas/rule.ts';
import { checkRules } from './check-rules.ts';
import { formatReport } from './format-report.ts';
import { loadRules } from './load-rules.ts';

const USAGE = `Usage: npm run --silent rules:check -- [options]

  --json      print the result as one JSON object instead of readable text
  --data DIR  use the dataset in DIR instead of the one that ships with the program
  --help      print this text
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const readArguments = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? error.message : 'the options cannot be read';
  }
};

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
  const values = readArguments(argv);
  if (typeof values === 'string' || values.data === '') {
    complain(`${typeof values === 'string' ? values : '--data needs a directory.'}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    write(USAGE);
    return 0;
  }
  try {
    return check(values.data ?? shipped, values.json, write);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    complain(`The dataset cannot be used (${error.problems.length} problems):\n`);
    for (const problem of error.problems) complain(`  ${formatProblem(problem)}\n`);
    return 2;
  }
};
