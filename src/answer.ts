import type { Catalog } from './catalog/catalog.ts';
import type { Evidence } from './evidence/evidence.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import type { Explanation } from './narrate/explanation.ts';
import { explainByTemplate } from './narrate/template.ts';
import { readRequest } from './profile/read-request.ts';
import type { Reading } from './profile/reading.ts';
import type { Request } from './request/request.ts';
import { rankFor } from './score/rank-for.ts';
import type { Ranking } from './score/ranking.ts';

/** What one request is answered with, before it is rendered for anyone. */
export type Answer = {
  requestId: string;
  today: string;
  reading: Reading;
  /** Null for explain without a ranking, clarify without a provisional one, and out of scope. */
  ranking: Ranking | null;
  evidence: Evidence;
  explanation: Explanation;
  narration: 'template' | 'model';
  dataset: { version: string; asOf: string };
};

export type AnswerDeps = { catalog: Catalog };

/**
 * The way of a question: read it, rank what fits, gather what the ranking rests on, put it into words.
 * The answer needs no model and no network; rejects only when the program or the dataset is broken.
 */
export const answer = async (request: Request, { catalog }: AnswerDeps): Promise<Answer> => {
  const read = readRequest(request, catalog);
  const { reading, ranking } = rankFor(read, catalog, request.today);
  const evidence = gatherEvidence(reading, ranking, catalog, request.today);
  const explanation = explainByTemplate(reading, ranking, evidence, catalog, request.today);
  return {
    requestId: request.id,
    today: request.today,
    reading,
    ranking,
    evidence,
    explanation,
    narration: 'template',
    dataset: { version: catalog.manifest.version, asOf: catalog.manifest.asOf },
  };
};
