import type { Catalog } from '../catalog.ts';
import { subjectFacts } from '../subject-facts.ts';
import { daysSince } from './days-since.ts';
import type { Flaw, LintContext, LintRule } from './finding.ts';

type StaleFact = Flaw & { sources: readonly string[] };

const overdue = (catalog: Catalog, today: string): StaleFact[] =>
  subjectFacts(catalog).flatMap(({ file, facts }) =>
    facts.flatMap((fact, index) => {
      const metric = catalog.metrics.get(fact.metric);
      const limit = metric?.staleAfterDays ?? null;
      const age = daysSince(fact.asOf, today);
      if (metric === undefined || limit === null || age <= limit) return [];
      const about = metric.criteria.length === 0 ? 'no criterion' : metric.criteria.join(', ');
      const message = `${age} days old, ${metric.id} (${about}) is good for ${limit}: look for a newer source`;
      return [{ record: fact.id, file, path: `facts.${index}.asOf`, message, sources: fact.sources }];
    }),
  );

const check = (catalog: Catalog, context: LintContext): Flaw[] => {
  const byClosedSource = new Map<string, number>();
  const single: Flaw[] = [];
  for (const { sources, ...flaw } of overdue(catalog, context.today)) {
    const closed = sources.filter((id) => catalog.sources.get(id)?.closedOn !== undefined);
    const source = closed.length === sources.length ? closed[0] : undefined;
    if (source === undefined) single.push(flaw);
    else byClosedSource.set(source, (byClosedSource.get(source) ?? 0) + 1);
  }
  const ofClosed = [...byClosedSource].map(([id, count]) => {
    const { file, prefix } = context.place('sources', id);
    const message = `is closed and ${count} facts of it are older than their metrics allow: find a successor`;
    return { record: `sources/${id}`, file, path: `${prefix}closedOn`, message };
  });
  return [...ofClosed, ...single];
};

/**
 * Facts older than their metric allows (metrics.json, `staleAfterDays`). Never an error: waiting turns no build
 * red. A closed source brings nothing new: it is named once, not fact by fact.
 */
export const staleFacts: LintRule = { name: 'stale-facts', level: 'warning', check };
