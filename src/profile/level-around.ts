import type { NameHit } from '../catalog/names/find-names.ts';
import type { SkillLevel } from '../catalog/vocabulary.ts';
import { holdsBetween, without } from './near.ts';
import type { Span } from './span.ts';
import type { TurnText } from './turn-text.ts';

/** How far behind a name its level stands: a space, or the particle of a language without spaces. */
const LEVEL_REACH = 2;

const isJoined = (turn: TurnText, from: number, to: number): boolean =>
  /[,&+/、，]/.test(turn.text.slice(from, to)) || holdsBetween(turn, from, to, (lexicon) => lexicon.together);

/**
 * The words of level right behind a name where another name is joined on behind them ("elixir a bit and c#"): they
 * are said of the first name and not of the next. Null when there are none between the two positions.
 */
export const levelOfFirst = (turn: TurnText, from: number, to: number): Span | null => {
  const spans = turn.find(
    (lexicon) => lexicon.learning,
    (lexicon) => lexicon.expert,
  );
  return (
    spans.find(
      (span) =>
        span.start >= from &&
        span.start - from <= LEVEL_REACH &&
        !/[\p{P}\n]/u.test(turn.text.slice(from, span.start)) &&
        isJoined(turn, span.end, to),
    ) ?? null
  );
};

/** Is all that stands between two names a level of the first one and a joiner? */
export const joinsBehindLevel = (turn: TurnText, from: number, to: number): boolean => {
  const level = levelOfFirst(turn, from, to);
  if (level === null) return false;
  const rest = without(turn, level.end, to, (lexicon) => lexicon.together);
  return rest.replace(/[\s,/&+、，]/g, '') === '';
};

/** How well a named language is known, by the words around the name in its clause. */
export const levelAround = (turn: TurnText, hit: NameHit, neighbours: readonly NameHit[]): SkillLevel => {
  const clause = turn.clauseAt(hit.start);
  const sentence = turn.sentenceAt(hit.start);
  const previous = neighbours.findLast((other) => other.end <= hit.start)?.end;
  const following = neighbours.find((other) => other.start >= hit.end)?.start;
  const next = following ?? sentence.end;
  const ofPrevious = previous === undefined ? null : levelOfFirst(turn, previous, hit.start);
  const since = ofPrevious?.end ?? previous ?? sentence.start;
  const from = Math.max(clause.start, since, hit.start - 40);
  const to = Math.min(next, clause.end + 40, hit.end + 60, sentence.end);
  const learning = (start: number, end: number) =>
    holdsBetween(turn, start, end, (lexicon) => lexicon.learning);
  const expert = (start: number, end: number) => holdsBetween(turn, start, end, (lexicon) => lexicon.expert);
  const own = following === undefined ? null : levelOfFirst(turn, hit.end, following);
  // "Java and a bit of Kotlin": what stands right before the next name is said of that one.
  const behind = to === following ? Math.max(own?.end ?? hit.end, next - 4) : to;
  if (learning(from, hit.start)) return 'learning';
  if (expert(from, hit.start) || expert(hit.end, behind)) return 'expert';
  return learning(hit.end, Math.min(behind, clause.end)) ? 'learning' : 'working';
};
