import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkspaceState } from './state.ts';
import type { Fault } from './workspace-types.ts';

/** The oldest fault that still has hits left for this method; taking it uses one up. */
export function takeFault(state: WorkspaceState, method: string): Fault | undefined {
  const fault = state.faults.find(
    (each) => each.times > 0 && (each.method === method || each.method === '*'),
  );
  if (fault === undefined) return undefined;
  fault.times -= 1;
  return fault;
}

/** What a fault answers instead of the method, or undefined when it only delays. */
export function faultAnswer(
  fault: Fault,
): { status: number; headers: Record<string, string>; body: Record<string, unknown> } | undefined {
  if (fault.retryAfter !== undefined) {
    return {
      status: 429,
      headers: { 'retry-after': String(fault.retryAfter) },
      body: { ok: false, error: 'ratelimited' },
    };
  }
  if (fault.status !== undefined) return { status: fault.status, headers: {}, body: {} };
  if (fault.error !== undefined) return { status: 200, headers: {}, body: { ok: false, error: fault.error } };
  return undefined;
}

/** Waits as long as the fault says, or until the caller hangs up. */
export async function waitForFault(fault: Fault, response: ServerResponse): Promise<void> {
  if (fault.delayMs === undefined) return;
  const hangUp = new AbortController();
  const onClose = (): void => hangUp.abort();
  response.once('close', onClose);
  await wait(fault.delayMs, undefined, { signal: hangUp.signal, ref: false }).catch(() => undefined);
  response.off('close', onClose);
}
