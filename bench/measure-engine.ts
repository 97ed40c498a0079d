import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadCatalog } from '../src/catalog/load.ts';
import { SHIPPED_DATA } from '../src/catalog/shipped-data.ts';
import { CRITERIA } from '../src/catalog/vocabulary.ts';
import { readRequest } from '../src/profile/read-request.ts';
import type { Reading } from '../src/profile/reading.ts';
import { assessConfidence } from '../src/score/confidence/assess-confidence.ts';
import { SAMPLES } from '../src/score/confidence/draw-columns.ts';
import { rank } from '../src/score/rank.ts';
import { rankFor } from '../src/score/rank-for.ts';
import type { Contribution, Ranking } from '../src/score/ranking.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { timed } from './timed.ts';

/** Milliseconds for one question, from its requirements to everything that is said about the ranking. */
export type EngineFigures = {
  p50_ms: number;
  p95_ms: number;
  options: number;
  criteria: number;
  samples: number;
  /** Gates, values, weights and order alone. */
  rank_ms: Percentiles;
  /** What the 4,096 samples take. */
  confidence_ms: Percentiles;
  /** The same over 40 options and 14 criteria, made up of the dataset's own values. */
  large: Percentiles & { options: number; criteria: number };
  /** Memory outside of the heap that the drawn columns hold after all questions, in MB. */
  columns_mb: number;
  /** The first question of the process, before anything is compiled. */
  first_ms: number;
};

const RUNS = 400;
const WARM_UP = 60;
const SWEEP_MS = 300;
const LARGE = { options: 40, criteria: 14 };

/** All of them are ranked over every framework of the dataset. */
const RANKED_OVER_ALL = [
  'We are five Python developers and need a REST API with an admin in two months',
  'four TypeScript developers building a real-time chat with 50,000 connections',
  'an internal CRUD tool, team of 3 that knows PHP, hiring two people',
  'a bank with 40 Java developers needs services that are supported for long',
  'best backend for serving a machine learning model?',
  'team of 12 C# developers, microservices, 3,000 requests per second',
];

const measure = (runs: number, run: (index: number) => unknown): Percentiles => {
  for (let index = 0; index < WARM_UP; index += 1) run(index);
  return percentiles(Array.from({ length: runs }, (_, index) => timed(() => run(index))));
};

/** One value as another framework might have it: lower, and resting on sources of its own. */
const asAnother = (part: Contribution, copy: number): Contribution => ({
  ...part,
  lo: Math.max(0, part.lo - 7 * copy),
  hi: Math.max(0, part.hi - 7 * copy),
  evidence: part.evidence.map((id) => `${id} ${copy}`),
});

/** A ranking of more options and criteria than the dataset has: its own again, a little lower each time. */
const enlarged = (ranking: Ranking): Ranking => {
  const wanted = Array.from({ length: LARGE.criteria }, (_, index) => index % CRITERIA.length);
  const many = Array.from({ length: LARGE.options }, (_, index) => index);
  return {
    ...ranking,
    weights: wanted.flatMap((index) => ranking.weights[index] ?? []),
    options: many.flatMap((index) => {
      const option = ranking.options[index % ranking.options.length];
      const copy = Math.floor(index / ranking.options.length);
      if (option === undefined) return [];
      const contributions = wanted.flatMap((at) => option.contributions[at] ?? []);
      return [
        {
          ...option,
          id: `${option.id} ${copy}`,
          blockedBy: null,
          contributions: contributions.map((part) => asAnother(part, copy)),
        },
      ];
    }),
  };
};

/** Only what is still held counts: the samples of each question are garbage by then. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the garbage collector cannot be called');
  collect();
};

const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

/** Times the engine in this process: reading the question and writing the answer are not in it. */
export const measureEngine = async (): Promise<EngineFigures> => {
  const catalog = loadCatalog(SHIPPED_DATA);
  const today = catalog.manifest.asOf;
  const readings = RANKED_OVER_ALL.map(
    (text, index): Reading =>
      readRequest({ id: String(index), source: 'cli', text, thread: [], today }, catalog, null),
  );
  const readingAt = (index: number): Reading => {
    const reading = readings[index % readings.length];
    if (reading === undefined) throw new Error('there is no question to measure');
    return reading;
  };
  const before = process.memoryUsage().arrayBuffers;
  const first_ms = Math.round(timed(() => rankFor(readingAt(0), catalog, today)) * 10) / 10;
  const rankings = readings.map(({ requirements }) => rank(requirements, catalog, today));
  const rankingAt = (index: number): Ranking => {
    const ranking = rankings[index % rankings.length];
    if (ranking === undefined) throw new Error('there is no ranking to measure');
    return ranking;
  };
  const whole = measure(RUNS, (index) => rankFor(readingAt(index), catalog, today));
  const rank_ms = measure(RUNS, (index) => rank(readingAt(index).requirements, catalog, today));
  const confidence_ms = measure(RUNS, (index) => assessConfidence(rankingAt(index), catalog));
  collectGarbage();
  // Freed memory is swept beside the program.
  await setTimeout(SWEEP_MS);
  collectGarbage();
  const columns_mb = megabytes(process.memoryUsage().arrayBuffers - before);
  const large = enlarged(rankingAt(0));
  return {
    p50_ms: whole.p50,
    p95_ms: whole.p95,
    options: Math.max(...rankings.map(({ options }) => options.length)),
    criteria: CRITERIA.length,
    samples: SAMPLES,
    rank_ms,
    confidence_ms,
    large: { ...measure(RUNS / 2, () => assessConfidence(large, catalog)), ...LARGE },
    columns_mb,
    first_ms,
  };
};
