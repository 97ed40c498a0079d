import type { Catalog } from '../catalog/catalog.ts';
import { daysSince } from '../catalog/lint/days-since.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import { subjectFacts } from '../catalog/subject-facts.ts';
import { NEEDS } from '../catalog/vocabulary.ts';
import { groundlessCriteria } from '../evidence/groundless-criteria.ts';
import { missingFigures } from '../evidence/missing-figures.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

/** What is not known: figures nobody has, parts without a cell, ratings without ground, and facts that have aged. */
export const unknownSection: SectionOf = (catalog) => {
  const aged = agedFacts(catalog);
  return {
    title: 'What is unknown',
    body: [
      markdownTable(
        [
          'Framework',
          'Nothing on',
          'Parts without a cell',
          'Criteria without ground',
          'Kinds of work without ground',
        ],
        [...catalog.frameworks.values()].map((framework) => unknownsOf(framework, catalog)),
      ),
      `Facts older than their metric allows on ${catalog.manifest.asOf}: ${aged.reduce((sum, [, , amount]) => sum + amount, 0)}.`,
      ...(aged.length === 0 ? [] : [markdownTable(['Metric', 'Days allowed', 'Older facts'], aged)]),
    ],
  };
};

const unknownsOf = (framework: Framework, catalog: Catalog): string[] => {
  const rating = catalog.ratings.get(framework.id);
  const criteria = rating === undefined ? [] : groundlessCriteria(rating);
  return [
    framework.name,
    missingFigures(framework, catalog.manifest.asOf).join(', '),
    NEEDS.filter((need) => framework.capabilities[need] === undefined).join(', '),
    criteria.map((id) => catalog.criteria.get(id)?.name ?? id).join(', '),
    Object.entries(rating?.workloads ?? {})
      .flatMap(([id, cell]) => (cell.confidence === 'unknown' ? [id] : []))
      .join(', '),
  ];
};

/** Metrics with facts beyond their limit of days, with limit and number. */
const agedFacts = (catalog: Catalog): [string, number, number][] => {
  const facts = subjectFacts(catalog).flatMap((subject) => subject.facts);
  return [...catalog.metrics.values()].flatMap(({ id, name, staleAfterDays }): [string, number, number][] => {
    if (staleAfterDays === null) return [];
    const aged = facts.filter(
      (fact) => fact.metric === id && daysSince(fact.asOf, catalog.manifest.asOf) > staleAfterDays,
    );
    return aged.length === 0 ? [] : [[name, staleAfterDays, aged.length]];
  });
};
