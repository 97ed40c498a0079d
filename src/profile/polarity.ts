import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { endsWithAny, holdsAny, startsWithAny, without } from './near.ts';
import { overlaps, type Span } from './span.ts';
import type { TurnText } from './turn-text.ts';

/** What a turn says of a thing: `excluded`, `allowed` (a veto taken back), nobody's skill, or simply named. */
export type Polarity = 'plain' | 'excluded' | 'allowed' | 'unskilled';

type Select = (lexicon: Lexicon) => readonly string[];

const cuesBefore = (turn: TurnText, thing: Span, select: Select, cancelled: readonly Span[]): Span[] => {
  const sentence = turn.sentenceAt(thing.start);
  return turn
    .find(select)
    .filter((cue) => cue.start >= sentence.start && cue.end <= thing.start)
    .filter((cue) => !cancelled.some((span) => overlaps(span, cue)));
};

/** Is nothing but fillers, other things and list marks between a cue and the thing? */
const reaches = (turn: TurnText, cue: Span, thing: Span, things: readonly Span[], commas: boolean): boolean => {
  let gap = turn.text.slice(cue.end, thing.start);
  if (holdsAny(turn, (lexicon) => lexicon.negation.stops, gap)) return false;
  for (const other of [...things].reverse()) {
    if (other.start >= cue.end && other.end <= thing.start) {
      gap = `${gap.slice(0, other.start - cue.end)} ${gap.slice(other.end - cue.end)}`;
    }
  }
  const rest = without(
    turn,
    (lexicon) => [...lexicon.negation.fillers, ...lexicon.together, ...lexicon.versus],
    without(turn, (lexicon) => lexicon.negation.before, gap),
  );
  return (commas ? rest.replace(/[,/&+、，()]/g, '') : rest.replace(/[/&+()]/g, '')).trim() === '';
};

/** "no java, php or ruby": a comma list counts as one when it is closed by "or". */
const closedByOr = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const next = things.find((other) => other.start >= thing.end);
  if (next === undefined) return false;
  const gap = turn.text.slice(thing.end, next.start);
  if (gap.length > 12 || /[.!?;\n]/.test(gap)) return false;
  return holdsAny(turn, (lexicon) => lexicon.versus, gap) || (gap.includes(',') && closedByOr(turn, next, things));
};

const verdictAfter = (turn: TurnText, thing: Span, things: readonly Span[]): Polarity | null => {
  const next = things.find((other) => other.start >= thing.end)?.start ?? turn.text.length;
  const after = turn.text.slice(thing.end, Math.min(next, thing.end + 40, turn.sentenceAt(thing.start).end));
  const asks = /^\s*(is|are)\b/i.test(turn.text.slice(turn.clauseAt(thing.start).start, thing.start));
  if (!asks && startsWithAny(turn, (lexicon) => lexicon.negation.allow, after, 3)) return 'allowed';
  if (startsWithAny(turn, (lexicon) => lexicon.negation.after, after, 26)) return 'excluded';
  return null;
};

/**
 * Reads whether `thing` is ruled out by the words around it. `things` are all things a list may hold; a
 * negation reaches over them ("neither Spring nor Quarkus"), stops at "but", and is undone by "not only".
 */
export const readPolarity = (turn: TurnText, thing: Span, things: readonly Span[]): Polarity => {
  const sentence = turn.sentenceAt(thing.start);
  const cancels = turn.find((lexicon) => lexicon.negation.cancel).filter((span) => span.start >= sentence.start);
  const unskilled = cuesBefore(turn, thing, (lexicon) => lexicon.negation.unskilled, []);
  if (unskilled.some((cue) => reaches(turn, cue, thing, things, false))) return 'unskilled';
  const after = verdictAfter(turn, thing, things);
  if (after !== null) return after;
  if (
    endsWithAny(turn, (lexicon) => lexicon.negation.allow, turn.text.slice(sentence.start, thing.start), 1) ||
    cancels.some((span) => span.end <= thing.start && thing.start - span.end <= 3)
  ) {
    return 'allowed';
  }
  const lists = cuesBefore(turn, thing, (lexicon) => lexicon.negation.lists, cancels);
  if (lists.some((cue) => reaches(turn, cue, thing, things, true))) return 'excluded';
  const cues = cuesBefore(turn, thing, (lexicon) => lexicon.negation.before, [...cancels, ...unskilled]);
  const commas = closedByOr(turn, thing, things) || endsOrList(turn, thing, things);
  return cues.some((cue) => reaches(turn, cue, thing, things, commas)) ? 'excluded' : 'plain';
};

/** The last of "java, php or ruby": "or" stands right before it. */
const endsOrList = (turn: TurnText, thing: Span, things: readonly Span[]): boolean => {
  const previous = [...things].reverse().find((other) => other.end <= thing.start);
  if (previous === undefined) return false;
  const gap = turn.text.slice(previous.end, thing.start);
  return gap.length <= 12 && holdsAny(turn, (lexicon) => lexicon.versus, gap);
};
