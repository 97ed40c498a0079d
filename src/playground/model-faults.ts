import { HUNG, LYING } from './fault-presets.ts';
import { faultAnswer } from './faults.ts';
import { lyingReply } from './stand-in/lying-reply.ts';
import type { Fault } from './workspace-types.ts';

type Fetch = typeof fetch;
type Deps = {
  /** The fault that hits this call, if any. */
  take: () => Fault | undefined;
  /** Waits that many milliseconds. */
  sleep: (ms: number) => Promise<void>;
};

/** The fetch of a model client, with the trouble that is switched on: asked before every call. */
export function withModelFaults(fetchIt: Fetch, { take, sleep }: Deps): Fetch {
  return async (input, init) => {
    const fault = take();
    if (fault === undefined) return fetchIt(input, init);
    const { signal } = init ?? {};
    if (fault.delayMs !== undefined) await unlessGivenUp(sleep(fault.delayMs), signal);
    if (fault.preset === HUNG) return unlessGivenUp(new Promise(() => {}), signal);
    if (fault.preset === LYING) return lyingReply(urlOf(input), init?.body);
    const refused = faultAnswer(fault);
    if (refused === undefined) return fetchIt(input, init);
    return Response.json(refused.body, { status: refused.status, headers: refused.headers });
  };
}

function urlOf(input: Parameters<Fetch>[0]): string {
  return input instanceof Request ? input.url : String(input);
}

/** Rejects as fetch does when whoever asked gives up. */
function unlessGivenUp<Value>(work: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  if (signal === null || signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
