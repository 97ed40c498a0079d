import type { Catalog } from '../catalog/catalog.ts';
import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { partOfAnswer } from './answer-part.ts';
import { enoughQuestion } from './enough-question.ts';
import { aliveQuestion, asksForPart, partQuestion } from './fact-question.ts';
import type { TurnReading } from './read-turn.ts';
import { type Behaviour, REFUSALS, type Reading, type Refusal, TOPICS, type Topic } from './reading.ts';
import type { Requirements } from './requirements.ts';
import type { TurnText } from './turn-text.ts';
import type { UnknownName } from './unknown-names.ts';

type Decision = Pick<
  Reading,
  'behaviour' | 'topic' | 'refusal' | 'clarify' | 'againstLeader' | 'asks' | 'part'
>;

export type BehaviourInput = {
  catalog: Catalog;
  last: TurnReading;
  /** Earlier turns that can be read. */
  earlier: readonly TurnReading[];
  /** Something was said before, whether it can be read or is only remembered. */
  followsUp: boolean;
  requirements: Requirements;
  named: readonly string[];
  compared: readonly string[];
  unknown: readonly UnknownName[];
  conflicts: readonly string[];
};

const decision = (behaviour: Behaviour, rest: Partial<Decision> = {}): Decision => ({
  behaviour,
  topic: 'overview',
  refusal: null,
  clarify: null,
  againstLeader: false,
  ...rest,
});

const firstKey = <Key extends string>(
  turn: TurnText,
  keys: readonly Key[],
  select: (lexicon: Lexicon, key: Key) => readonly string[] | undefined,
): Key | null => keys.find((key) => turn.find((lexicon) => select(lexicon, key)).length > 0) ?? null;

/** The topic a turn asks a fact about, or null when it asks for none. */
export const topicOf = (turn: TurnText): Topic | null =>
  firstKey(turn, TOPICS, (lexicon, topic) => lexicon.topics[topic]);

const refusalOf = (turn: TurnText): Refusal | null =>
  firstKey(turn, REFUSALS, (lexicon, refusal) => lexicon.refusals[refusal]);

/** Does a turn state something a ranking can use, beside names? */
const states = (reading: TurnReading): boolean =>
  reading.statements.some(({ kind }) => kind !== 'option' && kind !== 'existing' && kind !== 'number');

/** Is there anything at all to rank by? */
const rankable = (r: Requirements): boolean =>
  r.mustLanguages.length +
    r.excludedLanguages.length +
    r.excludedFrameworks.length +
    r.teamLanguages.length +
    r.workloads.length +
    r.needs.length +
    r.platforms.length +
    r.existing.length >
    0 ||
  Object.keys(r.load).length > 0 ||
  Object.keys(r.priorities).length > 0 ||
  r.plannedHires !== undefined ||
  r.supportUntil !== undefined ||
  r.deadline !== undefined ||
  r.structure !== undefined ||
  r.typed !== undefined ||
  r.cpuBound !== undefined ||
  (r.teamSize?.value ?? 0) >= 8;

/** Is a team or a wish told, though perhaps nothing to rank by? */
const isSituation = (r: Requirements): boolean => rankable(r) || r.teamSize !== undefined;

const refuse = ({ last, named, compared }: BehaviourInput): Decision | null => {
  const refusal = refusalOf(last.turn);
  const kinds = new Set(last.statements.map(({ kind }) => kind));
  const solid = (
    ['team-language', 'team-size', 'load', 'workload', 'platform', 'must-language'] as const
  ).filter((kind) => kinds.has(kind)).length;
  const overrides = solid >= 2 && (kinds.has('team-size') || kinds.has('load') || kinds.has('must-language'));
  if (refusal !== null && !(overrides && refusal !== 'instructions')) {
    return decision('refuse_out_of_scope', { refusal });
  }
  const elsewhere = last.names.unknown.filter(({ kind }) => kind === 'frontend' || kind === 'database');
  const backend = last.names.unknown.some(({ kind }) => kind === 'backend-framework');
  if (
    elsewhere.length > 0 &&
    !backend &&
    named.length === 0 &&
    compared.length === 0 &&
    (solid === 0 || last.names.versus)
  ) {
    const kind = elsewhere[0]?.kind === 'database' ? 'database' : 'frontend';
    return decision('refuse_out_of_scope', { refusal: kind });
  }
  return null;
};

/** Statements about the asker's own situation: with them a fact question is a request for advice. */
const ABOUT_US: ReadonlySet<string> = new Set([
  'team-language',
  'team-size',
  'platform',
  'must-language',
  'exclude-language',
  'exclude-framework',
  'deadline',
]);

/** A fact on a topic, with what is asked beyond it; `said`: the turn that names the parts, where it is another one. */
const explain = (topic: Topic, last: TurnReading, said: TurnReading = last): Decision => {
  const asks =
    topic === 'capability'
      ? partQuestion(last, said)
      : topic === 'lifecycle'
        ? aliveQuestion(last)
        : undefined;
  return decision('explain', { topic, ...(asks === undefined ? {} : { asks }) });
};

/** A part asked of a framework, now or in the turn before ("and Laravel?"), or whether somebody keeps it up. */
const answerDirectly = ({ last, earlier }: BehaviourInput, topic: Topic | null): Decision | null => {
  if (asksForPart(last)) return explain('capability', last);
  if (last.names.named.length === 0 || states(last)) return null;
  const previous = earlier.at(-1);
  if (topic === null && previous !== undefined && asksForPart(previous)) {
    return explain('capability', last, previous);
  }
  return topic === null && aliveQuestion(last)?.kind === 'is-alive' ? explain('lifecycle', last) : null;
};

/** Does a turn ask whether to stay with what runs or to move? Then a topic in its words is only the reason. */
const asksToMove = ({ last, requirements }: BehaviourInput): boolean =>
  requirements.existing.length > 0 && last.turn.find((lexicon) => lexicon.ask.move).length > 0;

/** Is one framework alone held against a load, with nothing of a team or a product beside it? */
const asksOneIfEnough = ({ last, followsUp, requirements, compared }: BehaviourInput): boolean =>
  !followsUp &&
  compared.length < 2 &&
  new Set(last.names.named).size === 1 &&
  last.statements.every(({ kind }) => kind === 'load' || kind === 'number') &&
  enoughQuestion(last, requirements) !== undefined;

const compareOrExplain = (input: BehaviourInput): Decision | null => {
  const { last, earlier, followsUp, requirements, named, compared, unknown } = input;
  const toMove = asksToMove(input);
  const topic = toMove ? null : topicOf(last.turn);
  const asksFact = !toMove && last.turn.find((lexicon) => lexicon.ask.explain).length > 0;
  const said = states(last);
  const aboutUs = last.statements.some(({ kind }) => ABOUT_US.has(kind));
  const lastNames = last.names.named.length + last.names.unknown.length;
  const previous = earlier.at(-1);
  const direct = answerDirectly(input, topic);
  if (direct !== null) return direct;
  if (asksOneIfEnough(input)) return decision('explain', { topic: 'performance' });
  if (
    topic !== null &&
    (!said || (asksFact && !aboutUs)) &&
    (lastNames > 0 || topic === 'method' || topic === 'benchmark')
  ) {
    return explain(topic, last);
  }
  const inherited = previous === undefined ? null : topicOf(previous.turn);
  if (lastNames > 0 && !said && inherited !== null && previous !== undefined && !states(previous)) {
    return explain(inherited, last);
  }
  const backend = unknown.filter(({ kind }) => kind === 'backend-framework');
  if (compared.length >= 2 || (compared.length === 1 && backend.length > 0)) {
    return asksFact && !said && !last.names.versus && !followsUp
      ? explain(topic ?? 'overview', last)
      : decision('compare');
  }
  if (followsUp && last.names.named.length > 0 && !said && rankable(requirements)) {
    return decision('compare', { againstLeader: true });
  }
  // What the team writes is nothing asked about, be it in the dataset or not.
  const asked = unknown.filter(({ isSkill }) => isSkill !== true || !isSituation(requirements));
  const names = named.length + asked.length;
  if (names > 0 && (!rankable(requirements) || (asksFact && !said))) {
    return explain(topic ?? 'overview', last);
  }
  if (topic !== null && names > 0 && asksFact && !aboutUs) return explain(topic, last);
  return null;
};

/** A command when nothing else is said, in every language. */
const SOURCES = /^sources$/i;

/** What a ranked answer is to say first, or alone. */
const besideRanking = ({ last, earlier, requirements }: BehaviourInput): Partial<Decision> => {
  const part = earlier.length > 0 ? partOfAnswer(last) : null;
  const alive = requirements.existing.length > 0 ? aliveQuestion(last) : undefined;
  const asks = enoughQuestion(last, requirements) ?? (alive?.kind === 'is-alive' ? alive : undefined);
  return { ...(part === null ? {} : { part }), ...(asks === undefined ? {} : { asks }) };
};

/** In a thread that is about a backend, what says nothing new is an answer to the question asked back. */
const isAnswerBack = ({ earlier }: BehaviourInput): boolean =>
  earlier.some(({ trade, statements, names }) => trade || statements.length > 0 || names.hits.length > 0);

/**
 * Decides what the last turn asks for: help or an answer back, a refusal of what is not ours, a fact, a
 * comparison of what is named, a recommendation as soon as anything can be ranked by.
 */
export const decideBehaviour = (input: BehaviourInput): Decision => {
  const decided = decide(input);
  const isRanked = decided.behaviour === 'recommend' || decided.behaviour === 'compare';
  return isRanked ? { ...decided, ...besideRanking(input) } : decided;
};

const decide = (input: BehaviourInput): Decision => {
  const { last, requirements, conflicts } = input;
  const { turn } = last;
  if (!/[\p{L}\p{N}]/u.test(turn.text)) return decision('clarify', { clarify: 'empty' });
  const bare = turn.text.replace(/[\s\p{P}\p{S}]+/gu, ' ').trim();
  if (SOURCES.test(bare)) return decision('explain', { topic: 'sources' });
  const whole = (select: (lexicon: Lexicon) => readonly string[]): boolean =>
    turn.find(select).some((span) => span.words.length >= bare.length - 2);
  if (whole((lexicon) => lexicon.ask.help)) return decision('clarify', { clarify: 'help' });
  if (whole((lexicon) => lexicon.ask.thanks)) return decision('clarify', { clarify: 'thanks' });
  const refused = refuse(input);
  if (refused !== null) return refused;
  if (conflicts.length > 0) return decision('clarify', { clarify: 'conflict' });
  const named = compareOrExplain(input);
  if (named !== null) return named;
  const writesUnknown = input.unknown.some(({ isSkill }) => isSkill === true) && isSituation(requirements);
  if (rankable(requirements) || writesUnknown) return decision('recommend');
  const asks = turn.find((lexicon) => [...lexicon.ask.trade, ...lexicon.ask.recommend]).length > 0;
  if (asks || last.statements.length > 0 || last.names.hits.length > 0 || isAnswerBack(input)) {
    return decision('clarify', { clarify: 'vague' });
  }
  // A language nobody taught the rules, a slip of the hand, or too few words to be about anything.
  const unknown = turn.langGrounds === 'none' || bare.split(' ').length <= 2;
  return unknown
    ? decision('clarify', { clarify: 'not-understood' })
    : decision('refuse_out_of_scope', { refusal: 'other' });
};
