import type { Fault } from '../workspace-state.ts';

/** Those that have calls left to hit, whoever switched them on. */
export function activeFaults(faults: readonly Fault[]): Fault[] {
  return faults.filter((fault) => leftOf(fault) > 0);
}

/** How many calls it still hits. */
export function leftOf(fault: Fault): number {
  return fault.times ?? 1;
}
