import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { markChanged, nextId, type WorkspaceState } from './state.ts';
import type { ActiveFault, Fault } from './workspace-types.ts';

/** What calls to a language model are called among methods. `*` does not mean them. */
export const MODEL_METHOD = 'model';

export type FaultCall = { method: string; channel: string | undefined; blockTypes?: readonly string[] };

/** Faults that have hits left, oldest first. */
export function activeFaults(state: WorkspaceState): ActiveFault[] {
  return state.faults.filter((fault) => fault.times > 0);
}

export function addFault(state: WorkspaceState, fault: Fault): void {
  state.faults = [...activeFaults(state), { times: 1, skip: 0, ...fault, id: nextId(state, 'F') }];
  markChanged(state);
}

/** Forgets these, or all of them; ids that nothing has are those of faults that went off by themselves. */
export function clearFaults(state: WorkspaceState, ids?: readonly string[]): void {
  state.faults = ids === undefined ? [] : state.faults.filter(({ id }) => !ids.includes(id));
  markChanged(state);
}

/**
 * The oldest fault that hits this call; taking it uses one of its hits up. Every fault the call matches counts
 * it as one of those to let pass, also when another fault hits it.
 */
export function takeFault(state: WorkspaceState, call: FaultCall): Fault | undefined {
  const matching = activeFaults(state).filter((fault) => matches(fault, call));
  if (matching.length === 0) return undefined;
  const hit = matching.find((fault) => fault.skip === 0);
  for (const fault of matching) fault.skip = Math.max(0, fault.skip - 1);
  if (hit !== undefined && hit.isLasting !== true) hit.times -= 1;
  markChanged(state);
  return hit;
}
function matches(fault: Fault, { method, channel, blockTypes = [] }: FaultCall): boolean {
  const isAny = fault.method === '*' && method !== MODEL_METHOD;
  if (!isAny && fault.method !== method) return false;
  if (fault.blockType !== undefined && !blockTypes.includes(fault.blockType)) return false;
  return fault.channel === undefined || fault.channel === channel;
}

/** What a fault answers instead of the method, or undefined when the call is carried out all the same. */
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
