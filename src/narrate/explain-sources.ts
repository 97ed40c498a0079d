import { type SourceStanding, sourceStandings } from '../evidence/source-standing.ts';
import type { ComparisonTable, Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import type { MessageKey, Messages } from './messages/messages.ts';
import { sourceAge, sourceKind, sourceReading } from './source-words.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { upperFirst } from './words.ts';

/** Rows that one table of Slack takes, its head left out; the rest is counted. */
const MOST = 90;
const COLUMNS = [
  'source.column.source',
  'source.column.kind',
  'source.column.age',
  'source.column.reading',
] as const satisfies MessageKey[];

/** The sources of the dataset: how many of which kind and how they were read, then all of them, newest first. */
export const explainSources = ({ catalog, messages }: Telling): Explanation => {
  const all = sourceStandings(catalog);
  const read = all.filter(({ reading }) => reading === 'read');
  const closed = all.filter(({ source }) => source.closedOn !== undefined);
  return {
    ...onlyHeadline(
      messages.say('source.headline', {
        date: catalog.manifest.asOf,
        count: all.length,
        read: read.length,
        rest: all.length - read.length,
      }),
    ),
    facts: kindLines(all, messages),
    watchOuts:
      closed.length === 0
        ? []
        : [
            hint(
              messages.say('source.closed', {
                sources: messages.list(
                  closed.map(({ source }) => `${source.name} (${source.closedOn ?? ''})`),
                ),
              }),
            ),
          ],
    hints: [hint(messages.say('hint.sources'))],
    tables: sourceTable(all, messages),
  };
};

/** "Release tables: 16, newest 2026-11-20, all read.": one line a kind, the kind with most sources first. */
const kindLines = (all: readonly SourceStanding[], messages: Messages) => {
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
        label: upperFirst(sourceKind(kind, messages)),
        text: messages.say('source.kind-line', {
          count: of.length,
          read,
          which: read === of.length ? 'all' : read === 0 ? 'none' : 'some',
          dated: newest === null ? 'no' : 'yes',
          newest: newest ?? '',
        }),
        factIds: [],
      };
    });
};

const sourceTable = (all: readonly SourceStanding[], messages: Messages): ComparisonTable[] => {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST);
  const rest = all.length - shown.length;
  return [
    {
      caption: messages.sentences([
        messages.say('source.table'),
        rest === 0 ? '' : messages.say('source.more', { count: rest }),
      ]),
      columns: COLUMNS.map((column) => messages.say(column)),
      rows: shown.map((standing) => ({
        id: standing.source.id,
        cells: [
          standing.source.name,
          sourceKind(standing.source.kind, messages),
          sourceAge(standing, messages),
          sourceReading(standing, messages),
        ],
      })),
    },
  ];
};
