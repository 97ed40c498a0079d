import { endsBefore, holdsBetween, startsAfter, without } from './near.ts';
import { overlaps, type Span } from './span.ts';
import type { Select, TurnText } from './turn-text.ts';

/** What a turn says of a thing: `excluded`, `allowed` (a veto taken back), nobody's skill, or simply named. */
export type Polarity = 'plain' | 'excluded' | 'allowed' | 'unskilled';

/** How far a negation can reach over a list, in characters. */
const REACH = 160;

const cuesBefore = (turn: TurnText, thing: Span, select: Select, cancelled: readonly Span[]): Span[] => {
  const sentence = turn.sentenceAt(thing.start);
  return turn
    .find(select)
    .filter((cue) => cue.start >= sentence.start && cue.end <= thing.start)
    .filter((cue) => thing.start - cue.end <= REACH)
    .filter((cue) => !cancelled.some((span) => overlaps(span, cue)));
};

/** Is nothing but fillers, other things and list marks between a cue and the thing? */
const reaches = (
  turn: TurnText,
  cue: Span,
  thing: Span,
  things: readonly Span[],
  commas: boolean,
): boolean => {
  if (holdsBetween(turn, cue.end, thing.start, (lexicon) => lexicon.negation.stops)) return false;
  let gap = without(
    turn,
    cue.end,
    thing.start,
    (lexicon) => lexicon.negation.fillers,
    (lexicon) => lexicon.negation.before,
    (lexicon) => lexicon.together,
    (lexicon) => lexicon.versus,
  );
  for (const other of things) {
    if (other.start < cue.end || other.end > thing.start) continue;
    const from = other.start - cue.end;
    gap = gap.slice(0, from) + ' '.repeat(other.end - other.start) + gap.slice(other.end - cue.end);
  }
  return (commas ? gap.replace(/[,/&+、，()]/g, '') : gap.replace(/[/&+()]/g, '')).trim() === '';
};

const LIST_GAP = 12;

/** Words of a contest, not of a list: "X vs Y" does not close a list as "X or Y" does. */
const CONTEST = /v(?:s|ersus)|against|over|than|compar|gegen|contra|contre|对|比/i;

const holdsOr = (turn: TurnText, from: number, to: number): boolean =>
  turn
    .find((lexicon) => lexicon.versus)
    .some(
      (span) =>
        span.start >= from && span.end <= to && !CONTEST.test(span.words) && /\p{L}/u.test(span.words),
    );

/** Is a thing joined by "or" to the one behind it ("no java, php or ruby")? Commas may stand between. */
const closedByOr = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const next = things.find((other) => other.start >= thing.end);
  if (next === undefined) return false;
  const gap = turn.text.slice(thing.end, next.start);
  if (gap.length > LIST_GAP || /[.!?;\n]/.test(gap)) return false;
  return holdsOr(turn, thing.end, next.start) || (gap.includes(',') && closedByOr(turn, next, things));
};

/** The last of "java, php or ruby": "or" stands right before it. */
const lastOfOrList = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const previous = things.findLast((other) => other.end <= thing.start);
  return (
    previous !== undefined &&
    thing.start - previous.end <= LIST_GAP &&
    holdsOr(turn, previous.end, thing.start)
  );
};

/** Where the next thing begins, or the next name behind a comma: "a rest api, PHP no thanks" says nothing of the api. */
const nextBehind = (
  turn: TurnText,
  thing: Span,
  things: readonly Span[],
  beside: readonly Span[],
): number => {
  const next = things.find((other) => other.start >= thing.end)?.start ?? turn.text.length;
  const apart = beside.find(
    (other) => other.start >= thing.end && /[,、，]/.test(turn.text.slice(thing.end, other.start)),
  );
  return Math.min(next, apart?.start ?? next);
};

const verdictAfter = (
  turn: TurnText,
  thing: Span,
  things: readonly Span[],
  beside: readonly Span[] = [],
): Polarity | null => {
  const cancelled = turn.find((lexicon) => lexicon.negation.cancel);
  const next = nextBehind(turn, thing, things, beside);
  const asks = /^\s*(is|are)\b/i.test(turn.text.slice(turn.clauseAt(thing.start).start, thing.start));
  const before = (select: Select, gap: number, isNot: (span: Span) => boolean = () => false): boolean =>
    turn.find(select).some(
      (span) =>
        span.start >= thing.end &&
        span.start - thing.end <= gap &&
        span.end <= next &&
        !isNot(span) &&
        // "Django, 要不要 move": words that mean no negation are none behind a name either.
        !cancelled.some((cancel) => overlaps(cancel, span)) &&
        // "Rust? over my dead body": a question mark right behind the name ends no thought.
        !/[.!?;\n]/.test(turn.text.slice(thing.end, span.start).replace(/^\s*\?/, '')),
    );
  const known = endsBefore(turn, thing.start, 2, (lexicon) => lexicon.skillBefore);
  // "No PHP, could be Ruby": what is allowed stands behind the words.
  const ofNext = (span: Span): boolean =>
    next - span.end <= 2 && next < turn.text.length && turn.text.slice(thing.end, span.start).includes(',');
  if (!asks && !known && before((lexicon) => lexicon.negation.allow, 3, ofNext)) return 'allowed';
  // "REST API, no nos gusta Java": of words that can stand before and behind, the comma says which they do.
  const ahead = (span: Span): boolean => ofNext(span) && !/[,;]/.test(turn.text.slice(span.end, next));
  if (before((lexicon) => lexicon.negation.after, 26, ahead)) return 'excluded';
  return null;
};

/** Does a list begin behind words that say what it is for ("we know Python and Go"), so that it has its own verb? */
const hasOwnVerb = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const own: Select[] = [
    (lexicon) => lexicon.skillBefore,
    (lexicon) => lexicon.existingBefore,
    (lexicon) => lexicon.must,
  ];
  if (endsBefore(turn, thing.start, 2, ...own)) return true;
  const previous = things.findLast((other) => other.end <= thing.start);
  return previous !== undefined && isOneList(turn, previous, thing) && hasOwnVerb(turn, previous, things);
};

const isOneList = (turn: TurnText, thing: Span, next: Span): boolean => {
  if (next.start - thing.end > LIST_GAP) return false;
  const joint = without(
    turn,
    thing.end,
    next.start,
    (lexicon) => lexicon.together,
    (lexicon) => lexicon.versus,
  );
  return joint.replace(/[\s,/&+、，]/g, '') === '';
};

/** "Java and PHP are out": what is said of the last of a list holds for all of it. */
const sharesVerdict = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const next = things.find((other) => other.start >= thing.end);
  if (next === undefined || !isOneList(turn, thing, next)) return false;
  // "We know Python and Go, Java is out": the comma ends what the first verb is about.
  if (turn.text.slice(thing.end, next.start).includes(',') && hasOwnVerb(turn, thing, things)) return false;
  return verdictAfter(turn, next, things) === 'excluded' || sharesVerdict(turn, next, things);
};

/**
 * Reads whether `thing` is ruled out by the words around it. `things` are all things a list may hold; a
 * negation reaches over them ("neither Spring nor Quarkus"), stops at "but", and is undone by "not only". What is said
 * behind one of the names `beside` them, apart by a comma, is said of that one.
 */
export const readPolarity = (
  turn: TurnText,
  thing: Span,
  things: readonly Span[],
  beside: readonly Span[] = [],
): Polarity => {
  const polarity = readFirmly(turn, thing, things, beside);
  if (polarity !== 'excluded') return polarity;
  // "would rather not use it, but can if necessary" rules nothing out; the next name ends what is said of this one.
  const next = things.find((other) => other.start >= thing.end)?.start ?? turn.text.length;
  const end = Math.min(turn.sentenceAt(thing.start).end, next);
  return holdsBetween(turn, thing.end, end, (lexicon) => lexicon.negation.soften) ? 'allowed' : polarity;
};

const asksWhyNot = (turn: TurnText, cancel: Span): boolean =>
  turn
    .find((lexicon) => lexicon.asksBefore)
    .some((asks) => asks.start === cancel.start && asks.end === cancel.end);

const readFirmly = (
  turn: TurnText,
  thing: Span,
  things: readonly Span[],
  beside: readonly Span[],
): Polarity => {
  const sentence = turn.sentenceAt(thing.start);
  const cancels = turn
    .find((lexicon) => lexicon.negation.cancel)
    .filter((span) => span.start >= sentence.start);
  const unskilled = cuesBefore(turn, thing, (lexicon) => lexicon.negation.unskilled, []);
  if (unskilled.some((cue) => reaches(turn, cue, thing, things, false))) return 'unskilled';
  const after = verdictAfter(turn, thing, things, beside);
  if (after !== null) return after;
  if (sharesVerdict(turn, thing, things)) return 'excluded';
  if (startsAfter(turn, thing.end, 2, (lexicon) => lexicon.mustAfter)) return 'plain';
  if (endsBefore(turn, thing.start, 1, (lexicon) => lexicon.negation.allow)) return 'allowed';
  const cancel = cancels.find(
    (span) =>
      span.end <= thing.start &&
      thing.start - span.end <= 3 &&
      !turn.text.slice(span.end, thing.start).includes(','),
  );
  // "Why not Phoenix?" asks about it and takes nothing back.
  if (cancel !== undefined) return asksWhyNot(turn, cancel) ? 'plain' : 'allowed';
  const lists = cuesBefore(turn, thing, (lexicon) => lexicon.negation.lists, cancels);
  if (lists.some((cue) => reaches(turn, cue, thing, things, true))) return 'excluded';
  const cues = cuesBefore(turn, thing, (lexicon) => lexicon.negation.before, [...cancels, ...unskilled]);
  const commas = closedByOr(turn, thing, things) || lastOfOrList(turn, thing, things);
  return cues.some((cue) => reaches(turn, cue, thing, things, commas)) ? 'excluded' : 'plain';
};
