import type { ModelClaim } from '../../../src/narrate/model/segments.ts';
import { isTrue } from '../../../src/verify/judge-claim.ts';
import { claimOfOther, type Mutator, type Subject, slotsOf, withText } from './mutator.ts';

/** Would the claims still hold, and the slots still show the right words, with names exchanged by `swap`? */
const staysTrue = ({ segment, index }: Subject, swap: (subject: string) => string): boolean => {
  const others = segment.claims.map((claim) => claimOfOther(claim, swap, index));
  if (others.some((claim) => claim === null || !isTrue(claim, index))) return false;
  return segment.claims.every((claim, at) => {
    const other = others[at];
    return other !== null && other !== undefined && showsSame(claim, other, index);
  });
};

const showsSame = (one: ModelClaim, other: ModelClaim, index: Subject['index']): boolean =>
  one.kind === 'compare' || other.kind === 'compare'
    ? true
    : index.facts.get(one.fact)?.display === index.facts.get(other.fact)?.display;

const swapSlots = (text: string, one: string, other: string): string =>
  text.replaceAll(/\{@([^{}]+)\}/g, (slot, id: string) =>
    id === one ? `{@${other}}` : id === other ? `{@${one}}` : slot,
  );

/**
 * One name for another of the pack. Left out where the claims hold of the other one too and the slots would show the same. A name that
 * is already in the sentence is left to the exchange.
 */
export const nameSwapInside: Mutator = (subject, random) => {
  if (random.below(4) === 0) return joinedName(subject, random);
  const { segment, index, pack } = subject;
  const present = slotsOf(segment.text, 'name', index);
  const from = random.pick(present);
  const to = random.pick(pack.names.filter(({ id }) => !present.includes(id)))?.id;
  if (from === undefined || to === undefined) return null;
  if (staysTrue(subject, (id) => (id === from ? to : id))) return null;
  return withText(segment, segment.text.replaceAll(`{@${from}}`, `{@${to}}`));
};

/** Another name put beside one in the same breath: what is said of one is then said of both. */
const joinedName: Mutator = (subject, random) => {
  const { segment, index, pack } = subject;
  const present = slotsOf(segment.text, 'name', index);
  const at = random.pick(present);
  const to = random.pick(pack.names.filter(({ id }) => !present.includes(id)))?.id;
  if (at === undefined || to === undefined || staysTrue(subject, (id) => (id === at ? to : id))) return null;
  return withText(segment, segment.text.replace(`{@${at}}`, `{@${to}} and {@${at}}`));
};

/** Both names of a sentence exchanged; left out where what is said is the same both ways (level, equal values). */
export const exchangedNames: Mutator = (subject) => {
  const { segment, index } = subject;
  const [one, other] = [...new Set(slotsOf(segment.text, 'name', index))];
  if (one === undefined || other === undefined) return null;
  if (staysTrue(subject, (id) => (id === one ? other : id === other ? one : id))) return null;
  if (segment.claims.every((claim) => claim.kind === 'compare' && claim.relation === 'eq')) return null;
  const isGap = segment.claims.every(
    (claim) => claim.kind === 'value' && index.facts.get(claim.fact)?.metric === 'gap',
  );
  return isGap ? null : withText(segment, swapSlots(segment.text, one, other));
};

const ORDINARY = [
  'Go',
  'Express',
  'Rails',
  'Spring',
  'Echo',
  'Gin',
  'Fiber',
  'Rocket',
  'Play',
  'go',
  'spring',
  'node',
];

/** A name that is not in the pack, as a word, in lower case, or as a slot. */
export const nameSwapOutside: Mutator = ({ segment, index, pack, outside }, random) => {
  const from = random.pick(slotsOf(segment.text, 'name', index));
  const display = new Set(pack.names.map((name) => name.display.toLowerCase()));
  const names = [...outside, ...ORDINARY].filter((name) => !display.has(name.toLowerCase()));
  const name = random.pick(names);
  if (from === undefined || name === undefined) return null;
  const forms = [name, name, name.toLowerCase(), `{@${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}}`];
  return withText(segment, segment.text.replace(`{@${from}}`, random.pick(forms) ?? name));
};
