import type { EvidencePack } from '../evidence/pack/pack.ts';
import { type ModelClaim, SEGMENT_ROLES, type Segment } from '../narrate/model/segments.ts';
import { factsOf } from './context.ts';
import { type NameGuard, NO_NAMES } from './name-guard.ts';
import { indexPack, type PackIndex } from './pack-index.ts';
import { sayClaims, type Verdict, type VerifiedSegment, verifySegment } from './verify-segment.ts';

export type Verification = {
  /** One for each segment, in their order. */
  verdicts: Verdict[];
  /** The sentences to post, in the order of roles: accepted, repaired, and ours for what was left out. */
  posted: string[];
  /** Sentences posted as the model worded them, of all that are posted. */
  fromModel: number;
  of: number;
};

const MOST_SEGMENTS = 8;

type Judged = VerifiedSegment & { segment: Segment };

/** The verdict on the answer so far: what one segment may not do beside the others. */
const inAnswer = (judged: Judged, before: readonly Judged[], index: PackIndex): Judged => {
  if (judged.outcome === 'drop') return judged;
  const drop = (rule: string): Judged => ({
    ...judged,
    outcome: 'drop',
    rules: [...judged.rules, rule],
    text: '',
  });
  const posted = before.filter(({ outcome }) => outcome !== 'drop');
  if (posted.length >= MOST_SEGMENTS) return drop('too-many-segments');
  if (isRepeated(judged, posted)) return drop('duplicate');
  if (judged.segment.role !== 'verdict' || namesFirst(judged.segment, index)) return judged;
  return {
    ...judged,
    outcome: 'repair',
    rules: [...judged.rules, 'verdict-first'],
    text: [firstPlace(index), sayClaims(judged.segment.claims, index)].filter(Boolean).join(' '),
  };
};

const keysOf = (judged: readonly Judged[]): Set<string> =>
  new Set(judged.flatMap(({ segment }) => segment.claims.map((claim) => JSON.stringify(claim))));

const isAllIn = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((key) => all.has(key));

/** Says it nothing that was not said before it? */
const isRepeated = (one: Judged, before: readonly Judged[]): boolean =>
  before.some(({ text }) => text === one.text) || isAllIn(keysOf([one]), keysOf(before));

/** A verdict gives the place of the option in front, and no other option that place. */
const namesFirst = ({ claims }: Segment, index: PackIndex): boolean =>
  claims.some(
    (claim) => claim.kind === 'rank' && index.facts.get(claim.fact)?.subject === index.pack.required.first,
  );

const firstPlace = (index: PackIndex): string => {
  const fact = index.pack.facts.find(
    ({ kind, subject }) => kind === 'rank' && subject === index.pack.required.first,
  );
  return fact === undefined ? '' : sayClaims([{ kind: 'rank', fact: fact.id }], index);
};

/** Claims that an explanation may not leave out and that no posted segment makes, with the role they take. */
const missing = (posted: readonly Judged[], index: PackIndex): Judged[] => {
  const { first, drivers, drawback, gaps } = index.pack.required;
  const told = new Set(
    posted.flatMap(({ segment }) =>
      segment.claims.flatMap((claim) => factsOf(claim, index)).map(({ id }) => id),
    ),
  );
  const rank = index.pack.facts.find(({ kind, subject }) => kind === 'rank' && subject === first);
  const isSaid = posted.some(({ segment }) => segment.role === 'verdict' && namesFirst(segment, index));
  const ours = (role: Segment['role'], kind: 'rank' | 'value' | 'gap', fact: string): Judged[] => {
    const claims: ModelClaim[] = [{ kind, fact }];
    const text = sayClaims(claims, index);
    return text === ''
      ? []
      : [{ outcome: 'repair', rules: ['left-out'], text, segment: { role, text: '', claims } }];
  };
  return [
    ...(rank === undefined || isSaid ? [] : ours('verdict', 'rank', rank.id)),
    ...drivers.filter((id) => !told.has(id)).flatMap((id) => ours('reason', 'value', id)),
    ...(drawback === null || told.has(drawback) ? [] : ours('tradeoff', 'value', drawback)),
    ...gaps.filter((id) => !told.has(id)).flatMap((id) => ours('caveat', 'gap', id)),
  ];
};

/**
 * Proves an explanation against its pack, sentence by sentence. Pure: the same values give the same verdicts. Nothing that is
 * posted holds a figure, name or link that the pack does not hold, whatever comes in. `isWhole` false: more segments
 * are to come, so that nothing is added for what they left out so far.
 */
export const verifySegments = (
  segments: readonly Segment[],
  pack: EvidencePack,
  guard: NameGuard = NO_NAMES,
  { isWhole = true }: { isWhole?: boolean } = {},
): Verification => {
  const index = indexPack(pack);
  const judged: Judged[] = [];
  for (const segment of segments) {
    judged.push(inAnswer({ ...verifySegment(segment, index, guard), segment }, judged, index));
  }
  const kept = judged.filter(({ outcome }) => outcome !== 'drop');
  const roleOf = ({ segment }: Judged): number => SEGMENT_ROLES.indexOf(segment.role);
  const posted = [...kept, ...(isWhole ? missing(kept, index) : [])].toSorted(
    (one, other) => roleOf(one) - roleOf(other),
  );
  return {
    verdicts: judged.map(({ outcome, rules }) => ({ outcome, rules })),
    posted: posted.map(({ text }) => text),
    fromModel: kept.filter(({ outcome }) => outcome === 'accept').length,
    of: posted.length,
  };
};
