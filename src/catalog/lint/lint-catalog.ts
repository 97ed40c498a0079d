import type { Catalog } from '../catalog.ts';
import type { ExceptionRecord } from '../schemas/exception.ts';
import type { Finding, Level, LintContext, LintRule } from './finding.ts';
import { LINT_RULES } from './lint-rules.ts';
import { unneededExceptions } from './unneeded-exceptions.ts';

export type LintOptions = {
  context: LintContext;
  exceptions: readonly ExceptionRecord[];
  /** Which rules to run. Exceptions to the others are left alone. */
  levels: readonly Level[];
  /** False while some records cannot be read: rules that look for other records have to wait. */
  isComplete: boolean;
};

/** Every finding of the rules that no exception covers, and every exception that covers none. */
export const lintCatalog = (catalog: Catalog, options: LintOptions): Finding[] => {
  const { context, exceptions, levels, isComplete } = options;
  const canRun = ({ looksFor }: LintRule): boolean => {
    if (looksFor === undefined) return true;
    return isComplete && !(looksFor === 'users' && context.isOverlaid);
  };
  const rules = LINT_RULES.filter((rule) => levels.includes(rule.level) && canRun(rule));
  const findings = rules.flatMap(({ name, level, check }) =>
    check(catalog, context).map((flaw): Finding => ({ rule: name, level, ...flaw })),
  );
  const covered = new Set(exceptions.map(({ rule, record }) => `${rule} ${record}`));
  const left = findings.filter(({ rule, record }) => !covered.has(`${rule} ${record}`));
  const skipped = new Set(LINT_RULES.filter((rule) => !rules.includes(rule)).map(({ name }) => name));
  const judged = exceptions.map((exception, index) => ({ exception, index }));
  return [
    ...left,
    ...unneededExceptions(
      judged.filter(({ exception }) => !skipped.has(exception.rule)),
      findings,
      LINT_RULES.map(({ name }) => name),
    ),
  ];
};
