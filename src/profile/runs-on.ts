import { NEEDS, PLATFORMS, WORKLOADS } from '../catalog/vocabulary.ts';
import type { NameGroup, PolarName } from './name-groups.ts';
import { endsBefore, holdsBetween, startsAfter } from './near.ts';
import { TOPICS } from './reading.ts';
import type { Span } from './span.ts';
import type { Select, TurnText } from './turn-text.ts';

/** Kinds of records that code runs on: a runtime, or a tool that stands for one ("GraalVM"). */
const RUN_ON: ReadonlySet<string> = new Set(['runtime', 'tool']);

const WORK: readonly Select[] = WORKLOADS.map((id) => (lexicon) => lexicon.workloads[id]);
/** What says as well that a sentence is about the work: what it needs, where it is deployed, a word of the trade, a wish for advice. */
const BESIDE_WORK: readonly Select[] = [
  ...NEEDS.map(
    (id): Select =>
      (lexicon) =>
        lexicon.needs[id],
  ),
  ...PLATFORMS.map(
    (id): Select =>
      (lexicon) =>
        lexicon.platforms[id],
  ),
  (lexicon) => lexicon.ask.trade,
  (lexicon) => lexicon.ask.recommend,
];
const TOPIC: readonly Select[] = TOPICS.map((topic) => (lexicon) => lexicon.topics[topic]);

/** Is every name something code runs on, and all of them for the same frameworks? */
export const isRuntime = (group: NameGroup): boolean =>
  group.members.every(({ recordKind, resolvesTo }) => RUN_ON.has(recordKind) && resolvesTo.length > 0) &&
  new Set(group.members.map(({ resolvesTo }) => resolvesTo.toSorted().join(' '))).size === 1;

const asks = (turn: TurnText, group: NameGroup, sentence: Span): boolean =>
  /[?？]/.test(turn.text.slice(group.end, sentence.end + 1));

/** Patterns that end right before the names and are no part of longer words that ask about them ("thoughts on"). */
const placesOf = (turn: TurnText, group: NameGroup, select: Select): Span[] => {
  const longer = turn
    .find((lexicon) => lexicon.asksBefore)
    .filter((span) => span.end <= group.start && group.start - span.end <= 2);
  return turn
    .find(select)
    .filter(
      (span) =>
        span.end <= group.start &&
        group.start - span.end <= 2 &&
        !/[.,;!?\n]/.test(turn.text.slice(span.end, group.start)) &&
        !longer.some((other) => other.start < span.start && other.end >= span.end),
    );
};

/**
 * Is it about the runtime, which is no condition then: a question that asks a fact or says nothing of the work, or a
 * turn that names a framework it does not run?
 */
const asksAboutIt = (turn: TurnText, group: NameGroup, beside: readonly PolarName[]): boolean => {
  const sentence = turn.sentenceAt(group.start);
  const { start, end } = sentence;
  const says = (...selects: Select[]): boolean => holdsBetween(turn, start, end, ...selects);
  const work = says(...WORK);
  const advice = says((lexicon) => lexicon.ask.recommend);
  const fact = says((lexicon) => lexicon.ask.explain);
  // "We use Django; the worker is in Node": the runtime of one part is not that of all.
  if (beside.some(({ id }) => !group.members.every(({ resolvesTo }) => resolvesTo.includes(id)))) return true;
  if (!asks(turn, group, sentence)) return fact && !work && !advice && !says((lexicon) => lexicon.ask.trade);
  if (beside.some((name) => name.start >= start && name.end <= end)) return true;
  const first = start + turn.text.slice(start, end).search(/\S/);
  // "Is an API on Node a good idea?" asks whether.
  const whether = turn.find((lexicon) => lexicon.asksBefore).some((span) => span.start === first);
  if ((says(...TOPIC) || whether) && !advice) return true;
  // "Which frameworks run on the JVM?" asks what there is.
  const runs = placesOf(turn, group, (lexicon) => lexicon.runtime.before).length > 0;
  return !work && !advice && (fact || runs || !says((lexicon) => lexicon.ask.trade));
};

/** Where something runs or what it is written in stands right before the names: "an API on Node", "stay on the JVM". */
const isPlace = (turn: TurnText, group: NameGroup): boolean => {
  const clause = turn.clauseAt(group.start);
  // "Our tests run on Node" and "deployed with Node scripts" say nothing of the work.
  if (
    holdsBetween(turn, clause.start, group.start, (lexicon) => lexicon.runtime.elsewhere) ||
    startsAfter(turn, group.end, 1, (lexicon) => lexicon.runtime.tooling)
  ) {
    return false;
  }
  if (placesOf(turn, group, (lexicon) => lexicon.runtime.before).length > 0) return true;
  const { start, end } = turn.sentenceAt(group.start);
  const saysWork = holdsBetween(turn, start, end, ...WORK, ...BESIDE_WORK);
  return placesOf(turn, group, (lexicon) => lexicon.runtime.place).some(
    (span) => saysWork || turn.text.slice(clause.start, span.start).trim() === '',
  );
};

/** What is made of it stands right behind the names ("a Node backend"), and is not somebody else's ("talks to a Node API"). */
export const isMadeOf = (turn: TurnText, group: NameGroup): boolean =>
  startsAfter(turn, group.end, 1, (lexicon) => lexicon.runtime.after) &&
  !endsBefore(turn, group.start, 2, (lexicon) => lexicon.runtime.beside);

/** Something of it is wished for, and nobody asks whether: "we need a Node backend" says nothing of what runs today. */
export const isWanted = (turn: TurnText, group: NameGroup): boolean =>
  isRuntime(group) &&
  endsBefore(turn, group.start, 2, (lexicon) => lexicon.runtime.wanted) &&
  !asksAboutIt(turn, group, []);

/**
 * Is a runtime named as a condition: where the work runs ("on the JVM"), what it is written in ("a .NET back end")?
 * `frameworks`: those that are plainly named in the turn; a question that holds one is about that one.
 */
export const runsOn = (turn: TurnText, group: NameGroup, frameworks: readonly PolarName[]): boolean =>
  isRuntime(group) &&
  !asksAboutIt(turn, group, frameworks) &&
  (isPlace(turn, group) || isMadeOf(turn, group) || isWanted(turn, group));

/** The word for what is ranked here, which all seven languages borrow or write so. */
const FRAMEWORK_BEHIND = /^[\s-]?(?:frameworks?(?![\p{L}\d])|フレームワーク|框架)/iu;
const FRAMEWORK_BEFORE = /(?<![\p{L}\d])frameworks? (?:(?:de|pour|en|em|in|für|for|com|con|para) |d')?$/iu;

/** "The best Java framework", "el mejor framework de Java": whatever is asked, it is about those of this language. */
export const isOfFrameworks = (turn: TurnText, group: NameGroup): boolean =>
  FRAMEWORK_BEHIND.test(turn.text.slice(group.end)) ||
  FRAMEWORK_BEFORE.test(turn.text.slice(Math.max(0, group.start - 20), group.start));

/**
 * Does a question take a language for granted: "what should we use for a REST API in Go?" It
 * does not in "should we write it in Go?" and "is Go good for APIs?".
 */
export const isWrittenIn = (turn: TurnText, group: NameGroup, frameworks: readonly PolarName[]): boolean =>
  !asksAboutIt(turn, group, frameworks) && (isPlace(turn, group) || isMadeOf(turn, group));

/** "Chat app, Node": set apart, in a sentence that says what is built. */
export const standsBesideWork = (turn: TurnText, group: NameGroup): boolean => {
  const sentence = turn.sentenceAt(group.start);
  return (
    isRuntime(group) &&
    !asks(turn, group, sentence) &&
    holdsBetween(turn, sentence.start, sentence.end, ...WORK, (lexicon) => lexicon.ask.trade)
  );
};
