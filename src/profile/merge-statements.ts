import { applyFeatures } from './merge/apply-features.ts';
import { applyNames } from './merge/apply-names.ts';
import { applyPeople } from './merge/apply-people.ts';
import { forget, withoutTakenBack } from './merge/forget.ts';
import type { State } from './merge/merge-state.ts';
import { lastOfEach, type Replaced } from './replaced.ts';
import { emptyRequirements, type Origin, type Requirements } from './requirements.ts';
import type { Statement } from './statement.ts';

/** The statements of one turn, and where they stand: in this request, or remembered from before it. */
export type TurnStatements = { statements: readonly Statement[]; origin: Origin };

/** A must said in a later turn lifts an earlier veto on the same language, and a veto lifts an earlier must. */
const takeBack = (r: Requirements, statements: readonly Statement[]): void => {
  for (const statement of statements) {
    if (statement.kind === 'must-language') {
      r.excludedLanguages = r.excludedLanguages.filter((entry) => entry.value !== statement.id);
    } else if (statement.kind === 'exclude-language') {
      r.mustLanguages = r.mustLanguages.filter((entry) => entry.value !== statement.id);
    }
  }
};

/** Requirements as they stand after all turns, and what was said on the way and no longer holds. */
export type Merged = { requirements: Requirements; replaced: Replaced[] };

/**
 * Merges turns, oldest first: lists grow, scalars are replaced, vetoes can be taken back, and a lone number
 * corrects the number said last. Pure; the statements of the last turn keep their origin.
 */
export const mergeTurns = (turns: readonly TurnStatements[]): Merged => {
  const state: State = { requirements: emptyRequirements(), said: [], replaced: [] };
  for (const { statements, origin } of withoutTakenBack(turns)) {
    takeBack(state.requirements, statements);
    for (const statement of statements) {
      if (statement.kind === 'forget') {
        forget(state, statement.what);
        continue;
      }
      if (applyPeople(state, statement, origin)) continue;
      if (applyNames(state, statement, origin)) continue;
      applyFeatures(state, statement, origin);
    }
  }
  return { requirements: state.requirements, replaced: lastOfEach(state.replaced) };
};

/** The requirements alone. */
export const mergeStatements = (turns: readonly TurnStatements[]): Requirements =>
  mergeTurns(turns).requirements;
