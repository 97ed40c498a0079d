import { renderSegment } from '../narrate/model/render-segment.ts';
import { sayClaim } from '../narrate/model/say-claim.ts';
import type { ModelClaim, Segment } from '../narrate/model/segments.ts';
import type { Context } from './context.ts';
import { isTrue } from './judge-claim.ts';
import type { NameGuard } from './name-guard.ts';
import type { PackIndex } from './pack-index.ts';
import { WORDING_RULES } from './rules/all-rules.ts';
import { tokenise } from './tokens.ts';

/** `accept`: posted as worded. `repair`: true, posted in our words. `drop`: nothing proven, nothing posted. */
export type Outcome = 'accept' | 'repair' | 'drop';

export type Verdict = {
  outcome: Outcome;
  /** Names of the rules that were broken; empty for `accept`. */
  rules: string[];
};

export type VerifiedSegment = Verdict & {
  /** What is posted for it; empty for `drop`. */
  text: string;
};

/** Our own sentences for claims, each once. */
export const sayClaims = (claims: readonly ModelClaim[], index: PackIndex): string =>
  [...new Set(claims.map((claim) => sayClaim(claim, index.pack)))].filter((words) => words !== '').join(' ');

const refused = (rule: string): VerifiedSegment => ({ outcome: 'drop', rules: [rule], text: '' });

/** Longer replies than this are not looked at word by word: no sentence of ours comes near. */
const LONGEST_LOOKED_AT = 2_000;
const MOST_CLAIMS = 6;

/** The verdict on one segment by itself; what concerns the answer as a whole is for `verifySegments`. */
export const verifySegment = (segment: Segment, index: PackIndex, guard: NameGuard): VerifiedSegment => {
  if (segment.claims.length === 0) return refused('no-claim');
  if (segment.claims.length > MOST_CLAIMS) return refused('too-many-claims');
  if (!segment.claims.every((claim) => isTrue(claim, index))) return refused('claim-false');
  const repair = (rules: string[]): VerifiedSegment => ({
    outcome: 'repair',
    rules,
    text: sayClaims(segment.claims, index),
  });
  if (segment.text.length > LONGEST_LOOKED_AT) return repair(['lexical-sink']);
  const context: Context = { segment, tokens: tokenise(segment.text, index), index, guard };
  const broken = WORDING_RULES.filter((rule) => rule.isBroken(context)).map(({ name }) => name);
  const text = renderSegment(segment.text, index.pack);
  if (broken.length > 0 || text === null) return repair(broken);
  return { outcome: 'accept', rules: [], text };
};
