import { daysSince } from '../catalog/lint/days-since.ts';
import type { FactRecord } from '../catalog/schemas/fact.ts';
import { subjectFacts } from '../catalog/subject-facts.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

const BASES = ['measured', 'stated', 'opinion'] as const;
const HOW = ['live', 'stored-copy', 'article', 'unchecked'] as const;

const AGES: readonly { name: string; days: number }[] = [
  { name: 'up to 6 months', days: 183 },
  { name: 'up to 1 year', days: 366 },
  { name: 'up to 2 years', days: 731 },
  { name: 'older', days: Number.POSITIVE_INFINITY },
];

/** Facts by kind and age, and by kind and how the cited text was read. */
export const factSection: SectionOf = (catalog) => {
  const facts = subjectFacts(catalog).flatMap((subject) => subject.facts);
  const { asOf } = catalog.manifest;
  const rows = (columns: readonly ((fact: FactRecord) => boolean)[]) =>
    BASES.map((basis) => {
      const own = facts.filter((fact) => fact.basis === basis);
      return [basis, own.length, ...columns.map((fits) => own.filter(fits).length)];
    });
  return {
    title: 'Facts',
    body: [
      `${facts.length} facts, by kind and by age on ${asOf}. A date that is only a year or a month counts from its first day.`,
      markdownTable(
        ['Kind', 'All', ...AGES.map(({ name }) => name)],
        rows(
          AGES.map(
            ({ name }) =>
              (fact) =>
                ageOf(fact, asOf) === name,
          ),
        ),
      ),
      'By how the cited text was read: `live` on the page itself, `stored-copy` in a copy of it, `article` in an article that quotes it or gives its own opinion, `unchecked` by nobody.',
      markdownTable(['Kind', 'All', ...HOW], rows(HOW.map((how) => (fact) => fact.checkedHow === how))),
    ],
  };
};

const ageOf = (fact: FactRecord, today: string): string => {
  const days = daysSince(fact.asOf, today);
  return AGES.find((age) => days <= age.days)?.name ?? '';
};
