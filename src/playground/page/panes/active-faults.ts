import type { Fault } from '../workspace-state.ts';

/** How many calls it still hits. */
export function leftOf(fault: Fault): number {
  return fault.times ?? 1;
}
