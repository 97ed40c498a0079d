import {
  CRITERIA,
  type CriterionId,
  type LanguageId,
  type Need,
  type PlatformId,
  type SkillLevel,
  type Tier,
  type Workload,
} from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from './requirements.ts';

/** Fields that hold any number of values, each for itself: values come and go. */
type ListedValues = {
  options: string;
  excludedFrameworks: string;
  mustLanguages: LanguageId;
  excludedLanguages: LanguageId;
  workloads: Workload;
  needs: Need;
  platforms: PlatformId;
  existing: string;
};

/** Fields with one value for each thing they speak of: another value takes its place. */
type KeyedValues = {
  teamLanguages: { id: LanguageId; level: SkillLevel };
  teamSize: number;
  plannedHires: number;
  rps: number;
  connections: number;
  p95Ms: number;
  coldStartMs: number;
  deadline: string;
  supportUntil: string;
  structure: 'light' | 'strong';
  typed: boolean;
  cpuBound: boolean;
  priorities: { criterion: CriterionId; tier: Tier };
};

type Came<Field, Value> = { kind: 'added' | 'removed'; field: Field; value: Value };
type Replaced<Field, Value> = { kind: 'replaced'; field: Field; from: Value; to: Value };

type ListedChange = { [Field in keyof ListedValues]: Came<Field, ListedValues[Field]> }[keyof ListedValues];
type KeyedChange = { [Field in keyof KeyedValues]: Came<Field, KeyedValues[Field]> }[keyof KeyedValues];

/** A value that is another one now. */
export type Replacement = {
  [Field in keyof KeyedValues]: Replaced<Field, KeyedValues[Field]>;
}[keyof KeyedValues];

/** A value that is required now and was not, or was and is not. */
export type ComingOrGoing = ListedChange | KeyedChange;

/** One thing that is different in the requirements. */
export type RequirementChange = ComingOrGoing | Replacement;

type Listed = { [Field in keyof ListedValues]: ListedValues[Field][] };
type Keyed = { [Field in keyof KeyedValues]: KeyedValues[Field][] };

const said = <Value>(entries: readonly (Sourced<Value> | undefined)[]): Value[] =>
  entries.flatMap((entry) => (entry === undefined || entry.origin === 'assumed' ? [] : [entry.value]));

const valuesIn = (r: Requirements): Listed & Keyed => ({
  options: said(r.options),
  excludedFrameworks: said(r.excludedFrameworks),
  mustLanguages: said(r.mustLanguages),
  excludedLanguages: said(r.excludedLanguages),
  teamLanguages: said(r.teamLanguages),
  teamSize: said([r.teamSize]),
  plannedHires: said([r.plannedHires]),
  workloads: said(r.workloads),
  needs: said(r.needs),
  rps: said([r.load.rps]),
  connections: said([r.load.connections]),
  p95Ms: said([r.load.p95Ms]),
  coldStartMs: said([r.load.coldStartMs]),
  platforms: said(r.platforms),
  existing: said(r.existing),
  deadline: said([r.deadline]),
  supportUntil: said([r.supportUntil]),
  structure: said([r.structure]),
  typed: said([r.typed]),
  cpuBound: said([r.cpuBound]),
  priorities: CRITERIA.flatMap((criterion) =>
    said([r.priorities[criterion]]).map((tier) => ({ criterion, tier })),
  ),
});

const listed = <Field extends keyof ListedValues>(
  field: Field,
  [before, after]: readonly [Listed, Listed],
): Came<Field, ListedValues[Field]>[] => {
  const was: readonly ListedValues[Field][] = before[field];
  const is: readonly ListedValues[Field][] = after[field];
  return [
    ...is.filter((value) => !was.includes(value)).map((value) => ({ kind: 'added' as const, field, value })),
    ...was
      .filter((value) => !is.includes(value))
      .map((value) => ({ kind: 'removed' as const, field, value })),
  ];
};

/** Values with the same key speak of the same thing: one replaces the other when what it tells is different. */
const keyed = <Field extends keyof KeyedValues>(
  field: Field,
  [before, after]: readonly [Keyed, Keyed],
  keyOf: (value: KeyedValues[Field]) => unknown = () => field,
  told: (value: KeyedValues[Field]) => unknown = (value) => value,
): (Came<Field, KeyedValues[Field]> | Replaced<Field, KeyedValues[Field]>)[] => {
  const was: readonly KeyedValues[Field][] = before[field];
  const is: readonly KeyedValues[Field][] = after[field];
  const find = (values: typeof was, value: KeyedValues[Field]) =>
    values.find((other) => keyOf(other) === keyOf(value));
  return [
    ...is.flatMap((to): ReturnType<typeof keyed<Field>> => {
      const from = find(was, to);
      if (from === undefined) return [{ kind: 'added', field, value: to }];
      return told(from) === told(to) ? [] : [{ kind: 'replaced', field, from, to }];
    }),
    ...was
      .filter((from) => find(is, from) === undefined)
      .map((value) => ({ kind: 'removed' as const, field, value })),
  ];
};

/**
 * What changed in the requirements from one answer to the next, field by field in a fixed order. Only what somebody
 * said counts: other words for the same value are no change, and neither is what was merely assumed.
 */
export const requirementChanges = (before: Requirements, after: Requirements): RequirementChange[] => {
  const sides = [valuesIn(before), valuesIn(after)] as const;
  return [
    ...listed('excludedFrameworks', sides),
    ...listed('excludedLanguages', sides),
    ...listed('mustLanguages', sides),
    ...listed('options', sides),
    ...keyed('teamSize', sides),
    ...keyed(
      'teamLanguages',
      sides,
      ({ id }) => id,
      ({ level }) => level,
    ),
    ...listed('workloads', sides),
    ...listed('needs', sides),
    ...keyed('rps', sides),
    ...keyed('connections', sides),
    ...keyed('p95Ms', sides),
    ...keyed('coldStartMs', sides),
    ...listed('platforms', sides),
    ...listed('existing', sides),
    ...keyed('deadline', sides),
    ...keyed('supportUntil', sides),
    ...keyed('plannedHires', sides),
    ...keyed('structure', sides),
    ...keyed('typed', sides),
    ...keyed('cpuBound', sides),
    ...keyed(
      'priorities',
      sides,
      ({ criterion }) => criterion,
      ({ tier }) => tier,
    ),
  ];
};
