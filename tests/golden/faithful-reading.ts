import { LANGUAGES } from '../../src/catalog/vocabulary.ts';
import { type Requirements, requirementsSchema } from '../../src/profile/requirements.ts';
import { type Counterpart, MAPPING } from './mapping.ts';
import type { Stated } from './question-row.ts';

const sourced = (value: unknown) => ({ value, origin: 'stated', words: 'as the row says' });
const all = (values: readonly unknown[]) => [...new Set(values)].map(sourced);

/** The requirements that say exactly what a row says: what a perfect reader would return. */
export const faithfulReading = (stated: Stated): Requirements => {
  const counterparts: Counterpart[] = [
    ...stated.workloads.map((word) => MAPPING.workloads[word]),
    ...stated.needs.map((word) => MAPPING.needs[word]),
    ...stated.platform.map((word) => MAPPING.platform[word]),
  ].filter((entry) => entry !== undefined);
  const valuesIn = (list: 'workloads' | 'needs' | 'platforms') =>
    all(counterparts.flatMap((entry) => (entry.in === list ? [entry.value] : [])));
  const has = (kind: Counterpart['in']): boolean => counterparts.some((entry) => entry.in === kind);
  const priorities = has('performance') ? { headroom: 'high', ...stated.priorities } : stated.priorities;
  const optional = Object.entries({
    teamSize: stated.teamSize,
    plannedHires: stated.plannedHires,
    deadline: stated.deadline,
    supportUntil: stated.supportUntil,
    cpuBound: has('cpuBound') ? true : undefined,
  }).filter(([, value]) => value !== undefined);
  const eachSourced = (entries: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, sourced(value)]));
  return requirementsSchema.parse({
    options: all(stated.options),
    excludedFrameworks: all(stated.excludedFrameworks),
    mustLanguages: all(stated.mustLanguages),
    excludedLanguages: all(stated.excludedLanguages),
    teamLanguages: LANGUAGES.flatMap((id) => stated.teamLanguages.filter((known) => known.id === id)).map(
      sourced,
    ),
    workloads: valuesIn('workloads'),
    needs: valuesIn('needs'),
    platforms: valuesIn('platforms'),
    existing: all(stated.existing),
    load: eachSourced(stated.load),
    priorities: eachSourced(priorities),
    ...eachSourced(Object.fromEntries(optional)),
  });
};
