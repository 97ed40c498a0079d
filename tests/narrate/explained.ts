import type { Catalog } from '../../src/catalog/catalog.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Reading } from '../../src/profile/reading.ts';
import type { Ranking } from '../../src/score/ranking.ts';
import { TODAY } from './fixtures.ts';

/** The words of an answer, with the evidence that is gathered for it. */
export const explained = (
  reading: Reading,
  ranking: Ranking | null,
  catalog: Catalog,
  today = TODAY,
): Explanation => {
  const evidence = gatherEvidence(reading, ranking, catalog, today);
  return explainByTemplate({ reading, ranking, evidence, catalog, today });
};
