import type { Source } from '../catalog/schemas/supporting.ts';

/** Stands for the publisher of an article of nobody known. */
export const UNNAMED = 'one article';

/** Who says it: the publisher without its author; an article of nobody known is one article, named in the sources. */
export const voice = (source: Source | undefined, sourceId: string): string => {
  if (source === undefined) return sourceId;
  if (/^not named/i.test(source.publisher)) return UNNAMED;
  return (source.publisher.split(',')[0] ?? source.publisher).replace(/ \([^)]*\)$/, '');
};
