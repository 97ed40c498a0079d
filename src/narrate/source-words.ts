import type { Source } from '../catalog/schemas/supporting.ts';
import type { SourceReading, SourceStanding } from '../evidence/source-standing.ts';

/** What kind of source it is, in words. */
export const SOURCE_KINDS: Readonly<Record<Source['kind'], string>> = {
  primary: "the project's own",
  documentation: 'documentation',
  registry: 'registry',
  benchmark: 'benchmark',
  survey: 'survey',
  article: 'article',
};

/** How it was read, in words. */
export const SOURCE_READINGS: Readonly<Record<SourceReading, string>> = {
  read: 'read',
  partly: 'some pages read',
  quoted: 'quoted by an article',
  'not-read': 'not read',
};

/** "published 2026-08-22", "as of 2026-08-19", "no date"; a closed source says since when. */
export const sourceAge = ({ source, date }: SourceStanding): string => {
  const age = date === null ? 'no date' : `${source.published === null ? 'as of' : 'published'} ${date}`;
  return source.closedOn === undefined ? age : `${age}, closed ${source.closedOn}`;
};

/** "read 2026-11-20", "not read". */
export const sourceReading = ({ reading, readOn }: SourceStanding): string =>
  reading === 'read' && readOn !== null ? `read ${readOn}` : SOURCE_READINGS[reading];
