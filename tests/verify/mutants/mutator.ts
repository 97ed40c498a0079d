import type { EvidencePack } from '../../../src/evidence/pack/pack.ts';
import type { ModelClaim, Segment } from '../../../src/narrate/model/segments.ts';
import type { PackIndex } from '../../../src/verify/pack-index.ts';
import type { Random } from '../random.ts';

/** A segment that was accepted as worded, in its answer. */
export type Subject = {
  segment: Segment;
  pack: EvidencePack;
  index: PackIndex;
  /** The other accepted segments of its answer. */
  others: readonly Segment[];
  /** Names of the dataset that are not in the pack. */
  outside: readonly string[];
};

/** Makes a segment say something that the pack does not bear out; null where that cannot be done to it. */
export type Mutator = (subject: Subject, random: Random) => Segment | null;

export const withText = (segment: Segment, text: string): Segment | null =>
  text === segment.text ? null : { ...segment, text };

export const withClaims = (segment: Segment, claims: ModelClaim[]): Segment => ({ ...segment, claims });

/** Ids of slots in a text, in order: `{@x}` as names, others as facts or requirements. */
export const slotsOf = (text: string, kind: 'name' | 'fact', index: PackIndex): string[] =>
  [...text.matchAll(/\{(@?)([^{}]+)\}/g)].flatMap(([, at = '', id = '']) =>
    kind === 'name' ? (at === '@' ? [id] : []) : at === '' && index.facts.has(id) ? [id] : [],
  );

/** One of the places of `pattern` in the text, by chance, replaced. */
export const replaceOne = (
  text: string,
  pattern: RegExp,
  by: (match: string) => string | null,
  random: Random,
): string | null => {
  const matches = [...text.matchAll(pattern)];
  const match = random.pick(matches);
  const replacement = match === undefined ? null : by(match[0]);
  if (match === undefined || replacement === null) return null;
  return `${text.slice(0, match.index)}${replacement}${text.slice(match.index + match[0].length)}`;
};

/** The sentence with an addition before its full stop. */
export const append = (text: string, addition: string): string => `${text.replace(/\.$/, '')}${addition}`;

/** The claim as it would be of another record: the same metrics, other subject. */
export const claimOfOther = (
  claim: ModelClaim,
  swap: (subject: string) => string,
  index: PackIndex,
): ModelClaim | null => {
  const other = (id: string): string | null => {
    const fact = index.facts.get(id);
    const wanted = swap(fact?.subject ?? '');
    const found = index.pack.facts.find(
      ({ metric, subject }) => metric === fact?.metric && subject === wanted,
    );
    return found?.id ?? null;
  };
  if (claim.kind === 'compare') {
    const [left, right] = [other(claim.left), other(claim.right)];
    return left === null || right === null ? null : { ...claim, left, right };
  }
  const fact = other(claim.fact);
  return fact === null ? null : { ...claim, fact };
};
