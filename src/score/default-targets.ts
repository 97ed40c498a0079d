import type { Catalog } from '../catalog/catalog.ts';
import type { Requirements } from '../profile/requirements.ts';
import type { Targets } from './ranking.ts';

/** What is measured before any context rule speaks. A stated load is the load, whatever its size. */
export const defaultTargets = (requirements: Requirements, catalog: Catalog): Targets => ({
  concurrency: 'io',
  structure: 'balanced',
  ecosystem: null,
  headroomRps: requirements.load.rps?.value ?? catalog.scoring.defaultHeadroomRps,
  rampUpScale: 1,
  operabilityPlatforms: [],
  plannedHires: requirements.plannedHires?.value ?? null,
  workloads: [...new Set(requirements.workloads.map(({ value }) => value))],
  workloadsAssumed: false,
});
