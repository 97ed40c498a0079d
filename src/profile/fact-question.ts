import { NEEDS, type Need } from '../catalog/vocabulary.ts';
import type { PolarName } from './name-groups.ts';
import { endsBefore, startsAfter } from './near.ts';
import type { TurnReading } from './read-turn.ts';
import type { FactQuestion } from './reading.ts';
import { covers, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';
import { versionsIn } from './versions-in.ts';

/** Articles are part of the patterns: this is a space. */
const NEXT_TO = 1;
/** An opener of a sentence may follow "and", "hi" or an opening mark. */
const MOST_BEFORE_OPENER = 6;
/** "Gin with login?": letters that may stand beside names and parts where nothing else makes it a question on a part. */
const MOST_LETTERS_ASIDE = 4;

/** Statements that make a question on a part a request for advice: they speak of a team, a load or what runs today. */
const ABOUT_A_PROJECT: ReadonlySet<string> = new Set([
  'team-language',
  'team-size',
  'planned-hires',
  'platform',
  'must-language',
  'exclude-language',
  'exclude-framework',
  'deadline',
  'support-until',
  'existing',
  'load',
  'number',
]);

/** Frameworks in the words of a turn, also those outside the dataset. */
const frameworksIn = ({ names }: TurnReading): PolarName[] =>
  names.hits.filter(
    ({ kind, recordKind, polarity }) =>
      polarity === 'plain' && (kind === 'framework' || recordKind === 'backend-framework'),
  );

type FoundPart = { need: Need; span: Span };

/** Parts in the words of a turn, in reading order; words inside the name of a framework do not count. */
const partsIn = (reading: TurnReading): FoundPart[] => {
  const names = frameworksIn(reading);
  return NEEDS.flatMap((need) =>
    reading.turn
      .find(
        (lexicon) => lexicon.needs[need],
        (lexicon) => lexicon.factQuestions.parts[need],
      )
      .map((span) => ({ need, span })),
  )
    .filter(({ span }) => !names.some((name) => covers(name, span)))
    .toSorted((one, other) => one.span.start - other.span.start);
};

const asks = (turn: TurnText, sentence: Span): boolean =>
  sentence.words.includes('?') ||
  turn
    .find((lexicon) => lexicon.factQuestions.marks)
    .some(({ start }) => sentence.start <= start && start < sentence.end);

/** "Does Gin have", "Gin has ...?", "is there ... in Gin": the words around a name ask what it has. */
const isAskedWhatItHas = (turn: TurnText, name: Span): boolean => {
  const sentence = turn.sentenceAt(name.start);
  if (endsBefore(turn, name.start, NEXT_TO, (lexicon) => lexicon.factQuestions.hasBefore)) return true;
  if (
    asks(turn, sentence) &&
    startsAfter(turn, name.end, NEXT_TO, (lexicon) => lexicon.factQuestions.hasAfter)
  )
    return true;
  const opens = turn
    .find((lexicon) => lexicon.factQuestions.exists)
    .some(({ start }) => start >= sentence.start && start - sentence.start <= MOST_BEFORE_OPENER);
  return opens && endsBefore(turn, name.start, NEXT_TO, (lexicon) => lexicon.factQuestions.inside);
};

/** "NestJS websockets?", "login in Gin?": hardly a letter beside the names and the parts. */
const isNothingElse = (turn: TurnText, spans: readonly Span[]): boolean => {
  const chars = turn.text.split('');
  for (const { start, end } of [...spans, ...turn.find((lexicon) => lexicon.together)]) {
    chars.fill(' ', start, end);
  }
  return (chars.join('').match(/[\p{L}\p{N}]/gu) ?? []).length <= MOST_LETTERS_ASIDE;
};

/** "Kann Express Migrationen?": the rules take the name for a skill, but it stands where what it has is asked. */
const isSkillByName = (statement: Statement, turn: TurnText, names: readonly PolarName[]): boolean =>
  statement.kind === 'team-language' &&
  names.some((name) => name.words === statement.words && isAskedWhatItHas(turn, name));

/**
 * Whether a turn asks the frameworks it names for a part, "does Gin have login?". Who says something of a project or
 * asks what to take wants advice, and names against each other are a comparison.
 */
export const asksForPart = (reading: TurnReading): boolean => {
  const { turn, statements } = reading;
  const names = frameworksIn(reading);
  const parts = partsIn(reading);
  if (names.length === 0 || parts.length === 0) return false;
  const project = statements.filter(({ kind }) => ABOUT_A_PROJECT.has(kind));
  if (!project.every((statement) => isSkillByName(statement, turn, names))) return false;
  if (turn.find((lexicon) => lexicon.ask.recommend).length > 0) return false;
  if (names.some((name) => isAskedWhatItHas(turn, name))) return true;
  const spans = [...names, ...parts.map(({ span }) => span)];
  return !reading.names.versus && turn.text.includes('?') && isNothingElse(turn, spans);
};

/** Ids of the frameworks that a turn names and the dataset holds. */
const heldIn = (reading: TurnReading): string[] => [
  ...new Set(frameworksIn(reading).flatMap(({ kind, id }) => (kind === 'framework' ? [id] : []))),
];

/**
 * What a question on what frameworks bring asks of them in particular; undefined when it names no part. `said`: the
 * turn that names the parts, where it is another one ("and Laravel?").
 */
export const partQuestion = (reading: TurnReading, said: TurnReading = reading): FactQuestion | undefined => {
  const parts = [...new Set(partsIn(said).map(({ need }) => need))];
  return parts.length === 0 ? undefined : { kind: 'has-part', parts, of: heldIn(reading) };
};

/** "Is Laravel 9 ok?": said right behind a version. */
const asksIfFine = (reading: TurnReading): boolean => {
  const { turn, names } = reading;
  const versions = versionsIn(reading);
  return names.hits.some(({ id, end }) => {
    const version = versions[id];
    const behind = version === undefined ? -1 : turn.text.indexOf(version, end);
    return (
      version !== undefined &&
      behind >= 0 &&
      startsAfter(turn, behind + version.length, NEXT_TO, (lexicon) => lexicon.factQuestions.fine)
    );
  });
};

/**
 * What a question on versions and support asks in particular: whether somebody still keeps it up, or until when the
 * versions it names are supported; undefined when it asks for all lines.
 */
export const aliveQuestion = (reading: TurnReading): FactQuestion | undefined => {
  const { turn } = reading;
  const says = (select: 'alive' | 'dead' | 'window'): boolean =>
    turn.find((lexicon) => lexicon.factQuestions[select]).length > 0;
  const dead = says('dead');
  const versions = versionsIn(reading);
  if (says('window')) {
    return Object.keys(versions).length === 0 ? undefined : { kind: 'line-support', versions };
  }
  if (!dead && !says('alive') && !asksIfFine(reading)) return undefined;
  return { kind: 'is-alive', asked: dead ? 'dead' : 'alive', versions };
};
