import type { Expected } from './question-row.ts';
import type { Outcome, Verdict } from './score-reading.ts';

export type NamesRead = { named: readonly string[]; unknown: readonly string[] };

const outcome = (field: 'named' | 'unknown', key: string, verdict: Verdict): Outcome => ({
  field,
  key,
  value: key,
  verdict,
});

/** Ids that may be named without being asked about: what they run, what they rule out, the options. */
const allowedNames = ({ named, requirements, may_read }: Expected): ReadonlySet<string> =>
  new Set([
    ...named,
    ...[requirements, may_read].flatMap((stated) => [
      ...stated.existing,
      ...stated.excludedFrameworks,
      ...stated.options,
    ]),
  ]);

/**
 * Judges the names that were recognised: recall over the expected ones; a ranked id that nobody named is
 * wrong, a supporting one is not. Unknown names: recall only, without regard to case.
 */
export const scoreNames = (
  expected: Expected,
  read: NamesRead,
  rankedIds: ReadonlySet<string>,
): Outcome[] => {
  const allowed = allowedNames(expected);
  const lower = new Set(read.unknown.map((name) => name.toLowerCase()));
  const found = (isFound: boolean): Verdict => (isFound ? 'right' : 'missed');
  return [
    ...expected.named.map((id) => outcome('named', id, found(read.named.includes(id)))),
    ...read.named
      .filter((id) => rankedIds.has(id) && !allowed.has(id))
      .map((id) => outcome('named', id, 'wrong')),
    ...expected.unknown.map((name) => outcome('unknown', name, found(lower.has(name.toLowerCase())))),
  ];
};
