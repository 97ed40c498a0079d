import type { RulesReport } from './check-rules.ts';

const share = (hits: number, of: number): string =>
  of === 0 ? 'none to judge' : `${hits} of ${of} (${((100 * hits) / of).toFixed(1)} %)`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** The report for people. `unneeded`: rules that give a reason to disagree and came out all the same. */
export const formatReport = (report: RulesReport, unneeded: readonly string[]): string => {
  const { total, applicable, reproduced, notApplicable, disagreements, overAll } = report;
  const lines = [
    `${total} decision rules: ${applicable} choose between ranked frameworks, ${notApplicable.length} do not`,
    `reproduced over what the article considers  ${share(reproduced, applicable)}`,
    `reproduced over all ranked frameworks       ${share(overAll.reproduced, applicable)}`,
    ...section(
      'Not reproduced',
      disagreements.flatMap(({ id, expected, got, reason }) => [
        `${id}  expected ${expected.join(' or ')}; got ${got.length === 0 ? 'nothing' : got.join(', ')}`,
        `         ${reason ?? 'WITHOUT A REASON'}`,
      ]),
    ),
    ...section(
      'Not reproduced over all ranked frameworks',
      overAll.disagreements.length === 0 ? [] : [overAll.disagreements.join(' ')],
    ),
    ...section(
      'Not applicable',
      notApplicable.map(({ id, reason }) => `${id}  ${reason}`),
    ),
    ...section(
      'Reproduced, so that the reason to disagree can go',
      unneeded.length === 0 ? [] : [unneeded.join(' ')],
    ),
  ];
  return `${lines.join('\n')}\n`;
};
