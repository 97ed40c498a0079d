import type { ExceptionRecord } from '../schemas/exception.ts';
import type { Finding } from './finding.ts';

/** Exceptions that hide nothing any more, or name a rule that does not exist, are errors themselves. */
export const unneededExceptions = (
  exceptions: readonly { exception: ExceptionRecord; index: number }[],
  findings: readonly Finding[],
  ruleNames: readonly string[],
): Finding[] =>
  exceptions.flatMap(({ exception: { rule, record }, index }) => {
    if (findings.some((finding) => finding.rule === rule && finding.record === record)) return [];
    const message = ruleNames.includes(rule)
      ? `"${record}" is in order by now: remove the exception`
      : `no rule "${rule}": the rules are ${ruleNames.join(', ')}`;
    const place = { file: 'exceptions.json', path: String(index), record: `exceptions/${index}` };
    return [{ rule: 'unneeded-exceptions', level: 'error', ...place, message }];
  });
