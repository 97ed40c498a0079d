import type { ModelClaim, Segment } from '../../../src/narrate/model/segments.ts';
import { isTrue } from '../../../src/verify/judge-claim.ts';
import { indexPack } from '../../../src/verify/pack-index.ts';
import { type Cast, castFact, castRequirement, castTopic } from './cast.ts';

/**
 * A sentence for any pack: role, text and claims with parts instead of ids. `when`: the least value that its words of praise need,
 * "<650" the other way round for blame, or the words that a fact has to show.
 */
export type Line = {
  role: Segment['role'];
  text: string;
  claims: readonly string[];
  when: Readonly<Record<string, number | string>>;
};

const claimOf = (written: string, cast: Cast): ModelClaim | null => {
  const [kind, one = '', two = '', three = ''] = written.split(' ');
  const fact = (part: string): string => castFact(part, cast)?.id ?? '';
  switch (kind) {
    case 'value':
    case 'rank':
    case 'gap':
      return { kind, fact: fact(one) };
    case 'compare':
      return two === 'gt' || two === 'lt' || two === 'eq'
        ? { kind, left: fact(one), relation: two, right: fact(three) }
        : null;
    case 'extreme':
      return { kind, fact: fact(one), end: two === 'min' ? 'min' : 'max', over: 'shortlist' };
    case 'has':
      return { kind, fact: fact(one), value: two === 'true' };
    case 'fit':
      return { kind, requirement: castRequirement(one, cast) ?? '', fact: fact(two) };
    default:
      return null;
  }
};

const textOf = (text: string, cast: Cast): string | null => {
  let isComplete = true;
  const filled = text.replaceAll(/\{(@?)([^{}]+)\}/g, (_, at: string, part: string) => {
    const isTopic = /^topic(\.|$)/.test(part);
    const id = isTopic
      ? castTopic(part, cast)
      : at === '@'
        ? cast.ids.get(part)
        : part === 'need' || part.startsWith('req.')
          ? castRequirement(part, cast)
          : castFact(part, cast)?.id;
    if (id === undefined) isComplete = false;
    return isTopic ? (id ?? '') : `{${at}${id}}`;
  });
  return isComplete ? filled : null;
};

const meets = (when: Line['when'], cast: Cast): boolean =>
  Object.entries(when).every(([part, least]) => {
    const fact = castFact(part, cast);
    if (typeof least === 'string' && least.startsWith('<')) {
      return typeof fact?.value === 'number' && fact.value < Number(least.slice(1));
    }
    if (typeof least === 'string') return fact?.display === least;
    return typeof fact?.value === 'number' && fact.value >= least;
  });

/** The sentence in the words of one pack; null where the pack lacks a part of it or it would not be true. */
export const instantiate = (line: Line, cast: Cast): Segment | null => {
  const claims = line.claims.map((written) => claimOf(written, cast));
  const text = textOf(line.text, cast);
  const known = claims.filter((claim) => claim !== null);
  const index = indexPack(cast.pack);
  if (text === null || known.length < claims.length || !meets(line.when, cast)) return null;
  return known.every((claim) => isTrue(claim, index)) ? { role: line.role, text, claims: known } : null;
};
