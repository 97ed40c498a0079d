import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import type { Ranking } from '../score/ranking.ts';
import { askedSubjects } from './asked-subjects.ts';
import { cardFacts } from './card-facts.ts';
import { cardSubject } from './card-subject.ts';
import type { Evidence, EvidenceFact } from './evidence.ts';
import { factsBehindRanking } from './facts-behind-ranking.ts';
import { factsOnTopic } from './facts-on-topic.ts';

/**
 * The facts behind what will be shown, in the order they are first used, each once: for a ranking those of the
 * first two options on what sets them apart; for one framework alone those of its card; for another fact question
 * those of the named subjects on its topic.
 * `today` (YYYY-MM-DD) judges support windows.
 */
export const gatherEvidence = (
  reading: Reading,
  ranking: Ranking | null,
  catalog: Catalog,
  today: string,
): Evidence => {
  const ranked = ranking === null ? [] : factsBehindRanking(reading, ranking, catalog, today);
  return { facts: unique([...factsAskedFor(reading, catalog, today), ...ranked]) };
};

const factsAskedFor = (reading: Reading, catalog: Catalog, today: string): EvidenceFact[] => {
  if (reading.behaviour !== 'explain' || reading.topic === 'sources') return [];
  const framework = cardSubject(reading, catalog);
  return framework === null
    ? factsOnTopic(askedSubjects(reading), {
        topic: reading.topic,
        parts: reading.asks?.kind === 'has-part' ? reading.asks.parts : [],
        catalog,
        today,
      })
    : cardFacts(framework, catalog, today);
};

const unique = (facts: readonly EvidenceFact[]): EvidenceFact[] => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];
