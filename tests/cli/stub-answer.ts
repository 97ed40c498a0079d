import type { Answer } from '../../src/answer.ts';
import type { Reading } from '../../src/profile/reading.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import type { RankedOption, Ranking } from '../../src/score/ranking.ts';

export const stubReading = (over: Partial<Reading> = {}): Reading => ({
  lang: 'en',
  behaviour: 'recommend',
  topic: 'overview',
  refusal: null,
  clarify: null,
  requirements: emptyRequirements(),
  named: [],
  compared: [],
  unknown: [],
  againstLeader: false,
  conflicts: [],
  replaced: [],
  notUsed: [],
  added: [],
  notBelieved: [],
  ...over,
});

export const stubOption = (id: string, rank: number): RankedOption => ({
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
  targets: {
    concurrency: 'io',
    structure: 'balanced',
    ecosystem: null,
    headroomRps: 500,
    rampUpScale: 1,
    operabilityPlatforms: [],
    plannedHires: null,
    workloads: [],
    workloadsAssumed: false,
  },
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
  reading: stubReading(),
  ranking: stubRanking(),
  evidence: { facts: [] },
  explanation: {
    headline,
    confidence: null,
    changes: [],
    reasons: [],
    drawback: null,
    runnerUp: null,
    flips: [],
    watchOuts: [],
    facts: [],
    details: [],
    tables: [],
    excluded: [],
    assumptions: [],
    unknowns: [],
    notUsed: [],
    question: null,
    hints: [],
  },
  narration: 'template',
  dataset: { version: '2026.11.1', asOf: '2026-11-20' },
  ...over,
});

/** Bytes that arrive in the given pieces. */
export async function* arriving(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
