import type { ModelClaim } from '../../../src/narrate/model/segments.ts';
import { isTrue } from '../../../src/verify/judge-claim.ts';
import type { Random } from '../random.ts';
import { type Mutator, slotsOf, withClaims } from './mutator.ts';

const replaceAt = (claims: readonly ModelClaim[], at: number, claim: ModelClaim): ModelClaim[] =>
  claims.map((each, place) => (place === at ? claim : each));

/** A claim taken away: what the sentence says of it is then without proof. */
export const citationMissing: Mutator = ({ segment, index }, random) => {
  const at = random.below(segment.claims.length);
  const gone = segment.claims[at];
  const left = segment.claims.filter((_, place) => place !== at);
  // Another claim may cite the same fact: "first" by rank and by its value.
  const stillCited = left.some((claim) =>
    JSON.stringify(claim).includes(JSON.stringify(idOf(gone)).slice(1, -1)),
  );
  // "First in 7 of 10" is what the share says itself.
  const isShare = gone?.kind === 'rank' && left.some((claim) => idOf(claim) === 'confidence.share');
  // "Edges out Rails by 9 points" gives no place: the scores compared prove it without the rank.
  const isPlaceless =
    gone?.kind === 'rank' &&
    left.some((claim) => claim.kind === 'compare') &&
    !/\b(?:first|second|leads?|pick|best|top|place)\b|\.rank\}/.test(segment.text);
  // What two points compared tell is told by two places or two scores as well.
  const isTold =
    gone?.kind === 'compare' && index.facts.get(gone.left)?.metric === 'points' && left.length > 1;
  return stillCited || isTold || isShare || isPlaceless ? null : withClaims(segment, left);
};

const idOf = (claim: ModelClaim | undefined): string =>
  claim === undefined ? '' : claim.kind === 'compare' ? claim.left : claim.fact;

const pointElsewhere = (claim: ModelClaim, id: string): ModelClaim =>
  claim.kind === 'compare' ? { ...claim, left: id } : { ...claim, fact: id };

/** Another fact of the pack cited: any, or the same metric of another option, or another metric of the same one. */
export const citationWrong: Mutator = ({ segment, index, pack }, random) => {
  const at = random.below(segment.claims.length);
  const claim = segment.claims[at];
  if (claim === undefined) return null;
  const cited = index.facts.get(idOf(claim));
  // The fact may be proven by another claim as well: then nothing is left unproven.
  if (segment.claims.some((each, place) => place !== at && idOf(each) === cited?.id)) return null;
  const close = pack.facts.filter(
    ({ id, metric, subject }) => id !== cited?.id && (metric === cited?.metric || subject === cited?.subject),
  );
  const others =
    close.length > 0 && random.below(4) > 0 ? close : pack.facts.filter(({ id }) => id !== cited?.id);
  const other = random.pick(others.filter(({ id }) => !segment.claims.some((each) => idOf(each) === id)));
  return other === undefined
    ? null
    : withClaims(segment, replaceAt(segment.claims, at, pointElsewhere(claim, other.id)));
};

const bogusId = (id: string, random: Random): string =>
  random.pick([`${id}2`, `${id}.rank`, id.replace('.', '-'), 'nobody.rank', 'x', id.toUpperCase()]) ?? 'x';

export const citationBogus: Mutator = ({ segment }, random) => {
  const at = random.below(segment.claims.length);
  const claim = segment.claims[at];
  return claim === undefined
    ? null
    : withClaims(segment, replaceAt(segment.claims, at, pointElsewhere(claim, bogusId(idOf(claim), random))));
};

/** A true claim of the same kind in place of one, about another metric. */
const otherMetric: Mutator = ({ segment, index, pack }, random) => {
  const at = random.below(segment.claims.length);
  const claim = segment.claims[at];
  if (claim === undefined) return null;
  const own = index.facts.get(idOf(claim));
  const moved = pack.facts
    .filter(
      ({ metric, subject, kind }) => metric !== own?.metric && subject === own?.subject && kind === own?.kind,
    )
    .flatMap(({ id, metric }): ModelClaim[] => {
      if (claim.kind !== 'compare') return [{ ...claim, fact: id }];
      const rival = index.facts.get(claim.right)?.subject;
      const right = pack.facts.find((fact) => fact.metric === metric && fact.subject === rival);
      return right === undefined ? [] : [{ ...claim, left: id, right: right.id }];
    })
    .filter((each) => isTrue(each, index));
  const other = random.pick(moved);
  return other === undefined ? null : withClaims(segment, replaceAt(segment.claims, at, other));
};

const TOPICS: readonly (readonly [string, string])[] = [
  ['hiring', 'hiring'],
  ['ecosystem', 'ecosystem'],
  ['security', 'security'],
  ['maintainability', 'maintainability'],
  ['operation', 'operability'],
  ['ramp-up', 'ramp_up'],
  ['concurrency', 'concurrency_fit'],
  ['the first release', 'first_release'],
  ['longevity', 'longevity'],
  ['headroom', 'headroom'],
];

/** The text moved to another topic: what is claimed of hiring said of security. */
const otherTopic: Mutator = ({ segment, index }, random) => {
  const cited = new Set(segment.claims.map((claim) => index.facts.get(idOf(claim))?.metric));
  const told = TOPICS.find(([words, metric]) => cited.has(metric) && segment.text.includes(words));
  const other = random.pick(TOPICS.filter(([, metric]) => !cited.has(metric)));
  return told === undefined || other === undefined
    ? null
    : { ...segment, text: segment.text.replace(told[0], other[0]) };
};

/** True claims that are not what the text says: those of another sentence, another metric, or the relation turned. */
export const claimTextMismatch: Mutator = (subject, random) => {
  const { segment, others } = subject;
  const kind = random.below(4);
  if (kind === 3) return otherTopic(subject, random);
  if (kind === 0) return otherMetric(subject, random);
  if (kind === 1) {
    const at = segment.claims.findIndex((claim) => claim.kind === 'compare' || claim.kind === 'has');
    const claim = segment.claims[at];
    if (claim?.kind === 'compare') {
      const relation = claim.relation === 'gt' ? 'lt' : 'gt';
      return withClaims(segment, replaceAt(segment.claims, at, { ...claim, relation }));
    }
    if (claim?.kind === 'has') {
      return withClaims(segment, replaceAt(segment.claims, at, { ...claim, value: !claim.value }));
    }
  }
  const cited = new Set(segment.claims.map(idOf));
  const other = random.pick(others.filter(({ claims }) => !claims.some((claim) => cited.has(idOf(claim)))));
  return other === undefined ? null : withClaims(segment, other.claims);
};

/** Two value slots exchanged, or one put in place of another with its claim; left out where both show the same words. */
export const slotSwap: Mutator = ({ segment, index, pack }, random) => {
  const present = slotsOf(segment.text, 'fact', index);
  const [one, other] = random.shuffle([...new Set(present)]);
  if (one === undefined) return null;
  const shows = (id: string): string => index.facts.get(id)?.display ?? '';
  if (other !== undefined && shows(one) !== shows(other) && random.below(2) === 0) {
    const text = segment.text.replaceAll(/\{([^{}@]+)\}/g, (slot, id: string) =>
      id === one ? `{${other}}` : id === other ? `{${one}}` : slot,
    );
    return { ...segment, text };
  }
  const fact = index.facts.get(one);
  const isClose = ({ metric, subject }: { metric: string; subject: string | null }): boolean =>
    metric === fact?.metric || subject === fact?.subject;
  const into = random.pick(
    pack.facts.filter(
      (each) =>
        !present.includes(each.id) && each.value !== null && shows(each.id) !== shows(one) && isClose(each),
    ),
  );
  if (into === undefined) return null;
  const claims = segment.claims.map((claim) =>
    claim.kind !== 'compare' && claim.fact === one ? { ...claim, fact: into.id } : claim,
  );
  return { ...segment, text: segment.text.replace(`{${one}}`, `{${into.id}}`), claims };
};
