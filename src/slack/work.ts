import type { Inbox } from '../inbox/inbox.ts';
import type { Tried } from '../inbox/lines.ts';
import type { Log } from '../log.ts';
import type { Delivery } from './intake.ts';
import { StoppingError } from './stopping-error.ts';

export type WorkerDeps = {
  inbox: Inbox;
  log: Log;
  sleep: (ms: number) => Promise<void>;
  isStopping: () => boolean;
  /** Bolt's App.processEvent. */
  processEvent: (delivery: Delivery & { customProperties: { requestId: string } }) => Promise<void>;
  /** Puts a request back into its line after a pause. */
  postpone: (id: string, ms: number) => void;
  /** Tells the asker, if that is possible at all, and ends the request. */
  giveUp: (id: string) => Promise<void>;
  done: (id: string) => void;
  /** Its answer stands, and a model goes on with it beside the lines. */
  isUnderWay: (id: string) => boolean;
  /** Sees to it that what a model still does is gone on with should this process end. */
  watchOver: (id: string) => void;
};

/** Pauses while Slack or the disk is in trouble: about an hour in all. */
const PAUSES_MS = [5_000, 15_000, 60_000, 180_000, 300_000, 600_000, 1_200_000, 1_200_000];
/** So many of them are waited for in line; then those behind it go first, for the trouble may be of this one alone. */
const PAUSES_IN_LINE = 2;
/** A request that has ended the process this often, and nothing of it done in between, is not begun again. */
const MAX_BEGINNINGS = 30;

const parseBody = (body: string): Record<string, unknown> => {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

/** One try: hands the stored delivery to Bolt's listeners, which note how far they come. False: more is to be done. */
const isDoneAfterTry = async (id: string, deps: WorkerDeps): Promise<boolean> => {
  const request = await deps.inbox.find(id);
  if (request === null || request.state === 'done' || request.body === null) return true;
  if (deps.isUnderWay(id)) return true;
  if (request.attempts >= MAX_BEGINNINGS) {
    await deps.giveUp(id);
    return true;
  }
  const body = parseBody(request.body);
  await deps.processEvent({ body, ack: async () => undefined, customProperties: { requestId: id } });
  if (deps.isUnderWay(id)) {
    deps.watchOver(id);
    return true;
  }
  // One that was deleted meanwhile has no end that is known.
  return (await deps.inbox.endOf(id)) !== null || (await deps.inbox.find(id)) === null;
};

const isDone = async (id: string, deps: WorkerDeps): Promise<boolean> => {
  try {
    return await isDoneAfterTry(id, deps);
  } catch (error) {
    deps.log.error({ err: error, requestId: id }, 'a question could not be worked on');
    return false;
  }
};

/** Tries until the request is done or due to wait outside its line; returns how often it has been tried, or null. */
const work = async (id: string, triedBefore: number, deps: WorkerDeps): Promise<number | null> => {
  for (let tries = triedBefore; ; tries += 1) {
    if (await isDone(id, deps)) return null;
    if (deps.isStopping()) throw new StoppingError();
    const pause = PAUSES_MS[tries];
    if (pause === undefined) {
      await deps.giveUp(id);
      return null;
    }
    deps.log.warn({ requestId: id, pause }, 'a question is not answered yet and will be tried again');
    if (tries >= PAUSES_IN_LINE) {
      deps.postpone(id, pause);
      return tries + 1;
    }
    await deps.sleep(pause);
  }
};

/**
 * Works on one stored request until it is done, with growing pauses while something is in trouble; after about an
 * hour it gives up and says so. Never rejects: what is `left` stays in the inbox for another start or process.
 */
export const createWorker = (deps: WorkerDeps): ((id: string) => Promise<Tried>) => {
  const tried = new Map<string, number>();
  return async (id) => {
    let tries: number | null = null;
    let isLeft = false;
    try {
      await deps.inbox.hold(id);
      tries = await work(id, tried.get(id) ?? 0, deps);
    } catch (error) {
      isLeft = true;
      if (!(error instanceof StoppingError)) {
        deps.log.error({ err: error, requestId: id }, 'a question was left for the next start');
      }
    }
    if (tries === null) {
      tried.delete(id);
      deps.done(id);
    } else tried.set(id, tries);
    return isLeft ? 'left' : 'done';
  };
};
