import { isTrue } from '../../../src/verify/judge-claim.ts';
import type { Random } from '../random.ts';
import { append, type Mutator, replaceOne, type Subject, slotsOf, withText } from './mutator.ts';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['ahead of', 'behind'],
  ['stronger', 'weaker'],
  ['better', 'worse'],
  ['faster', 'slower'],
  ['starts faster', 'starts slower'],
  ['shorter', 'longer'],
  ['easier', 'harder'],
  ['larger', 'smaller'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['leads', 'trails'],
  ['above', 'below'],
  ['strongest', 'weakest'],
  ['best', 'worst'],
];

/** A comparative turned round. The claims are strict, so that its opposite is false wherever it is true. */
export const flippedComparative: Mutator = ({ segment }, random) => {
  const present = OPPOSITES.flatMap(([one, other]) => [
    { from: one, to: other },
    { from: other, to: one },
  ]).filter(({ from }) => new RegExp(`\\b${from}\\b`).test(segment.text));
  const turn = random.pick(present);
  const isStrict = segment.claims.some(
    (claim) => claim.kind === 'extreme' || (claim.kind === 'compare' && claim.relation !== 'eq'),
  );
  if (turn === undefined) {
    const level = segment.text.replace(/\blevel with\b|\bon a par\b(?: with)?|\blevel\b/, 'ahead of');
    return withText(segment, level);
  }
  if (!isStrict) return null;
  return withText(
    segment,
    replaceOne(segment.text, new RegExp(`\\b${turn.from}\\b`, 'g'), () => turn.to, random) ?? segment.text,
  );
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'];

/** Another place: an ordinal, a word for a place, or the slot of another option's place. */
export const rankShift: Mutator = ({ segment, index, pack }, random) => {
  const { text } = segment;
  const slot = random.pick(slotsOf(text, 'fact', index).filter((id) => index.facts.get(id)?.kind === 'rank'));
  if (slot !== undefined && random.below(2) === 0) {
    const display = index.facts.get(slot)?.display;
    const other = random.pick(pack.facts.filter((fact) => fact.kind === 'rank' && fact.display !== display));
    if (other === undefined) return null;
    const claims = segment.claims.map((claim) =>
      claim.kind === 'rank' && claim.fact === slot ? { ...claim, fact: other.id } : claim,
    );
    return { ...segment, text: text.replace(`{${slot}}`, `{${other.id}}`), claims };
  }
  const shown = slot === undefined ? '' : (index.facts.get(slot)?.display ?? '');
  const other = random.pick(
    ORDINALS.filter((ordinal) => !text.includes(ordinal) && !shown.includes(ordinal)),
  );
  const changed = [
    text.replace(`{${slot ?? ''}}`, other ?? 'third'),
    text.replace(/\bfirst\b(?! release)/, other ?? 'third'),
    text.replace(/\bleads\b(?: the shortlist)?/, random.pick(['is second', 'comes third', 'is last']) ?? ''),
    text.replace(/\bis the recommendation\b|\bfits best\b/, 'is the runner-up'),
    text.replace(/\brunner-up\b/, random.pick(['winner', 'leader', 'pick']) ?? ''),
    text.replace(/\bThe pick would\b/, 'The runner-up would'),
    text.replace(/\bthe pick is\b/, random.pick(['the runner-up is', 'the last choice is']) ?? ''),
  ].filter((each) => each !== text);
  const claimed = segment.claims.some(({ kind }) => kind === 'rank');
  const isFlip = segment.claims.some((claim) => claim.kind === 'value' && claim.fact.startsWith('flip.'));
  return claimed || isFlip ? withText(segment, random.pick(changed) ?? text) : null;
};

const SUPERLATIVES = [
  'strongest',
  'best',
  'weakest',
  'fastest',
  'largest',
  'highest',
  'worst',
  'easiest',
  'lowest',
];

/** Is the option in fact the best or worst of those shown on any metric of the sentence? Then a superlative could be true. */
const isAnExtreme = ({ segment, index }: Subject): boolean =>
  segment.claims.some((claim) => {
    if (claim.kind === 'extreme') return true;
    const ids = claim.kind === 'compare' ? [claim.left, claim.right] : [claim.fact];
    return ids.some((fact) =>
      (['max', 'min'] as const).some((end) =>
        isTrue({ kind: 'extreme', fact, end, over: 'shortlist' }, index),
      ),
    );
  });

const insertSuperlative = (text: string, random: Random): string => {
  const word = random.pick(SUPERLATIVES) ?? 'best';
  const turned = text.replace(
    /\b(?:stronger|better|faster|easier|larger|more|ahead)\b(?: of)?/,
    `the ${word}, ahead of`,
  );
  const tails = [
    `, the ${word} of the shortlist.`,
    `, which is the ${word} of the options shown.`,
    `, and the ${word} of the field.`,
    ', more than the others.',
    `. It is the ${word} here.`,
  ];
  return turned !== text && random.below(3) === 0 ? turned : append(text, random.pick(tails) ?? '.');
};

/** A superlative that no claim makes; left out where the option is an extreme of the options shown, or the first place is meant. */
export const superlativeInsert: Mutator = (subject, random) =>
  isAnExtreme(subject) || subject.segment.claims.some(({ kind }) => kind === 'rank')
    ? null
    : withText(subject.segment, insertSuperlative(subject.segment.text, random));
