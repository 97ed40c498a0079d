import type { Judged } from './judge-entry.ts';
import type { Distrust } from './judge-trust.ts';
import type { SecondEntry, SecondField } from './second-entries.ts';
import type { Disbelief } from './verdict.ts';

/** What of a second reading was not believed. For logs: it holds fields, ids of closed lists and reasons, no words. */
export type NotBelieved =
  | { field: 'everything'; id: null; reason: Distrust }
  | { field: SecondField; id: string | null; reason: Disbelief };

/** The value where it is of a closed list; names as typed, numbers and times are the asker's. */
const idOf = (entry: SecondEntry): string | null => {
  switch (entry.field) {
    case 'mustLanguages':
    case 'excludedLanguages':
    case 'workloads':
    case 'needs':
    case 'platforms':
    case 'structure':
      return entry.value;
    case 'teamLanguages':
      return entry.value.id;
    case 'priorities':
      return entry.value.criterion;
    default:
      return null;
  }
};

/** Every difference between the two readings, the one that makes all of it unusable first. What is the same is none. */
export const differencesIn = (judged: readonly Judged[], distrust: Distrust | null): NotBelieved[] => [
  ...(distrust === null ? [] : [{ field: 'everything' as const, id: null, reason: distrust }]),
  ...judged.flatMap(({ entry, verdict }): NotBelieved[] =>
    verdict.kind === 'not-believed' && verdict.reason !== 'already-read'
      ? [{ field: entry.field, id: idOf(entry), reason: verdict.reason }]
      : [],
  ),
];
