import type { FactRecord } from '../../catalog/schemas/fact.ts';
import type { EvidenceFact } from '../../evidence/evidence.ts';
import type { CardTelling } from './card-telling.ts';

/** A fact as it is shown and the record it was made from, which holds its note and set-up. */
export type CardFact = { shown: EvidenceFact; record: FactRecord };

/** The framework's own facts whose metric matches, in the order of the evidence. */
export const factsOfCard = ({ framework, evidence }: CardTelling, metric: RegExp): CardFact[] =>
  evidence.facts.flatMap((shown) => {
    const record = metric.test(shown.metric)
      ? framework.facts.find((candidate) => candidate.id === shown.id)
      : undefined;
    return record === undefined ? [] : [{ shown, record }];
  });
