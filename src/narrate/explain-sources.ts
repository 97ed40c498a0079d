import { type SourceStanding, sourceStandings } from '../evidence/source-standing.ts';
import type { ComparisonTable, Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import { SOURCE_KINDS, sourceAge, sourceReading } from './source-words.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { count, listWords, upperFirst } from './words.ts';

/** Rows that one table of Slack takes, its head left out; the rest is counted. */
const MOST = 90;

/** The sources of the dataset: how many of which kind and how they were read, then all of them, newest first. */
export const explainSources = ({ catalog }: Telling): Explanation => {
  const all = sourceStandings(catalog);
  const read = all.filter(({ reading }) => reading === 'read');
  const closed = all.filter(({ source }) => source.closedOn !== undefined);
  return {
    ...onlyHeadline(
      `The dataset of ${catalog.manifest.asOf} rests on ${count(all.length, 'source')}: ${read.length} were read, ${all.length - read.length} only in part, through a quotation or not at all.`,
    ),
    facts: kindLines(all),
    watchOuts:
      closed.length === 0
        ? []
        : [
            hint(
              `Closed, no new figures to come: ${listWords(closed.map(({ source }) => `${source.name} (${source.closedOn ?? ''})`))}.`,
            ),
          ],
    hints: [
      hint(
        'Every answer links the sources it uses: ask about a framework by its name to see those behind it.',
      ),
    ],
    tables: sourceTable(all),
  };
};

/** "Release tables: 16, newest 2026-11-20, all read.": one line a kind, the kind with most sources first. */
const kindLines = (all: readonly SourceStanding[]) => {
  const kinds = [...new Set(all.map(({ source }) => source.kind))].map((kind) => ({
    kind,
    of: all.filter(({ source }) => source.kind === kind),
  }));
  return kinds
    .toSorted((a, b) => b.of.length - a.of.length)
    .map(({ kind, of }) => {
      const read = of.filter(({ reading }) => reading === 'read').length;
      const newest = of[0]?.date ?? null;
      return {
        label: upperFirst(SOURCE_KINDS[kind]),
        text: `${of.length}, ${read === of.length ? 'all' : read === 0 ? 'none' : `${read} of them`} read${newest === null ? '' : `; the newest is of ${newest}`}.`,
        factIds: [],
      };
    });
};

const sourceTable = (all: readonly SourceStanding[]): ComparisonTable[] => {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST);
  const rest = all.length - shown.length;
  return [
    {
      caption: `Sources, newest first.${rest === 0 ? '' : ` ${rest} more are not shown.`}`,
      columns: ['Source', 'Kind', 'Age', 'How it was read'],
      rows: shown.map((standing) => ({
        id: standing.source.id,
        cells: [
          standing.source.name,
          SOURCE_KINDS[standing.source.kind],
          sourceAge(standing),
          sourceReading(standing),
        ],
      })),
    },
  ];
};
