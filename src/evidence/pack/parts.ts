import type { Catalog } from '../../catalog/catalog.ts';
import type { Reading } from '../../profile/reading.ts';
import type { RankedOption, Ranking } from '../../score/ranking.ts';
import type { Evidence } from '../evidence.ts';
import type { PackFact } from './pack.ts';

/** What a pack is made from: the parts of an answer. */
export type PackParts = {
  reading: Reading;
  ranking: Ranking;
  evidence: Evidence;
  catalog: Catalog;
};

/** The same with the options that the pack speaks of picked out. */
export type PackSource = PackParts & {
  first: RankedOption;
  second: RankedOption | null;
  /** First few of the ranking, the first place among them. */
  shown: RankedOption[];
};

/** A fact that the engine worked out: no source, no date. */
export const derived = (
  fact: Pick<PackFact, 'id' | 'subject' | 'metric' | 'kind' | 'value' | 'display'> &
    Partial<Pick<PackFact, 'direction' | 'confidence'>>,
): PackFact => ({
  id: fact.id,
  subject: fact.subject,
  metric: fact.metric,
  kind: fact.kind,
  value: fact.value,
  unit: null,
  display: fact.display,
  direction: fact.direction ?? 'none',
  sourceId: null,
  asOf: null,
  confidence: fact.confidence ?? null,
});
