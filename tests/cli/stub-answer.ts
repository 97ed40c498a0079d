import type { Answer } from '../../src/answer.ts';
import { onlyHeadline } from '../../src/narrate/telling.ts';
import type { RankedOption, Ranking } from '../../src/score/ranking.ts';
import { blankReading } from '../profile/blank-reading.ts';
import { PLAIN_TARGETS } from '../score/plain-targets.ts';

const stubOption = (id: string, rank: number): RankedOption => ({
  id,
  rank,
  score: 1000 - rank,
  points: 90 - rank,
  contributions: [],
  checks: [],
  blockedBy: null,
});

export const stubRanking = (over: Partial<Ranking> = {}): Ranking => ({
  options: [stubOption('django', 1), stubOption('rails', 2)],
  excluded: [],
  weights: [],
  totalWeight: 100,
  targets: PLAIN_TARGETS,
  firedRules: ['C01'],
  staying: [],
  confidence: null,
  flips: null,
  question: null,
  migration: null,
  ...over,
});

export const stubAnswer = (over: Partial<Answer> = {}, headline = 'Django leads.'): Answer => ({
  requestId: 'q1',
  today: '2026-11-20',
  reading: blankReading(),
  ranking: stubRanking(),
  evidence: { facts: [] },
  explanation: onlyHeadline(headline),
  narration: 'template',
  dataset: { version: '2026.11.1', asOf: '2026-11-20' },
  ...over,
});

/** Bytes that arrive in the given pieces. */
export async function* arriving(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
