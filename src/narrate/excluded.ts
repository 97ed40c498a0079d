import type { Catalog } from '../catalog/catalog.ts';
import type { Ranking } from '../score/ranking.ts';
import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import { listSome, sentence } from './words.ts';

const MOST_NAMES = 8;

/**
 * Options that a hard constraint rules out, those with the same reason in one line. Being left out only because a
 * comparison did not name it is no exclusion worth a line.
 */
/** A reason that begins with one option, said of several. */
export const forSeveral = (reason: string): string =>
  reason
    .replace(/^it is\b/, 'they are')
    .replace(/^it has\b/, 'they have')
    .replace(/^it can(not)?\b/, 'they can$1')
    .replace(/^you ruled it out\b/, 'you ruled them out');

export const excludedLines = (ranking: Ranking, catalog: Catalog): Line[] => {
  const groups = new Map<string, string[]>();
  for (const option of ranking.excluded) {
    const reasons = option.reasons.filter((reason) => reason.gate !== 'named').map((reason) => reason.reason);
    if (option.reasons.some((reason) => reason.gate === 'named') || reasons.length === 0) continue;
    const key = [...new Set(reasons)].join('; ');
    groups.set(key, [...(groups.get(key) ?? []), nameOf(option.id, catalog)]);
  }
  return [...groups].map(([reason, names]) => ({
    text: sentence(`${listSome(names, MOST_NAMES)}: ${names.length === 1 ? reason : forSeveral(reason)}`),
    factIds: [],
  }));
};
