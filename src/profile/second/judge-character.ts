import { type Grounds, isTaken, type Place } from './grounds.ts';
import { isDenied } from './judge-feature.ts';
import { saysSomething } from './says-something.ts';
import type { SecondEntry } from './second-entries.ts';
import { believed, notBelieved, type Verdict } from './verdict.ts';

export type CharacterEntry = Extract<
  SecondEntry,
  { field: 'structure' | 'typed' | 'cpuBound' | 'priorities' }
>;

/** Does the value ask for something, so that words that deny it cannot mean it? */
const asksFor = (entry: CharacterEntry): boolean => {
  switch (entry.field) {
    case 'structure':
      return true;
    case 'typed':
    case 'cpuBound':
      return entry.value;
    case 'priorities':
      return entry.value.tier === 'critical' || entry.value.tier === 'high';
    default:
      return entry satisfies never;
  }
};

const known = (entry: CharacterEntry, { requirements }: Grounds['rules']): unknown =>
  entry.field === 'priorities'
    ? requirements.priorities[entry.value.criterion]?.value
    : requirements[entry.field]?.value;

/** How the code is to be and what matters: counts where the rules read nothing of it, in words they did not need. */
export const judgeCharacter = (entry: CharacterEntry, place: Place, grounds: Grounds): Verdict => {
  const byRules = known(entry, grounds.rules);
  const value = entry.field === 'priorities' ? entry.value.tier : entry.value;
  if (byRules === value) return notBelieved('already-read');
  // Two tiers for one wish are shades of it, two structures are not.
  if (byRules !== undefined) {
    return notBelieved(entry.field === 'priorities' ? 'read-otherwise' : 'against-the-rules');
  }
  const { reading, span } = place;
  const { words } = span;
  if (!saysSomething(place)) return notBelieved('says-nothing');
  if (asksFor(entry) && isDenied(reading.turn, span)) return notBelieved('denied');
  switch (entry.field) {
    case 'structure':
      return believed({ kind: 'structure', value: entry.value, words });
    case 'typed':
      return believed({ kind: 'typed', value: entry.value, words });
    case 'cpuBound':
      return believed({ kind: 'cpu-bound', value: entry.value, words });
    case 'priorities':
      return isTaken(reading, span, ({ kind }) => kind === 'priority')
        ? notBelieved('words-taken')
        : believed({ kind: 'priority', ...entry.value, words });
    default:
      return entry satisfies never;
  }
};
