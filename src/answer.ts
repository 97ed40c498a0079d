import type { Catalog } from './catalog/catalog.ts';
import type { Evidence } from './evidence/evidence.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import type { Explanation } from './narrate/explanation.ts';
import { explainByTemplate } from './narrate/template.ts';
import { readRequest } from './profile/read-request.ts';
import type { Reading } from './profile/reading.ts';
import type { Remembered } from './profile/remembered.ts';
import type { Request } from './request/request.ts';
import { changesSince } from './score/changes-since.ts';
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

export type AnswerDeps = {
  catalog: Catalog;
  /** What is remembered of the thread a request belongs to; null when nothing is. */
  recall?: (request: Request) => Promise<Remembered | null>;
};

/**
 * The way of a question: recall what was answered before, read it, rank what fits, gather what the ranking rests
 * on, compare it with what was recalled, put it into words. The answer needs no model and no network; rejects only
 * when the program or the dataset is broken, or when `recall` does.
 */
export const answer = async (request: Request, { catalog, recall }: AnswerDeps): Promise<Answer> => {
  const remembered = (await recall?.(request)) ?? null;
  const read = readRequest(request, catalog, remembered);
  const { reading, ranking } = rankFor(read, catalog, request.today);
  const evidence = gatherEvidence(reading, ranking, catalog, request.today);
  const changes = changesSince(remembered, reading, ranking, catalog);
  const explanation = explainByTemplate(reading, ranking, evidence, catalog, request.today, changes);
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

/** What to remember of an answer for the next one in its thread; `before` is what was remembered until now. */
export const remember = (answered: Answer, before: Remembered | null = null): Remembered => {
  const { requirements } = answered.reading;
  const order = answered.ranking?.options.map(({ id }) => id) ?? [];
  if (order.length === 0) return { requirements, ranked: before?.ranked ?? null };
  return { requirements, ranked: { requirements, order, datasetVersion: answered.dataset.version } };
};
