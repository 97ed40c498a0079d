import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Decision } from '../../../src/decisions/decision.ts';
import { newsFor } from '../../../src/decisions/news-for.ts';
import type { NewsNote } from '../../../src/render/watch/render-news.ts';
import { catalog, decide, TODAY, withFramework } from '../../decisions/decide.ts';
import { cell } from '../../score/fixture-catalog.ts';

/** The dataset with other values of facts of Django, by metric. */
export const withDjangoValues = (values: Record<string, string | number>, from: Catalog = catalog): Catalog =>
  withFramework(
    'django',
    ({ facts }) => ({ facts: facts.map((fact) => ({ ...fact, value: values[fact.metric] ?? fact.value })) }),
    from,
  );

/** The dataset with another end of support of a line of Django; null: no date. */
export const withDjangoEnd = (line: string, ends: string | null, from: Catalog = catalog): Catalog =>
  withFramework(
    'django',
    ({ lifecycle }) => ({
      lifecycle: {
        ...lifecycle,
        releases: lifecycle.releases.map((release) =>
          release.line === line
            ? { ...release, activeSupportEnds: null, securitySupportEnds: ends }
            : release,
        ),
      },
    }),
    from,
  );

/** The dataset in which a source brings nothing new since a day. */
export const withClosedSource = (id: string, closedOn: string, from: Catalog = catalog): Catalog => {
  const source = from.sources.get(id);
  if (source === undefined) throw new Error(`no source "${id}"`);
  return { ...from, sources: new Map([...from.sources, [id, { ...source, closedOn }]]) };
};

/** The dataset in which nobody looks after Django any more, so that another option comes first. */
export const withDjangoAbandoned = (from: Catalog = catalog): Catalog => {
  const rating = from.ratings.get('django');
  if (rating === undefined) throw new Error('Django is not rated');
  const criteria = { ...rating.criteria, longevity: cell(150) };
  return { ...from, ratings: new Map([...from.ratings, ['django', { ...rating, criteria }]]) };
};

/** The same dataset under a later version. */
export const asVersion = (version: string, asOf: string, from: Catalog = catalog): Catalog => ({
  ...from,
  manifest: { ...from.manifest, version, asOf },
});

/** A note on what is news to a decision with a dataset on a day. */
export const noteOf = (
  now: Catalog,
  around: {
    today?: string;
    decision?: Decision;
    before?: Catalog;
    place?: NewsNote['place'];
    told?: Parameters<typeof newsFor>[3]['told'];
  } = {},
): NewsNote => {
  const { today = TODAY, decision = decide(), before, place = 'thread', told = [] } = around;
  const news = newsFor(decision, now, today, { told, ...(before === undefined ? {} : { before }) });
  return { decision, news, catalog: now, today, place };
};
