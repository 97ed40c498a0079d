import type { CriterionId } from '../catalog/vocabulary.ts';
import { lastOfEach, type Replaced, replacedBy } from './replaced.ts';
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

/** Which number a lone one corrects: the last one said that it can be, by its size. */
const corrected = (said: readonly NumberField[], value: number): NumberField | undefined =>
  said.findLast(
    (field) =>
      (field !== 'teamSize' && field !== 'plannedHires') || (Number.isInteger(value) && value <= 5_000),
  );

type State = { requirements: Requirements; said: NumberField[]; replaced: Replaced[] };

/** Notes what a new value takes the place of, where the two contradict each other. */
const note = <Value>(
  state: State,
  what: Replaced['what'],
  before: Sourced<Value> | undefined,
  now: Sourced<Value>,
  counts?: Replaced['counts'],
): void => {
  const found = replacedBy(what, before, now, counts);
  if (found !== null) state.replaced.push(found);
};

const setNumber = (
  state: State,
  field: NumberField,
  sourced: Sourced<number>,
  counts?: Replaced['counts'],
): void => {
  const { requirements } = state;
  switch (field) {
    case 'teamSize':
    case 'plannedHires':
      note(state, field, requirements[field], sourced);
      requirements[field] = sourced;
      return;
    case 'rps':
    case 'connections':
    case 'p95Ms':
    case 'coldStartMs':
      note(state, field, requirements.load[field], sourced, counts);
      requirements.load[field] = sourced;
      return;
    default:
      field satisfies never;
  }
};

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
      setNumber(state, 'teamSize', { value: statement.value, origin, words: statement.words });
      state.said.push('teamSize');
      return true;
    case 'planned-hires':
      setNumber(state, 'plannedHires', { value: statement.value, origin, words: statement.words });
      state.said.push('plannedHires');
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

/** The new value of a field, after what it replaces was noted. */
const replace = <Value>(
  state: State,
  what: Replaced['what'],
  before: Sourced<Value> | undefined,
  { value, words }: { value: Value; words: string },
  origin: Origin,
): Sourced<Value> => {
  const now = { value, origin, words };
  note(state, what, before, now);
  return now;
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
      setNumber(
        state,
        statement.field,
        { value: statement.value, origin, words: statement.words },
        statement.highest === true ? 'highest' : 'later',
      );
      state.said.push(statement.field);
      return;
    case 'deadline':
      r.deadline = replace(state, 'deadline', r.deadline, statement, origin);
      return;
    case 'support-until':
      r.supportUntil = replace(state, 'supportUntil', r.supportUntil, statement, origin);
      return;
    case 'structure':
      r.structure = replace(state, 'structure', r.structure, statement, origin);
      return;
    case 'typed':
      r.typed = replace(state, 'typed', r.typed, statement, origin);
      return;
    case 'cpu-bound':
      r.cpuBound = replace(state, 'cpuBound', r.cpuBound, statement, origin);
      return;
    case 'priority':
      applyPriority(state, statement.criterion, statement, origin);
      return;
    default:
      return;
  }
};

const applyPriority = (
  state: State,
  criterion: CriterionId,
  { tier, words }: Extract<Statement, { kind: 'priority' }>,
  origin: Origin,
): void => {
  const { requirements: r } = state;
  r.priorities[criterion] = replace(
    state,
    criterion,
    r.priorities[criterion],
    { value: tier, words },
    origin,
  );
  // "drop hiring": the plan to hire goes with the criterion.
  if (criterion === 'hiring' && tier === 'ignore') delete r.plannedHires;
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

/** Requirements as they stand after all turns, and what was said on the way and no longer holds. */
export type Merged = { requirements: Requirements; replaced: Replaced[] };

/**
 * Merges turns, oldest first: lists grow, scalars are replaced, vetoes can be taken back, and a lone number
 * corrects the number said last. Pure; the statements of the last turn keep their origin.
 */
export const mergeTurns = (turns: readonly TurnStatements[]): Merged => {
  const state: State = { requirements: emptyRequirements(), said: [], replaced: [] };
  for (const { statements, origin } of turns) {
    takeBack(state.requirements, statements);
    for (const statement of statements) {
      if (statement.kind === 'forget') {
        if (statement.what === 'everything') {
          state.requirements = emptyRequirements();
          state.said = [];
          state.replaced = [];
        } else state.requirements.teamLanguages = [];
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
