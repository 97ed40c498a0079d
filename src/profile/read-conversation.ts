import type { Catalog } from '../catalog/catalog.ts';
import type { QuestionLanguage } from '../catalog/vocabulary.ts';
import { BOT_SPEAKER, type Request } from '../request/request.ts';
import type { TurnStatements } from './merge-statements.ts';
import { readTurn, type TurnReading } from './read-turn.ts';
import type { Remembered } from './remembered.ts';
import type { Requirements } from './requirements.ts';
import { addAgain } from './second/add-again.ts';
import type { AddedStatement } from './second/added-statement.ts';
import { statementsOf } from './statements-of.ts';

/** A request and what it follows on from. */
export type Conversation = {
  last: TurnReading;
  /** The turns before it that still count, oldest first. */
  earlier: TurnReading[];
  /** What is remembered of turns before those that nobody can read any more; null when there are none. */
  remembered: Requirements | null;
  /** What a second reading added to these turns, now or before. */
  added: AddedStatement[];
};

const readTexts = (texts: readonly string[], catalog: Catalog, today: string): TurnReading[] => {
  const readings: TurnReading[] = [];
  let lang: QuestionLanguage | null = null;
  for (const text of texts) {
    const reading: TurnReading = readTurn(text, catalog, today, lang);
    lang = reading.turn.lang;
    readings.push(reading);
  }
  return readings;
};

/**
 * Reads every turn by itself; the bot's own are left out. What stood before "new project, forget all that" was
 * never said, whether it can still be read or is only remembered.
 */
export const readConversation = (
  request: Request,
  catalog: Catalog,
  remembered: Remembered | null,
): Conversation => {
  const people = request.thread.filter((turn) => turn.speaker !== BOT_SPEAKER);
  const texts = [...people.map((turn) => turn.text), request.text];
  const readings = readTexts(texts, catalog, request.today);
  const over = readings.findLastIndex(({ statements }) =>
    statements.some((statement) => statement.kind === 'forget' && statement.what === 'everything'),
  );
  const counting = readings.slice(Math.max(over, 0));
  const conversation: Conversation = {
    last: counting.at(-1) ?? readTurn('', catalog, request.today, null),
    earlier: counting.slice(0, -1),
    remembered: request.hasGap === true && over < 0 ? (remembered?.requirements ?? null) : null,
    added: [],
  };
  return addAgain(conversation, remembered?.added ?? [], catalog);
};

/** Does the last turn follow on from something that was said before it? */
export const isFollowUp = ({ earlier, remembered }: Conversation): boolean =>
  earlier.length > 0 || remembered !== null;

/** What was said, turn by turn: what is only remembered is one turn before all others. */
export const turnsOf = ({ last, earlier, remembered }: Conversation): TurnStatements[] => [
  ...(remembered === null ? [] : [{ statements: statementsOf(remembered), origin: 'remembered' as const }]),
  ...earlier.map(({ statements }) => ({ statements, origin: 'remembered' as const })),
  { statements: last.statements, origin: 'stated' },
];

/** Ids that the turns name, as typed; of a turn that cannot be read, the frameworks it put up or runs. */
export const namedIn = ({ last, earlier, remembered }: Conversation, catalog: Catalog): string[] => {
  const known = [...(remembered?.options ?? []), ...(remembered?.existing ?? [])].map(({ value }) => value);
  return [
    ...known.filter((id) => catalog.frameworks.has(id)),
    ...[...earlier, last].flatMap(({ names }) => names.named),
  ];
};
