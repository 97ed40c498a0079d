import { CRITERIA, type CriterionId, type Tier } from '../../catalog/vocabulary.ts';
import { LOAD_FIELDS, type LoadField } from '../statement.ts';
import type { SecondReading, SecondSaid } from './second-reading.ts';

type Lists = Pick<
  SecondReading,
  | 'options'
  | 'excludedFrameworks'
  | 'existing'
  | 'mustLanguages'
  | 'excludedLanguages'
  | 'teamLanguages'
  | 'workloads'
  | 'needs'
  | 'platforms'
>;
type Scalars = Pick<
  Required<SecondReading>,
  'teamSize' | 'plannedHires' | 'deadline' | 'supportUntil' | 'structure' | 'typed' | 'cpuBound'
>;

type Entry<Field, Value> = { field: Field } & SecondSaid<Value>;

/** One thing that was read, by itself. */
export type SecondEntry =
  | { [Field in keyof Lists]: Entry<Field, Lists[Field][number]['value']> }[keyof Lists]
  | { [Field in keyof Scalars]: Entry<Field, Scalars[Field]['value']> }[keyof Scalars]
  | Entry<LoadField, number>
  | Entry<'priorities', { criterion: CriterionId; tier: Tier }>;

export type SecondField = SecondEntry['field'];

const all = <Field extends string, Value>(
  field: Field,
  said: readonly (SecondSaid<Value> | undefined)[],
): Entry<Field, Value>[] => said.flatMap((entry) => (entry === undefined ? [] : [{ field, ...entry }]));

/** Everything a second reading holds, entry by entry in a fixed order. */
export const secondEntries = (second: SecondReading): SecondEntry[] => [
  ...all('options', second.options),
  ...all('excludedFrameworks', second.excludedFrameworks),
  ...all('existing', second.existing),
  ...all('mustLanguages', second.mustLanguages),
  ...all('excludedLanguages', second.excludedLanguages),
  ...all('teamLanguages', second.teamLanguages),
  ...all('teamSize', [second.teamSize]),
  ...all('plannedHires', [second.plannedHires]),
  ...all('workloads', second.workloads),
  ...all('needs', second.needs),
  ...LOAD_FIELDS.flatMap((field) => all(field, [second.load[field]])),
  ...all('platforms', second.platforms),
  ...all('deadline', [second.deadline]),
  ...all('supportUntil', [second.supportUntil]),
  ...all('structure', [second.structure]),
  ...all('typed', [second.typed]),
  ...all('cpuBound', [second.cpuBound]),
  ...CRITERIA.flatMap((criterion): SecondEntry[] => {
    const said = second.priorities[criterion];
    return said === undefined
      ? []
      : [{ field: 'priorities', ...said, value: { criterion, tier: said.value } }];
  }),
];
