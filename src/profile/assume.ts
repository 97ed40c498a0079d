import type { Requirements } from './requirements.ts';

/**
 * Defaults a ranking needs and nobody said, each marked as assumed with its reason. Raw speed or tight latency
 * as the whole point, with nothing said of what is built, is read as work in the path of every request.
 */
export const assume = (requirements: Requirements): Requirements => {
  const speedIsThePoint =
    requirements.priorities.headroom?.value === 'critical' || (requirements.load.p95Ms?.value ?? 1_000) <= 20;
  if (requirements.workloads.length > 0 || !speedIsThePoint) return requirements;
  return {
    ...requirements,
    workloads: [
      {
        value: 'infra-gateway',
        origin: 'assumed',
        words: 'speed is the point and nothing was said of what is built',
      },
    ],
  };
};
