import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { Origin } from '../requirements.ts';
import type { Statement } from '../statement.ts';
import { drop, is, noteSaid, put, replace, type State, setNumber } from './merge-state.ts';

/** Merges what is built and needed, loads, times, character and priorities; leaves other statements alone. */
export const applyFeatures = (state: State, statement: Statement, origin: Origin): void => {
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
      noteSaid(state, statement.field, statement);
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
