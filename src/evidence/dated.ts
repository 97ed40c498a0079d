import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { Source } from '../catalog/schemas/supporting.ts';
import { voice } from './voice.ts';

/**
 * Date and standing of a fact in words: "measured 2023-09-19, source closed 2026-03-24",
 * "opinion of X, 2026-03" or "of 3 articles", "as of 2026-10-03, not checked", "measured 2026-04, perhaps the ceiling of the test". `source` is undefined for a fact of general knowledge.
 */
export const dated = (
  fact: Pick<FactRecord, 'asOf' | 'basis' | 'checkedHow' | 'note'>,
  source: Source | undefined,
  sourceId: string,
  articles = 1,
): string => {
  const parts = [standing(fact, source, sourceId, articles)];
  // A fact of several sources can be newer than the end of the first one.
  if (source?.closedOn !== undefined && fact.asOf <= source.closedOn)
    parts.push(`source closed ${source.closedOn}`);
  // Several entries of one run end at the same figure: it may be the ceiling of the test, not their own.
  if (/^plateau suspect/i.test(fact.note ?? '')) parts.push('perhaps the ceiling of the test');
  if (fact.checkedHow === 'unchecked') parts.push('not checked');
  if (fact.checkedHow === 'article' && source?.kind !== 'article') parts.push('quoted from an article');
  return parts.join(', ');
};

const standing = (
  fact: Pick<FactRecord, 'asOf' | 'basis' | 'note'>,
  source: Source | undefined,
  sourceId: string,
  articles: number,
): string => {
  switch (fact.basis) {
    case 'measured':
      return `measured ${fact.asOf}`;
    case 'opinion':
      // What this dataset's authors read out of a source is not that source's opinion.
      if (/^our reading/i.test(fact.note ?? '')) return `our reading, ${fact.asOf}`;
      return articles > 1
        ? `opinion of ${articles} articles, ${fact.asOf}`
        : `opinion of ${voice(source, sourceId)}, ${fact.asOf}`;
    case 'stated':
      return source?.kind === 'article'
        ? `stated by ${voice(source, sourceId)}, ${fact.asOf}`
        : `as of ${fact.asOf}`;
  }
};
