import type { ServerResponse } from 'node:http';
import { type FaultCall, faultAnswer, takeFault, waitForFault } from './faults.ts';
import type { WorkspaceState } from './state.ts';

/** Status 0: the call was carried out, and its answer is not to arrive. */
export type CallAnswer = { status: number; headers: Record<string, string>; body: Record<string, unknown> };

/** Faults first, then the call itself. */
export async function answerCall(
  call: FaultCall,
  state: WorkspaceState,
  response: ServerResponse,
  carryOut: () => { status: number; body: Record<string, unknown> },
): Promise<CallAnswer> {
  const fault = takeFault(state, call);
  if (fault !== undefined) await waitForFault(fault, response);
  const refused = fault === undefined ? undefined : faultAnswer(fault);
  const answer = refused ?? { ...carryOut(), headers: {} };
  return fault?.loseResponse === true ? { ...answer, status: 0 } : answer;
}
