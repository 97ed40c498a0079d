import type { Catalog } from '../catalog/catalog.ts';
import { rank } from '../score/rank.ts';
import { compareDatasets } from '../score/replay/compare-datasets.ts';
import type { Decision } from './decision.ts';
import { closedSources, factChanges } from './fact-news.ts';
import { leaderChange } from './leader-news.ts';
import type { News, Told } from './news.ts';
import { supportChanged, supportNear } from './support-news.ts';
import { untold } from './untold.ts';

/** `told`: what was told before; `before`: the dataset the decision was made on, where it is still at hand. */
export type Watched = { told: readonly Told[]; before?: Catalog };

/** A decision that was turned down or replaced rests: nobody builds on it. */
const isWatched = ({ status }: Decision): boolean => status.kind === 'accepted' || status.kind === 'proposed';

/**
 * What there is to tell of a decision on `today` (YYYY-MM-DD) with the dataset of now: another first option for the
 * same requirements, ends of support that come near or were moved, facts with another value or gone, closed sources.
 * Nothing when all is as it was, or as it was told last. What is returned as `told` is to be kept once it was told.
 */
export const newsFor = (decision: Decision, catalog: Catalog, today: string, watched: Watched): News => {
  const nothing: News = { items: [], told: [], order: [], difference: null };
  if (!isWatched(decision)) return nothing;
  const { basis, chosen, requirements } = decision;
  const ranking = rank(requirements, catalog, today);
  const own = basis.windows.filter(({ subject }) => subject === chosen);
  const changes = untold(
    [
      ...leaderChange(basis, ranking),
      ...supportNear(own, catalog, basis.today, today),
      ...supportChanged(basis.windows, catalog, today),
      ...factChanges(basis.facts, catalog),
      ...closedSources(basis.sources, catalog),
    ],
    watched.told,
  );
  const items = changes.flatMap((change) => change.items);
  const told = changes.map(({ about, state }) => ({ about, state }));
  if (items.length === 0) return { ...nothing, told };
  const { before } = watched;
  return {
    items,
    told,
    order: ranking.options.map(({ id, rank: place, points }) => ({ id, rank: place, points })),
    difference: before === undefined ? null : compareDatasets(requirements, before, catalog, today),
  };
};
