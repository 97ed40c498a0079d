import type { Catalog } from '../../catalog/catalog.ts';
import type { Turn } from '../../request/request.ts';
import type { Requirements } from '../requirements.ts';
import { type Contribution, contributionsOf, requirementsAfter } from './contributions.ts';
import { disagreementsBetween, stancesIn } from './disagreements.ts';
import type { Discussion } from './discussion.ts';
import { constraintsIn, sayingsIn } from './held-by.ts';
import { proposalsIn } from './proposals.ts';

const saysSomething = ({ reading }: Contribution): boolean =>
  reading.statements.length > 0 || reading.names.named.length > 0 || reading.names.unknown.length > 0;

/**
 * What several people said in a thread since the bot spoke last: what they put up, what they ask for, who put whom
 * right, and what stays open between them. The last turn is the one that asks. Null where only whoever asks said
 * anything: then there was no discussion. Pure; `today` (YYYY-MM-DD) is what "by March" is read from.
 */
export const readDiscussion = (
  turns: readonly Turn[],
  catalog: Catalog,
  today: string,
): Discussion | null => {
  const contributions = contributionsOf(turns, catalog, today).filter(saysSomething);
  const asker = turns.at(-1)?.speaker;
  if (!contributions.some(({ speaker }) => speaker !== asker)) return null;
  const stances = new Map<string, Requirements>();
  for (const { speaker } of contributions) {
    if (stances.has(speaker)) continue;
    const own = contributions.filter((contribution) => contribution.speaker === speaker);
    stances.set(speaker, requirementsAfter(own));
  }
  const stanceOf = (speaker: string): Requirements => stances.get(speaker) ?? requirementsAfter([]);
  const options = proposalsIn(contributions, stanceOf, catalog);
  const sayings = sayingsIn(contributions);
  const constraints = constraintsIn(requirementsAfter(contributions), sayings);
  if (options.length === 0 && constraints.length === 0) return null;
  return {
    options,
    constraints,
    corrections: sayings.corrections,
    open: disagreementsBetween(stancesIn(contributions, stanceOf, options), catalog),
  };
};

/** Everybody whom a discussion speaks of, in the order in which it does. */
export const speakersIn = ({ options, constraints, corrections, open }: Discussion): string[] => [
  ...new Set([
    ...options.flatMap(({ by }) => by),
    ...constraints.flatMap(({ by }) => by),
    ...corrections.flatMap(({ by, of }) => [by, of]),
    ...open.flatMap(({ by, other }) => [by, other]),
  ]),
];
