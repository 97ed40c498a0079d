import { sourceStandings } from '../evidence/source-standing.ts';
import { SOURCE_KINDS, sourceAge, sourceReading } from '../narrate/source-words.ts';
import { markdownTable } from './markdown-table.ts';
import type { SectionOf } from './section.ts';

/** Every source with its kind, age, how it was read and how many facts cite it; newest first. */
export const sourceSection: SectionOf = (catalog) => {
  const standings = sourceStandings(catalog);
  return {
    title: 'Sources',
    body: [
      `${standings.length} sources, newest first. Documentation pages are cited by the parts that ship in the box, not by facts.`,
      markdownTable(
        ['Source', 'Publisher', 'Kind', 'Age', 'How it was read', 'Cited by'],
        standings.map((standing) => [
          linked(standing.source.name, standing.source.url),
          standing.source.publisher,
          SOURCE_KINDS[standing.source.kind],
          sourceAge(standing),
          sourceReading(standing),
          standing.cited,
        ]),
      ),
    ],
  };
};

const linked = (name: string, url: string | null): string =>
  url === null ? name : `[${name.replace(/[[\]]/g, '')}](${url.replace(/\)/g, '%29')})`;
