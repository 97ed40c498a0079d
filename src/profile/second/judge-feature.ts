import { holdsBetween } from '../near.ts';
import { readPolarity } from '../polarity.ts';
import type { Span } from '../span.ts';
import type { Statement } from '../statement.ts';
import type { TurnText } from '../turn-text.ts';
import { type Grounds, isTaken, type Place, statementsIn } from './grounds.ts';
import { saysSomething } from './says-something.ts';
import type { SecondEntry } from './second-entries.ts';
import { believed, notBelieved, type Verdict } from './verdict.ts';

export type FeatureEntry = Extract<SecondEntry, { field: 'workloads' | 'needs' | 'platforms' }>;

export const isFeatureEntry = (entry: SecondEntry): entry is FeatureEntry =>
  entry.field === 'workloads' || entry.field === 'needs' || entry.field === 'platforms';

const KINDS = {
  workloads: ['workload', 'not-workload'],
  needs: ['need', 'not-need'],
  platforms: ['platform', 'not-platform'],
} as const satisfies Record<FeatureEntry['field'], readonly [Statement['kind'], Statement['kind']]>;

/** Is what the words say ruled out, before them or by their own words? */
export const isDenied = (turn: TurnText, span: Span): boolean =>
  readPolarity(turn, span, [span]) === 'excluded' ||
  holdsBetween(turn, span.start, span.end, (lexicon) => lexicon.negation.before);

/**
 * A thing that is built, needed or run on counts where the rules read it in no turn, neither for nor against, and
 * took the words for nothing else of its kind.
 */
export const judgeFeature = (entry: FeatureEntry, place: Place, grounds: Grounds): Verdict => {
  const [plain, taken] = KINDS[entry.field];
  const { reading, span } = place;
  const said = statementsIn(grounds).filter(
    (statement) =>
      'id' in statement &&
      statement.id === entry.value &&
      (statement.kind === plain || statement.kind === taken),
  );
  const held = grounds.rules.requirements[entry.field].some(({ value }) => value === entry.value);
  if (said.some(({ kind }) => kind === taken)) return notBelieved('against-the-rules');
  if (held || said.length > 0) return notBelieved('already-read');
  if (!saysSomething(place)) return notBelieved('says-nothing');
  if (isDenied(reading.turn, span)) return notBelieved('denied');
  if (isTaken(reading, span, ({ kind }) => kind === plain || kind === taken))
    return notBelieved('words-taken');
  const { words } = span;
  switch (entry.field) {
    case 'workloads':
      return believed({ kind: 'workload', id: entry.value, words });
    case 'needs':
      return believed({ kind: 'need', id: entry.value, words });
    case 'platforms':
      return believed({ kind: 'platform', id: entry.value, words });
    default:
      return entry satisfies never;
  }
};
