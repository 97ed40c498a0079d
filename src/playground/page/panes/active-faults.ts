import type { Fault } from '../workspace-state.ts';

/** How many calls it still hits. */
export function leftOf(fault: Fault): number {
  return fault.times ?? 1;
}

const accepted = [
  'method',
  'error',
  'status',
  'delayMs',
  'retryAfter',
  'loseResponse',
  'channel',
  'times',
  'skip',
];

/** Only what the control interface takes: it says more than that of those that are on. */
export function sendableFault(fault: Fault): object {
  return Object.fromEntries(Object.entries(fault).filter(([name]) => accepted.includes(name)));
}
