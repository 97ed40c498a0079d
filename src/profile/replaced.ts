import { type CriterionId, TIERS, type Tier } from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from './requirements.ts';

/** Fields that hold one value: another one takes its place. */
type SingleField = Extract<
  keyof Requirements,
  'teamSize' | 'plannedHires' | 'deadline' | 'supportUntil' | 'structure' | 'typed' | 'cpuBound'
>;

/** Two statements about one thing that cannot both hold, each in its own words. */
export type Replaced = {
  /** A field of the requirements, or the criterion of a priority. */
  what: SingleField | keyof Requirements['load'] | CriterionId;
  earlier: string;
  later: string;
  /** Which of the two holds: the later words, or of two loads the higher figure. */
  counts: 'later' | 'highest';
  /** Both stand in the request itself; otherwise one of them was said in a turn before it. */
  together: boolean;
};

/** "Important" and "matters most" are shades of one wish; two tiers apart they are two wishes. */
const FAR_APART = 2;

const tiersDiffer = (one: Tier, other: Tier): boolean =>
  Math.abs(TIERS.indexOf(one) - TIERS.indexOf(other)) >= FAR_APART;

const isTier = (value: unknown): value is Tier => TIERS.some((tier) => tier === value);

const differ = (one: unknown, other: unknown): boolean =>
  isTier(one) && isTier(other) ? tiersDiffer(one, other) : one !== other;

/** Words as they are quoted: one line, without the mark that ended them. */
const quoted = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/^[\s\p{P}]+|[\s,.;:!。、，；]+$/gu, '');

/** What a new value contradicts, if the one before it says something else in other words. */
export const replacedBy = <Value>(
  what: Replaced['what'],
  before: Sourced<Value> | undefined,
  now: Sourced<Value>,
  counts: Replaced['counts'] = 'later',
): Replaced | null => {
  if (before === undefined || !differ(before.value, now.value)) return null;
  const [earlier, later] = [quoted(before.words), quoted(now.words)];
  if (earlier.includes(later) || later.includes(earlier)) return null;
  return { what, earlier, later, counts, together: before.origin === 'stated' && now.origin === 'stated' };
};

/** One entry for each thing, the last: what was replaced twice is told once. */
export const lastOfEach = (replaced: readonly Replaced[]): Replaced[] => [
  ...new Map(replaced.map((entry) => [entry.what, entry])).values(),
];
