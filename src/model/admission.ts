import type { Breaker } from './breaker.ts';
import type { Budget } from './budget.ts';
import type { Deadline } from './deadline.ts';
import type { FailureKind } from './failure.ts';
import type { Attempts } from './run-attempts.ts';
import type { Turns } from './turns.ts';

/** What a call has to get past. */
export type Admission = { isOff: () => boolean; breaker: Breaker; budget: Budget; turns: Turns };

/** `tokens`: estimate for the prompt. */
type Visitor = { team: string; tokens: number; deadline: Deadline };

/** Names what turned a call away before anything was sent, or gives what came of it. */
export type Admitted<Value> = { turnedAway: FailureKind } | { turnedAway: null; attempts: Attempts<Value> };

const behindBreaker = async <Value>(
  { isOff, breaker }: Admission,
  work: () => Promise<Attempts<Value>>,
): Promise<Admitted<Value>> => {
  if (isOff()) return { turnedAway: 'off' };
  const pass = breaker.enter();
  if ('kind' in pass) return { turnedAway: pass.kind };
  const attempts = await work();
  const { result } = attempts;
  if (result.ok) pass.report(null);
  else pass.report(result.trouble.kind, result.trouble.retryAfterMs);
  return { turnedAway: null, attempts };
};

const inTurn = async <Value>(
  admission: Admission,
  { deadline }: Visitor,
  work: () => Promise<Attempts<Value>>,
): Promise<Admitted<Value>> => {
  const turn = await admission.turns.enter(deadline.signal);
  // Whoever waited in line to the end of the deadline met a crowd, not a slow server.
  if (turn !== 'go') return { turnedAway: deadline.ended() === 'aborted' ? 'aborted' : 'busy' };
  try {
    if (deadline.left() === 0) return { turnedAway: 'busy' };
    return await behindBreaker(admission, work);
  } finally {
    admission.turns.leave();
  }
};

/**
 * Lets a call through the switch, the breaker, the team's budget and the queue, in this order, and settles with each
 * of them afterwards. `work` has to return failures as values.
 */
export const admit = async <Value>(
  admission: Admission,
  visitor: Visitor,
  work: () => Promise<Attempts<Value>>,
): Promise<Admitted<Value>> => {
  const refusal = admission.isOff() ? 'off' : admission.breaker.refusal();
  if (refusal !== null) return { turnedAway: refusal };
  const reservation = admission.budget.reserve(visitor.team, visitor.tokens);
  if (reservation === null) return { turnedAway: 'budget' };
  let used = 0;
  try {
    const admitted = await inTurn(admission, visitor, work);
    used = admitted.turnedAway === null ? admitted.attempts.tokens : 0;
    return admitted;
  } finally {
    reservation.settle(used);
  }
};
