import type { SkillLevel } from '../../catalog/vocabulary.ts';
import type { Origin } from '../requirements.ts';
import type { Statement } from '../statement.ts';
import { drop, type NumberField, noteSaid, put, type State, setNumber } from './merge-state.ts';

/** Which number a lone one corrects: the last one said that it can be, by its size. */
const corrected = (said: readonly NumberField[], value: number): NumberField | undefined =>
  said.findLast(
    (field) =>
      (field !== 'teamSize' && field !== 'plannedHires') || (Number.isInteger(value) && value <= 5_000),
  );

const rankOf = (level: SkillLevel): number => (level === 'expert' ? 2 : level === 'working' ? 1 : 0);

/**
 * A size takes the place of the one before; people named beside those count on top, or may be among them ("also one
 * ruby dev" in a team of 3), and of people whose number nobody said one more is no team of one.
 */
const applySize = (
  state: State,
  statement: Extract<Statement, { kind: 'team-size' }>,
  origin: Origin,
): void => {
  const { beside, value, words } = statement;
  const before = state.requirements.teamSize;
  if (beside === undefined || before === undefined) {
    const others = state.requirements.teamLanguages.some((entry) => entry.origin !== origin);
    if (beside !== undefined && value === 1 && others) return;
    setNumber(state, 'teamSize', { value, origin, words });
    noteSaid(state, 'teamSize', statement);
    return;
  }
  if (beside === 'also' && value < before.value) return;
  // Set past the note on what was replaced: the sum contradicts nobody.
  state.requirements.teamSize = { value: before.value + value, origin, words: `${before.words} + ${words}` };
  noteSaid(state, 'teamSize', statement);
};

/** Merges what is said of the people and their number; false for a statement about anything else. */
export const applyPeople = (state: State, statement: Statement, origin: Origin): boolean => {
  const { requirements: r } = state;
  switch (statement.kind) {
    case 'team-language': {
      const { id, level, words } = statement;
      const known = r.teamLanguages.find((entry) => entry.value.id === id);
      // "two know it well, one is learning it": the better level stands, whoever said it.
      const better =
        known !== undefined && rankOf(known.value.level) > rankOf(level) ? known.value.level : level;
      r.teamLanguages = put(
        r.teamLanguages,
        { id, level: better },
        (other) => other.id === id,
        origin,
        words,
      );
      return true;
    }
    case 'not-team-language':
      r.teamLanguages = drop(r.teamLanguages, (other) => other.id === statement.id);
      return true;
    case 'team-size':
      applySize(state, statement, origin);
      return true;
    case 'planned-hires':
      setNumber(state, 'plannedHires', { value: statement.value, origin, words: statement.words });
      noteSaid(state, 'plannedHires', statement);
      return true;
    case 'number': {
      const field = corrected(state.said, statement.value);
      if (field !== undefined)
        setNumber(state, field, { value: statement.value, origin, words: statement.words });
      return true;
    }
    default:
      return false;
  }
};
