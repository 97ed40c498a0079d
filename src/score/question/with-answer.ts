import type { QuestionAnswer } from '../../catalog/schemas/question.ts';
import type { Requirements, Sourced } from '../../profile/requirements.ts';

/**
 * The requirements as they would stand if somebody gave this answer. The given ones are left alone, and what the
 * answer does not speak of is theirs, not a copy.
 */
export const withAnswer = (requirements: Requirements, { says, sets }: QuestionAnswer): Requirements => {
  const said = <Value>(value: Value): Sourced<Value> => ({ value, origin: 'stated', words: says });
  const added = <Value>(known: Sourced<Value>[], values: readonly Value[] = []) =>
    values.length === 0 ? known : [...known, ...values.map(said)];
  const known = <Value>(before: Sourced<Value> | undefined, value: Value | undefined) =>
    value === undefined ? before : said(value);
  const { load } = requirements;
  return {
    ...requirements,
    teamLanguages: added(requirements.teamLanguages, sets.teamLanguages),
    teamSize: known(requirements.teamSize, sets.teamSize),
    plannedHires: known(requirements.plannedHires, sets.plannedHires),
    workloads: added(requirements.workloads, sets.workloads),
    needs: added(requirements.needs, sets.needs),
    load: {
      ...load,
      rps: known(load.rps, sets.load?.rps),
      connections: known(load.connections, sets.load?.connections),
    },
    platforms: added(requirements.platforms, sets.platforms),
    deadline: known(requirements.deadline, sets.deadline),
    supportUntil: known(requirements.supportUntil, sets.supportUntil),
    structure: known(requirements.structure, sets.structure),
    typed: known(requirements.typed, sets.typed),
    cpuBound: known(requirements.cpuBound, sets.cpuBound),
  };
};
