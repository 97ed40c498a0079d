import { languageIn } from './prompt-data.ts';

const LISTS = [
  'options',
  'excludedFrameworks',
  'existing',
  'mustLanguages',
  'excludedLanguages',
  'teamLanguages',
  'workloads',
  'needs',
  'platforms',
  'priorities',
] as const;
const SINGLE = [
  'teamSize',
  'plannedHires',
  'deadline',
  'supportUntil',
  'structure',
  'typed',
  'cpuBound',
] as const;
const LOAD = ['rps', 'connections', 'p95Ms', 'coldStartMs'] as const;

const allOf = <Value>(names: readonly string[], value: Value): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, value]));

/** The form of the reading call with nothing filled in: it adds nothing to what the rules read. */
export function blankForm(prompt: string): Record<string, unknown> {
  return {
    language: languageIn(prompt) ?? 'other',
    behaviour: 'recommend',
    ...allOf(LISTS, []),
    ...allOf(SINGLE, null),
    load: allOf(LOAD, null),
  };
}
