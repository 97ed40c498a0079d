import type { Origin } from '../requirements.ts';
import type { Statement } from '../statement.ts';
import { drop, is, put, type State } from './merge-state.ts';

/** Merges what is said of names; false for a statement about anything else. */
export const applyNames = (state: State, statement: Statement, origin: Origin): boolean => {
  const { requirements: r } = state;
  switch (statement.kind) {
    case 'option':
      r.options = put(r.options, statement.id, is(statement.id), origin, statement.words);
      r.excludedFrameworks = drop(r.excludedFrameworks, is(statement.id));
      return true;
    case 'exclude-framework':
      r.excludedFrameworks = put(
        r.excludedFrameworks,
        statement.id,
        is(statement.id),
        origin,
        statement.words,
      );
      r.options = drop(r.options, is(statement.id));
      return true;
    case 'allow-framework':
      r.excludedFrameworks = drop(r.excludedFrameworks, is(statement.id));
      return true;
    case 'exclude-language':
      r.excludedLanguages = put(r.excludedLanguages, statement.id, is(statement.id), origin, statement.words);
      return true;
    case 'allow-language':
      r.excludedLanguages = drop(r.excludedLanguages, is(statement.id));
      return true;
    case 'must-language':
      r.mustLanguages = put(r.mustLanguages, statement.id, is(statement.id), origin, statement.words);
      return true;
    case 'existing':
      r.existing = put(r.existing, statement.id, is(statement.id), origin, statement.words);
      return true;
    default:
      return false;
  }
};
