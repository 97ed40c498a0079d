import { correctedBetween, endsBefore, holdsBetween, startsAfter } from './near.ts';
import type { NumberHit } from './read-numbers.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import { type Counted, joinRanges } from './team-range.ts';
import type { TurnText } from './turn-text.ts';

/** A team larger than this is a user base or a company, not the people who build. */
const LARGEST_TEAM = 5_000;
const PEOPLE_REACH = 34;

type Count = {
  hit: Counted;
  kind: 'total' | 'part' | 'hires';
  words: string /** "three java folks" */;
  ofLanguage: boolean;
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
    !/,/.test(turn.text.slice(Math.max(0, hit.start - 4), hit.start))) ||
  (noun !== null &&
    holdsBetween(turn, hit.end, Math.min(turn.clauseAt(hit.start).end, next), (lexicon) => lexicon.hire));

/** Where the words that lead to a bare number begin: "we are 5". */
const leadOf = (turn: TurnText, hit: NumberHit): number =>
  turn.find((lexicon) => lexicon.sizeBefore).find(({ end }) => end <= hit.start && hit.start - end <= 2)
    ?.start ?? hit.start;

const classify = (
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
  if (endsBefore(turn, hit.start, 4, (lexicon) => lexicon.served)) return null;
  if (startsAfter(turn, hit.end, 1, (lexicon) => lexicon.partAfter) && !sizeBefore)
    return { hit, kind: 'part', words, ofLanguage };
  return { hit, kind: 'total', words, ofLanguage };
};

/** "from 4 to 25 devs": the first is the team, the difference is hired. */
const readGrowth = (
  turn: TurnText,
  numbers: readonly NumberHit[],
): { statements: Statement[]; used: NumberHit[] } => {
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (second === undefined || second.value <= first.value || second.value > LARGEST_TEAM) continue;
    if (second.start - first.end > 24) continue;
    if (!holdsBetween(turn, first.end, second.start, (lexicon) => lexicon.growTo)) continue;
    if (!endsBefore(turn, first.start, 2, (lexicon) => lexicon.growFrom)) continue;
    if (!holdsBetween(turn, first.end, second.end + 60, (lexicon) => lexicon.people)) continue;
    const words = turn.text.slice(first.start, second.end);
    return {
      statements: [
        { kind: 'team-size', value: first.value, words },
        { kind: 'planned-hires', value: second.value - first.value, words },
      ],
      used: [first, second],
    };
  }
  return { statements: [], used: [] };
};

type Total = { value: number; words: string; counts: readonly Count[] };

/** "2 seniors + 1 intern": counts joined by plus or "and" are one team. */
const addUp = (turn: TurnText, counts: readonly Count[]): Total | null => {
  const totals = counts.filter((count) => count.kind === 'total');
  // "22 ppl, python mostly plus three java folks": those of one language are part of a larger whole.
  const whole = totals.findLast((count) => !count.ofLanguage);
  const final = totals.at(-1);
  if (final?.ofLanguage === true && whole !== undefined && whole.hit.value > final.hit.value) {
    return { value: whole.hit.value, words: whole.words, counts: [whole] };
  }
  const last = final;
  if (last === undefined) return null;
  let value = last.hit.value;
  let words = last.words;
  const added = [last];
  for (let index = totals.length - 1; index > 0; index -= 1) {
    const previous = totals[index - 1];
    const current = totals[index];
    if (previous === undefined || current === undefined) break;
    const gap = turn.text.slice(previous.hit.end, current.hit.start);
    const joined =
      gap.length < 40 &&
      !/[.!?;\n]/.test(gap) &&
      /(\+|&|\band\b|\bplus\b|\bund\b|\by\b|\be\b|\bet\b)\s*(an?\s)?$/.test(gap.trimEnd());
    if (!joined) break;
    value += previous.hit.value;
    added.push(previous);
    words = turn.text.slice(previous.hit.start, current.hit.end);
  }
  return { value, words, counts: added };
};

/** "team: 3 java, 1 node", "2 go devs 1 rust dev": heads counted language by language. */
const sumByLanguage = (
  turn: TurnText,
  numbers: readonly NumberHit[],
  languageNames: readonly Span[],
): { value: number; words: string; used: NumberHit[] } | null => {
  const counted = numbers.filter(
    (hit) =>
      hit.value >= 1 &&
      hit.value <= 100 &&
      languageNames.some(
        (name) => name.start > hit.end && /^\s(?:\p{L}+\s)?$/u.test(turn.text.slice(hit.end, name.start)),
      ),
  );
  const first = counted[0];
  const last = counted.at(-1);
  if (first === undefined || last === undefined || counted.length < 2) return null;
  const words = turn.text.slice(first.start, last.end);
  if (words.length > 70 || /[.!?;\n]/.test(words)) return null;
  return { value: counted.reduce((sum, hit) => sum + hit.value, 0), words, used: counted };
};

/**
 * A size of the whole team that was said before another one: "we are 10 ... we are 4", "10 devs, sorry, 4". Other
 * counts before the last are parts, or people who do not build.
 */
const takenBack = (turn: TurnText, counts: readonly Count[], total: Total): Statement[] => {
  const [last] = total.counts;
  if (last === undefined) return [];
  const saysWhole = ({ hit }: Count) => endsBefore(turn, hit.start, 2, (lexicon) => lexicon.sizeBefore);
  const earlier = counts.findLast(
    (count) =>
      count.kind === 'total' &&
      count.hit.end <= last.hit.start &&
      !total.counts.includes(count) &&
      ((saysWhole(count) && saysWhole(last)) || correctedBetween(turn, count.hit.end, last.hit.end)),
  );
  return earlier === undefined ? [] : [{ kind: 'team-size', value: earlier.hit.value, words: earlier.words }];
};

const rangeNote = ({ hit }: Count): string[] =>
  hit.upTo === undefined ? [] : [`of the range ${hit.value} to ${hit.upTo.value} the lower figure counts`];

/** Team size and planned hires. Of several totals the last one said counts; parts of the team never do. */
export const readTeam = (
  turn: TurnText,
  numbers: readonly NumberHit[],
  peopleNames: readonly Span[],
  languageNames: readonly Span[],
): { statements: Statement[]; notUsed: string[] } => {
  const growth = readGrowth(turn, numbers);
  const open = joinRanges(
    turn,
    numbers.filter((hit) => !growth.used.includes(hit)),
  );
  const counts = open.flatMap((_, index) => classify(turn, peopleNames, languageNames, open, index) ?? []);
  const statements: Statement[] = [...growth.statements];
  const alone = turn.find((lexicon) => lexicon.alone)[0];
  const pair = turn.find((lexicon) => lexicon.pair)[0];
  const hired = new Set(counts.filter((count) => count.kind === 'hires').map((count) => count.hit));
  const sum = sumByLanguage(
    turn,
    open.filter((hit) => !hired.has(hit)),
    languageNames,
  );
  const others = sum === null ? counts : counts.filter((count) => !sum.used.includes(count.hit));
  const outer = addUp(turn, others);
  const total = outer ?? sum;
  if (outer !== null) statements.push(...takenBack(turn, others, outer));
  if (total !== null) statements.push({ kind: 'team-size', value: total.value, words: total.words });
  else if (pair !== undefined && growth.statements.length === 0) {
    statements.push({ kind: 'team-size', value: 2, words: pair.words });
  } else if (alone !== undefined && growth.statements.length === 0) {
    statements.push({ kind: 'team-size', value: 1, words: alone.words });
  }
  const hires = counts.findLast((count) => count.kind === 'hires');
  const none = turn.find((lexicon) => lexicon.noHires)[0];
  if (none !== undefined) statements.push({ kind: 'planned-hires', value: 0, words: none.words });
  else if (hires !== undefined)
    statements.push({ kind: 'planned-hires', value: hires.hit.value, words: hires.words });
  return { statements, notUsed: counts.flatMap(rangeNote) };
};
