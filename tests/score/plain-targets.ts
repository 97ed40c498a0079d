import type { Targets } from '../../src/score/ranking.ts';

/** Targets of a question that names no load, no platform and no kind of work. */
export const PLAIN_TARGETS: Targets = {
  concurrency: 'io',
  structure: 'balanced',
  ecosystem: null,
  headroomRps: 300,
  rampUpScale: 1,
  operabilityPlatforms: [],
  plannedHires: null,
  workloads: [],
  workloadsAssumed: false,
};
