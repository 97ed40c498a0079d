import type { Catalog } from '../catalog/catalog.ts';
import type { CheckedHow } from '../catalog/schemas/common.ts';
import type { Source } from '../catalog/schemas/supporting.ts';
import { documentationOf } from '../catalog/source-ids.ts';
import { subjectFacts } from '../catalog/subject-facts.ts';
import { wasRead } from '../catalog/was-read.ts';

/** How a source was read: its own text, some of its pages, only what another one quotes of it, or not at all. */
export type SourceReading = 'read' | 'partly' | 'quoted' | 'not-read';

/** A source with its age: when it was published or what day its figures speak of, and the last day it was read. */
export type SourceStanding = {
  source: Source;
  /** Published, or the newest date of its figures; null when neither is known. */
  date: string | null;
  reading: SourceReading;
  /** Last day its text was read; null when nobody did or the day is not stored. */
  readOn: string | null;
  /** Facts and support windows that cite it. */
  cited: number;
};

type Use = { sourceId: string; first: boolean; asOf: string; checkedOn: string | null; how: CheckedHow };

/** Every source of the dataset with its age and how it was read: newest first, those without a date last. */
export const sourceStandings = (catalog: Catalog): SourceStanding[] => {
  const uses = usesOf(catalog);
  return [...catalog.sources.values()]
    .map((source) =>
      standingOf(
        source,
        uses.filter((use) => use.sourceId === source.id),
        catalog,
      ),
    )
    .toSorted((a, b) => byText(b.date ?? '', a.date ?? '') || byText(a.source.id, b.source.id));
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const usesOf = (catalog: Catalog): Use[] => {
  const facts = subjectFacts(catalog).flatMap((subject) => subject.facts);
  const windows = [...catalog.frameworks.values()].map(({ lifecycle }) => lifecycle);
  return [...facts, ...windows].flatMap(({ sources, asOf, checkedOn, checkedHow }) =>
    sources.map((sourceId, index) => ({ sourceId, first: index === 0, asOf, checkedOn, how: checkedHow })),
  );
};

const standingOf = (source: Source, uses: readonly Use[], catalog: Catalog): SourceStanding => {
  const read = uses.filter((use) => isRead(use, source));
  // A figure of several sources may be younger than any but the first.
  const dates = uses.filter((use) => use.first).map((use) => use.asOf);
  return {
    source,
    date: source.published ?? latest(dates),
    reading: read.length > 0 ? 'read' : readingElse(source, uses, catalog),
    readOn: latest(read.flatMap((use) => use.checkedOn ?? [])),
    cited: uses.length,
  };
};

const isRead = (use: Use, source: Source): boolean => {
  return wasRead(use.how) || (use.how === 'article' && source.kind === 'article');
};

/** Pages of a framework's documentation are cited by what ships in the box, not by facts. */
const readingElse = (source: Source, uses: readonly Use[], catalog: Catalog): SourceReading => {
  const pages = [...catalog.frameworks.values()]
    .filter((framework) => source.id === documentationOf(framework.id))
    .flatMap(({ capabilities }) => Object.values(capabilities))
    .filter(({ page }) => page !== undefined);
  const read = pages.filter(({ checkedHow }) => wasRead(checkedHow));
  if (read.length > 0) return read.length === pages.length ? 'read' : 'partly';
  return uses.some((use) => use.how === 'article') ? 'quoted' : 'not-read';
};

const latest = (dates: readonly string[]): string | null => dates.toSorted().at(-1) ?? null;
