import type { CriterionId } from '../catalog/vocabulary.ts';
import { emptyRequirements, type Origin, type Requirements, type Sourced } from './requirements.ts';
import type { LoadField, Statement } from './statement.ts';

/** The statements of one turn, and where they stand: in this request, or remembered from before it. */
export type TurnStatements = { statements: readonly Statement[]; origin: Origin };

type NumberField = 'teamSize' | 'plannedHires' | LoadField;

const put = <Value>(
  list: Sourced<Value>[],
  value: Value,
  same: (other: Value) => boolean,
  origin: Origin,
  words: string,
): Sourced<Value>[] => [...list.filter((entry) => !same(entry.value)), { value, origin, words }];

const drop = <Value>(list: Sourced<Value>[], same: (other: Value) => boolean): Sourced<Value>[] =>
  list.filter((entry) => !same(entry.value));

const setNumber = (requirements: Requirements, field: NumberField, sourced: Sourced<number>): void => {
  switch (field) {
    case 'teamSize':
    case 'plannedHires':
      requirements[field] = sourced;
      return;
    case 'rps':
    case 'connections':
    case 'p95Ms':
    case 'coldStartMs':
      requirements.load[field] = sourced;
      return;
    default:
      field satisfies never;
  }
};

/** Which number a lone one corrects: the last one said that it can be, by its size. */
const corrected = (said: readonly NumberField[], value: number): NumberField | undefined =>
  said.findLast(
    (field) =>
      (field !== 'teamSize' && field !== 'plannedHires') || (Number.isInteger(value) && value <= 5_000),
  );

type State = { requirements: Requirements; said: NumberField[] };

const applyPeople = (state: State, statement: Statement, origin: Origin): boolean => {
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
      setNumber(r, 'teamSize', { value: statement.value, origin, words: statement.words });
      state.said.push('teamSize');
      return true;
    case 'planned-hires':
      setNumber(r, 'plannedHires', { value: statement.value, origin, words: statement.words });
      state.said.push('plannedHires');
      return true;
    case 'number': {
      const field = corrected(state.said, statement.value);
      if (field !== undefined)
        setNumber(r, field, { value: statement.value, origin, words: statement.words });
      return true;
    }
    default:
      return false;
  }
};

const rankOf = (level: 'expert' | 'working' | 'learning'): number =>
  level === 'expert' ? 2 : level === 'working' ? 1 : 0;

const is =
  <Value>(id: Value) =>
  (other: Value) =>
    other === id;

const applyNames = (state: State, statement: Statement, origin: Origin): boolean => {
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

const applyFeatures = (state: State, statement: Statement, origin: Origin): void => {
  const { requirements: r } = state;
  switch (statement.kind) {
    case 'workload':
      r.workloads = put(r.workloads, statement.id, is(statement.id), origin, statement.words);
      return;
    case 'not-workload':
      r.workloads = drop(r.workloads, is(statement.id));
      return;
    case 'need':
      r.needs = put(r.needs, statement.id, is(statement.id), origin, statement.words);
      return;
    case 'not-need':
      r.needs = drop(r.needs, is(statement.id));
      return;
    case 'platform':
      r.platforms = put(r.platforms, statement.id, is(statement.id), origin, statement.words);
      return;
    case 'not-platform':
      r.platforms = drop(r.platforms, is(statement.id));
      return;
    case 'load':
      setNumber(r, statement.field, { value: statement.value, origin, words: statement.words });
      state.said.push(statement.field);
      return;
    case 'deadline':
      r.deadline = { value: statement.value, origin, words: statement.words };
      return;
    case 'support-until':
      r.supportUntil = { value: statement.value, origin, words: statement.words };
      return;
    case 'structure':
      r.structure = { value: statement.value, origin, words: statement.words };
      return;
    case 'typed':
      r.typed = { value: true, origin, words: statement.words };
      return;
    case 'cpu-bound':
      r.cpuBound = { value: true, origin, words: statement.words };
      return;
    case 'priority':
      applyPriority(r, statement.criterion, statement, origin);
      return;
    default:
      return;
  }
};

const applyPriority = (
  r: Requirements,
  criterion: CriterionId,
  statement: Extract<Statement, { kind: 'priority' }>,
  origin: Origin,
): void => {
  r.priorities[criterion] = { value: statement.tier, origin, words: statement.words };
  // "drop hiring": the plan to hire goes with the criterion.
  if (criterion === 'hiring' && statement.tier === 'ignore') delete r.plannedHires;
};

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

/**
 * Merges turns, oldest first: lists grow, scalars are replaced, vetoes can be taken back, and a lone number
 * corrects the number said last. Pure; the statements of the last turn keep their origin.
 */
export const mergeStatements = (turns: readonly TurnStatements[]): Requirements => {
  const state: State = { requirements: emptyRequirements(), said: [] };
  for (const { statements, origin } of turns) {
    takeBack(state.requirements, statements);
    for (const statement of statements) {
      if (statement.kind === 'forget') {
        if (statement.what === 'everything') {
          state.requirements = emptyRequirements();
          state.said = [];
        } else state.requirements.teamLanguages = [];
        continue;
      }
      if (applyPeople(state, statement, origin)) continue;
      if (applyNames(state, statement, origin)) continue;
      applyFeatures(state, statement, origin);
    }
  }
  return state.requirements;
};
