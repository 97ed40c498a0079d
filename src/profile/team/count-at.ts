import { endsBefore, holdsBetween, startsAfter } from '../near.ts';
import type { NumberHit } from '../read-numbers.ts';
import type { Span } from '../span.ts';
import type { Counted } from '../team-range.ts';
import type { TurnText } from '../turn-text.ts';
import { besideAt } from './beside.ts';

/** A team larger than this is a user base or a company, not the people who build. */
export const LARGEST_TEAM = 5_000;
const PEOPLE_REACH = 34;

/** A number of people: a whole team, a part of it, or people to be hired. */
export type Count = {
  hit: Counted;
  kind: 'total' | 'part' | 'hires';
  words: string;
  /** "three java folks" */
  ofLanguage: boolean;
  /** They come to people named before: on top of them, or perhaps among them. */
  beside?: 'more' | 'also';
};

const TIME_UNIT = /^\+?\s?(?:yrs?|years?|months?|weeks?|days?|hours?|h|min|ms|s)\b/;

const nearPeople = (
  turn: TurnText,
  peopleNames: readonly Span[],
  hit: NumberHit,
  next: number,
): Span | null => {
  if (TIME_UNIT.test(turn.lower.slice(hit.end))) return null;
  const sentence = turn.sentenceAt(hit.start);
  const limit = Math.min(sentence.end, next, hit.end + PEOPLE_REACH);
  const nouns = [...turn.find((lexicon) => lexicon.people), ...peopleNames]
    .filter((noun) => noun.start >= hit.end && noun.start < limit)
    .sort((one, other) => one.start - other.start);
  const noun = nouns[0];
  if (noun === undefined) return null;
  const gap = turn.text.slice(hit.end, noun.start);
  const words = gap
    .replace(/[,/&+()-]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  return words.length <= 4 && !/[.!?;:]\s/.test(gap) && !/,.*,/.test(gap) ? noun : null;
};

/** "data scientists x6", "python team (7": the number stands behind the people. */
const countedBehind = (turn: TurnText, peopleNames: readonly Span[], hit: NumberHit): boolean => {
  const start = turn.sentenceAt(hit.start).start;
  const before = turn.text.slice(start, hit.start);
  const after = turn.text.slice(hit.end);
  const times = /[x×] ?$/i.test(before);
  const bracketed = /\( ?$/.test(before) && /^\s*[,)]/.test(after);
  // "java ppl, 3": the number is all its clause says.
  const alone = /[,:] ?$/.test(before) && /^\s*(?:$|[.,;!?\n])/.test(after);
  if (!times && !bracketed && !alone) return false;
  if (bracketed && endsBefore(turn, hit.start, 3, (lexicon) => lexicon.sizeBefore)) return true;
  const from = alone ? Math.max(start, hit.start - 24) : start;
  if (peopleNames.some((name) => name.start >= from && name.end <= hit.start)) return true;
  return holdsBetween(
    turn,
    from,
    hit.start,
    (lexicon) => lexicon.people,
    (lexicon) => lexicon.skillAfter,
  );
};

const isHired = (turn: TurnText, hit: NumberHit, noun: Span | null, next: number): boolean =>
  (endsBefore(turn, hit.start, 22, (lexicon) => lexicon.hire) &&
    !/[,、]/.test(turn.text.slice(Math.max(0, hit.start - 4), hit.start))) ||
  (noun !== null &&
    holdsBetween(turn, hit.end, Math.min(turn.clauseAt(hit.start).end, next), (lexicon) => lexicon.hire));

/** "used by 300": right before the number, and not ended by a comma ("for 20k users, 3 devs"). */
const isServed = (turn: TurnText, hit: NumberHit): boolean =>
  endsBefore(turn, hit.start, 4, (lexicon) => lexicon.served) &&
  !/[,、，]\s*$/.test(turn.text.slice(0, hit.start));

/** Where the words that lead to a bare number begin: "we are 5". */
const leadOf = (turn: TurnText, hit: NumberHit): number =>
  turn.find((lexicon) => lexicon.sizeBefore).find(({ end }) => end <= hit.start && hit.start - end <= 2)
    ?.start ?? hit.start;

/** What a number counts; null when it counts nobody who builds. */
export const countAt = (
  turn: TurnText,
  peopleNames: readonly Span[],
  languageNames: readonly Span[],
  numbers: readonly Counted[],
  index: number,
): Count | null => {
  const hit = numbers[index];
  if (hit === undefined || hit.value < 1 || hit.value > LARGEST_TEAM || !Number.isInteger(hit.value))
    return null;
  const next = numbers[index + 1]?.start ?? turn.text.length;
  const noun = nearPeople(turn, peopleNames, hit, next);
  const sizeBefore =
    endsBefore(turn, hit.start, 2, (lexicon) => lexicon.sizeBefore) &&
    !/\(\s*$/.test(turn.text.slice(0, hit.start));
  const sizeAfter = startsAfter(turn, hit.end, 1, (lexicon) => lexicon.sizeAfter);
  const hiredNow =
    endsBefore(turn, hit.start, 1, (lexicon) => lexicon.hire) ||
    (noun === null && !sizeBefore && startsAfter(turn, hit.end, 8, (lexicon) => lexicon.hire));
  // "which one's best for juniors" counts nobody.
  if (!hit.digits && /\bwhich $/i.test(turn.text.slice(0, hit.start))) return null;
  // "we are 7, not 4": the number put right is no second team.
  if (endsBefore(turn, hit.start, 1, (lexicon) => lexicon.negation.before)) return null;
  if (noun === null && !hiredNow && !sizeBefore && !sizeAfter && !countedBehind(turn, peopleNames, hit))
    return null;
  const words = turn.text.slice(noun === null ? leadOf(turn, hit) : hit.start, noun?.end ?? hit.end).trim();
  const ofLanguage = languageNames.some(
    (name) => name.start >= hit.end && name.end <= (noun?.end ?? hit.end),
  );
  if (hiredNow || isHired(turn, hit, noun, next)) return { hit, kind: 'hires', words, ofLanguage };
  if (isServed(turn, hit)) return null;
  if (startsAfter(turn, hit.end, 1, (lexicon) => lexicon.partAfter) && !sizeBefore)
    return { hit, kind: 'part', words, ofLanguage };
  const beside = besideAt(turn, hit, noun);
  return { hit, kind: 'total', words, ofLanguage, ...(beside === undefined ? {} : { beside }) };
};
