import { type Replaced, replacedBy } from '../replaced.ts';
import type { Origin, Requirements, Sourced } from '../requirements.ts';
import type { LoadField, Statement } from '../statement.ts';

export type NumberField = 'teamSize' | 'plannedHires' | LoadField;

/** What is merged so far: the requirements, the numbers in the order they were said, and what was replaced. */
export type State = { requirements: Requirements; said: NumberField[]; replaced: Replaced[] };

/** A list with a value in it once, its latest words behind it. */
export const put = <Value>(
  list: Sourced<Value>[],
  value: Value,
  same: (other: Value) => boolean,
  origin: Origin,
  words: string,
): Sourced<Value>[] => [...list.filter((entry) => !same(entry.value)), { value, origin, words }];

export const drop = <Value>(list: Sourced<Value>[], same: (other: Value) => boolean): Sourced<Value>[] =>
  list.filter((entry) => !same(entry.value));

export const is =
  <Value>(id: Value) =>
  (other: Value) =>
    other === id;

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

/** Notes that a number was said, for a lone one that corrects the number said last. */
export const noteSaid = ({ said }: State, field: NumberField, { second }: Statement): void => {
  // What only a second reading found is corrected where the rules know no number that could be meant.
  if (second === true) said.unshift(field);
  else said.push(field);
};

/** Sets a number; the one it takes the place of is noted. */
export const setNumber = (
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

/** The new value of a field, after what it replaces was noted. */
export const replace = <Value>(
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
