import type { Catalog } from '../catalog/catalog.ts';
import type { Decision } from '../catalog/schemas/rule.ts';
import { rank } from '../score/rank.ts';
import { resolveRanked } from '../score/resolve-ranked.ts';
import { requirementsOfSituation } from './requirements-of-situation.ts';

/** Whether one rule came out, with the options that may stand first and the ids ranked, best first. */
export type Verdict = { reproduced: boolean; expected: string[]; ranking: string[] };

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((id) => outer.includes(id));

/** The recommendations as groups of ranked ids. A name that another one covers is no recommendation of its own. */
const groupsOf = (
  names: readonly string[],
  among: readonly string[],
  catalog: Catalog,
): (readonly string[])[] => {
  const groups = names
    .map((name) => resolveRanked(name, catalog).filter((id) => among.includes(id)))
    .filter((group) => group.length > 0);
  return groups.filter(
    (group, index) =>
      !groups.some(
        (other, place) =>
          place !== index && isWithin(group, other) && (!isWithin(other, group) || place < index),
      ),
  );
};

/**
 * Asks the engine what the rule's situation calls for, among `options`. A single recommendation has to be
 * first; of several, one in the first two; nothing rejected may be first. A situation that names its own
 * options keeps to them.
 */
export const judgeRule = (rule: Decision, options: readonly string[], catalog: Catalog): Verdict => {
  const among = rule.situation.options ?? options;
  const requirements = requirementsOfSituation({ ...rule.situation, options: [...among] }, rule.text);
  const ranking = rank(requirements, catalog, catalog.manifest.asOf).options.map(({ id }) => id);
  const groups = groupsOf(rule.recommended, among, catalog);
  const rejected = new Set(rule.rejected.flatMap((name) => resolveRanked(name, catalog)));
  const wanted = groups.length > 0 ? groups.flat() : among;
  const expected = [...new Set(wanted)].filter((id) => !rejected.has(id)).sort();
  const places = ranking.slice(0, groups.length > 1 ? 2 : 1);
  const [first] = ranking;
  const reproduced =
    first !== undefined && !rejected.has(first) && places.some((id) => expected.includes(id));
  return { reproduced, expected, ranking };
};
