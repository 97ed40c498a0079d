import type { Random } from '../random.ts';
import { append, type Mutator, replaceOne, type Subject, slotsOf, withText } from './mutator.ts';

const FACTORS = [1.1, 0.9, 2, 10];
const IN_WORDS = ['twelve', 'three', 'forty', 'seven', 'ninety', 'six', 'a dozen', 'fifteen', 'two hundred'];

/** A fact slot whose display holds a number, with that display. */
const numeric = (
  { segment, index }: Subject,
  least: number,
  random: Random,
): { id: string; display: string } | null => {
  const found = slotsOf(segment.text, 'fact', index)
    .map((id) => ({ id, display: index.facts.get(id)?.display ?? '' }))
    .filter(({ display }) => new RegExp(`\\d{${least},}`).test(display));
  return random.pick(found) ?? null;
};

const scaled = (display: string, factor: number): string =>
  display.replace(/\d[\d,.]*\d|\d/, (number) => {
    const value = Number(number.replaceAll(',', ''));
    const changed = Math.round(value * factor * 10) / 10;
    return String(changed === value ? value + 1 : changed);
  });

/** The true figure times a factor: as a literal in its place, in words, or beside it. */
export const number: Mutator = (subject, random) => {
  const slot = numeric(subject, 1, random);
  const { segment } = subject;
  if (slot === null)
    return withText(segment, append(segment.text, `, about ${random.pick(IN_WORDS)} of them.`));
  const literal = scaled(slot.display, random.pick(FACTORS) ?? 2);
  const words = slot.display
    .replace(/\d[\d,.]*/, random.pick(IN_WORDS) ?? 'ten')
    .replaceAll(/\d[\d,.]*/g, 'ten');
  const replacement = random.pick([literal, literal, words, `{${slot.id}}, that is ${literal},`]) ?? literal;
  return withText(segment, segment.text.replace(`{${slot.id}}`, replacement));
};

/** Two neighbouring digits of a literal figure exchanged. */
export const digitTranspose: Mutator = (subject, random) => {
  const slot = numeric(subject, 2, random);
  if (slot === null) return null;
  const at = slot.display.search(/(\d)(?!\1)\d/);
  if (at < 0) return null;
  const { display } = slot;
  const turned = `${display.slice(0, at)}${display[at + 1]}${display[at]}${display.slice(at + 2)}`;
  return withText(subject.segment, subject.segment.text.replace(`{${slot.id}}`, turned));
};

const UNITS = [
  'months',
  'days',
  'percent',
  'hours',
  'users',
  'seconds',
  'points',
  'weeks',
  'libraries',
  'years',
];
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/weeks?/, 'months'],
  [/points/, 'percent'],
  [/requests\/s/, 'requests a minute'],
  [/MB/, 'GB'],
  [/ % /, ' '],
];

/** Another unit: in a literal figure, or one put beside the slot, which brings its own. */
export const unitSwap: Mutator = (subject, random) => {
  const { segment, index } = subject;
  const slot = numeric(subject, 1, random);
  const swap = SWAPS.find(([pattern]) => pattern.test(slot?.display ?? ''));
  if (slot !== null && swap !== undefined && random.below(2) === 0) {
    return withText(segment, segment.text.replace(`{${slot.id}}`, slot.display.replace(swap[0], swap[1])));
  }
  const id = random.pick(slotsOf(segment.text, 'fact', index));
  const display = index.facts.get(id ?? '')?.display ?? '';
  const unit = random.pick(UNITS.filter((each) => !display.includes(each.slice(0, 4))));
  return id === undefined ? null : withText(segment, segment.text.replace(`{${id}}`, `{${id}} ${unit}`));
};

const MULTIPLIERS = [
  'twice',
  'three times',
  'ten times',
  'double',
  'half',
  'several times',
  'a third of',
  '3x',
  'many times',
];

/** A factor before a comparative, a slot or a topic, or after the sentence. */
export const multiplier: Mutator = ({ segment }, random) => {
  const factor = random.pick(MULTIPLIERS) ?? 'twice';
  const into = replaceOne(
    segment.text,
    /\b(?:faster|stronger|better|more|less|easier|shorter|ahead|larger|weaker|behind|longer|smaller)\b/g,
    (word) => `${factor} ${word}`,
    random,
  );
  if (into !== null) return withText(segment, into);
  const tails = [
    `, ${factor} the others.`,
    `, which is ${factor} as good.`,
    `, ${factor} the value of the runner-up.`,
  ];
  return withText(segment, append(segment.text, random.pick(tails) ?? ''));
};
