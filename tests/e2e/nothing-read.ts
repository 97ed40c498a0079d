import type { ParsedReading } from '../../src/model/reading-schema.ts';

/** A form in which nothing was read: the rules' reading stands. */
export const NOTHING_READ: ParsedReading = {
  language: 'en',
  behaviour: 'recommend',
  options: [],
  excludedFrameworks: [],
  existing: [],
  mustLanguages: [],
  excludedLanguages: [],
  teamLanguages: [],
  teamSize: null,
  plannedHires: null,
  workloads: [],
  needs: [],
  load: { rps: null, connections: null, p95Ms: null, coldStartMs: null },
  platforms: [],
  deadline: null,
  supportUntil: null,
  structure: null,
  typed: null,
  cpuBound: null,
  priorities: [],
};
