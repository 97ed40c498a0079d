import type { Catalog } from '../catalog/catalog.ts';
import type { QuestionLanguage } from '../catalog/vocabulary.ts';
import { saysLanguage } from './name-groups.ts';
import { normaliseText } from './normalise-text.ts';
import { placeNote } from './place-note.ts';
import { readFeatures } from './read-features.ts';
import { readLoad } from './read-load.ts';
import { type NamesReading, readNames } from './read-names.ts';
import { type NumberHit, readNumbers } from './read-numbers.ts';
import { readPriorities } from './read-priorities.ts';
import { readTeam } from './read-team.ts';
import { readTime } from './read-time.ts';
import type { Statement } from './statement.ts';
import { takenBack } from './taken-back.ts';
import { type TurnText, turnText } from './turn-text.ts';

/** Everything one turn says, before it is merged with the turns around it. */
export type TurnReading = {
  turn: TurnText;
  names: NamesReading;
  statements: Statement[];
  notUsed: string[];
  /** Does it hold a word of the trade ("backend", "framework", "stack")? */
  trade: boolean;
};

/** More names than this in one turn are a list pasted in, not a choice: the first ones are read. */
export const MOST_NAMES = 40;

const loneNumber = (turn: TurnText, used: number, numbers: readonly NumberHit[]): Statement[] => {
  const only = numbers[0];
  const short = turn.text.split(/\s+/).length <= 8;
  const corrects = only?.digits === true || turn.find((lexicon) => lexicon.correction).length > 0;
  if (only === undefined || !corrects || numbers.length !== 1 || used > 0 || !short) return [];
  return [{ kind: 'number', value: only.value, words: turn.text }];
};

/** Reads one turn by rules alone. Pure: the same text and catalog give the same reading. */
export const readTurn = (
  raw: string,
  catalog: Catalog,
  today: string,
  fallback: QuestionLanguage | null,
): TurnReading => {
  const { text, notUsed } = normaliseText(raw);
  const turn = turnText(text, catalog, fallback);
  const numbers = readNumbers(turn);
  const load = readLoad(turn, numbers);
  const trade =
    load.statements.length > 0 ||
    turn.find((lexicon) => lexicon.ask.trade).length > 0 ||
    readFeatures(turn).length > 0;
  const names = readNames(turn, catalog, trade);
  const proper = names.hits.filter(
    ({ kind, recordKind }) =>
      kind === 'framework' || kind === 'language' || recordKind === 'backend-framework',
  );
  const features = readFeatures(turn, proper);
  const people = names.hits.filter((hit) => hit.kind === 'people');
  const free = numbers.filter((hit) => !load.used.includes(hit));
  const team = readTeam(turn, free, people, names.hits.filter(saysLanguage));
  const time = readTime(turn, free, today);
  const statements: Statement[] = [
    ...takenBack(turn, names.hits, [...names.statements, ...features]),
    ...names.statements,
    ...features,
    ...load.statements,
    ...team.statements,
    ...time,
    ...readPriorities(turn),
    ...loneNumber(turn, load.used.length + team.statements.length + time.length + features.length, numbers),
  ];
  return {
    turn,
    names,
    statements,
    notUsed: [...notUsed, ...team.notUsed, ...placeNote(turn, statements)],
    trade,
  };
};
