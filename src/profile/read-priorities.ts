import { CRITERIA, type CriterionId, TIERS, type Tier } from '../catalog/vocabulary.ts';
import { expressionsFor } from './compile-lexicon.ts';
import { findSpans, overlaps, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

type Named = { criterion: CriterionId; span: Span };

const criteriaIn = (turn: TurnText): Named[] => {
  const found = CRITERIA.flatMap((criterion) =>
    turn.find((lexicon) => lexicon.criteria[criterion]).map((span) => ({ criterion, span })),
  );
  return found
    .filter(
      ({ span }) =>
        !found.some(
          (other) =>
            other.span !== span && overlaps(other.span, span) && other.span.words.length > span.words.length,
        ),
    )
    .sort((one, other) => one.span.start - other.span.start);
};

const ORDERED_TIERS = ['critical', 'high', 'medium', 'low'] as const;

/** "in this order: hiring, maintainability, then speed": critical, high, medium, then low. */
const readOrder = (turn: TurnText, criteria: readonly Named[]): Statement[] => {
  const cue = turn.find((lexicon) => lexicon.inOrder)[0];
  if (cue === undefined) return [];
  const sentence = turn.sentenceAt(cue.end);
  const listed = criteria.filter(
    ({ span }) => span.start >= cue.start - 80 && span.end <= sentence.end + 120,
  );
  if (listed.length < 2) return [];
  return listed.map(({ criterion, span }, index) => ({
    kind: 'priority',
    criterion,
    tier: ORDERED_TIERS[Math.min(index, ORDERED_TIERS.length - 1)] ?? 'low',
    words: span.words,
  }));
};

/** The tier said beside a criterion: in its own clause, the nearest one to it. */
const tierBeside = (
  turn: TurnText,
  { span }: Named,
  criteria: readonly Named[],
): { tier: Tier; words: string } | null => {
  const clause = turn.clauseAt(span.start);
  const next = criteria.find((other) => other.span.start >= span.end)?.span.start ?? Number.POSITIVE_INFINITY;
  const previous = criteria.findLast((other) => other.span.end <= span.start)?.span.end ?? 0;
  const from = Math.max(clause.start, previous);
  const to = Math.min(clause.end, next);
  let best: { tier: Tier; words: string; distance: number } | null = null;
  for (const tier of TIERS) {
    for (const cue of turn.find((lexicon) => lexicon.tiers[tier])) {
      if (cue.start < from || cue.end > to || overlaps(cue, span)) continue;
      const distance = cue.start >= span.end ? cue.start - span.end : span.start - cue.end;
      // A longer cue says more: "don't care" holds "care".
      const closer = best === null || cue.words.length > best.words.length || distance < best.distance;
      if (closer && best?.words.includes(cue.words) !== true) best = { tier, words: cue.words, distance };
    }
  }
  if (best !== null) return best;
  // "MUST: python / DON'T CARE: speed": the label stands in the clause before.
  const label = turn.lower.slice(Math.max(0, clause.start - 24), clause.start);
  for (const tier of TIERS) {
    for (const { source, match } of turn.lexicons) {
      const labels = expressionsFor(match(source.tiers[tier]), label).flatMap((expression) => [
        ...label.matchAll(expression),
      ]);
      if (labels.some((cue) => /^\s*:\s*$/.test(label.slice(cue.index + cue[0].length)))) {
        return { tier, words: label.trim() };
      }
    }
  }
  return null;
};

/** "security 10/10, perf 1/10": scores out of ten or five as tiers. */
const scored = (turn: TurnText, { span }: Named): Tier | null => {
  const match = /^[\s:=-]{0,3}(\d{1,2})\s?\/\s?(10|5)\b/.exec(turn.text.slice(span.end));
  if (match === null) return null;
  const share = Number(match[1]) / Number(match[2]);
  if (share >= 0.9) return 'critical';
  if (share >= 0.7) return 'high';
  if (share >= 0.4) return 'medium';
  return share > 0 ? 'low' : 'ignore';
};

type Priority = { start: number; statement: Statement };

/** Whole phrases that state a priority, each wherever it stands first. */
const readPhrases = (turn: TurnText): (Priority & { span: Span })[] =>
  turn.lexicons.flatMap(({ source, matchOne, priorityPhrases }) => {
    if (!priorityPhrases.occursIn(turn.lower)) return [];
    return source.priorities.flatMap(({ pattern, criterion, tier }) => {
      const span = findSpans(matchOne(pattern), turn.lower, turn.text)[0];
      if (span === undefined) return [];
      const { start, words } = span;
      return [{ start, span, statement: { kind: 'priority' as const, criterion, tier, words } }];
    });
  });

/** What matters how much, in reading order: whole phrases, criteria with a tier beside them, and ordered lists. */
export const readPriorities = (turn: TurnText): Statement[] => {
  const criteria = criteriaIn(turn);
  const ordered = readOrder(turn, criteria);
  if (ordered.length > 0) return ordered;
  const phrases = readPhrases(turn);
  const priorities: Priority[] = [...phrases];
  for (const named of criteria) {
    if (phrases.some(({ span }) => overlaps(span, named.span))) continue;
    const score = scored(turn, named);
    const beside =
      score === null ? tierBeside(turn, named, criteria) : { tier: score, words: named.span.words };
    if (beside === null) continue;
    const { start } = named.span;
    const words = turn.clauseAt(start).words.trim();
    priorities.push({
      start,
      statement: { kind: 'priority', criterion: named.criterion, tier: beside.tier, words },
    });
  }
  return priorities.toSorted((one, other) => one.start - other.start).map(({ statement }) => statement);
};
