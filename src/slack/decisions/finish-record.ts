import type { Decision } from '../../decisions/decision.ts';
import { statusWords } from '../../decisions/decision.ts';
import { renderRecord } from '../../render/decisions/render-record.ts';
import type { DecisionPost } from '../../store/decision-posts.ts';
import type { DecisionPlace } from '../../store/decision-rows.ts';
import { inOneProcess } from '../claim.ts';
import { isTransient } from '../is-transient.ts';
import { postMessage } from '../post.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { StoppingError } from '../stopping-error.ts';
import { updateMessage } from '../update-message.ts';
import { nameDeciders } from './name-deciders.ts';
import { pinRecord } from './pin-record.ts';
import { shareFile } from './share-file.ts';
import { tellChanges } from './tell-changes.ts';
import { tellKept } from './tell-kept.ts';

/** A decision on its way into its thread. */
export type Finishing = { place: DecisionPlace; decision: Decision; post: DecisionPost };

/** An hour of tries, one a minute. */
const MOST_ATTEMPTS = 60;
/** Clocks of Slack and of this machine may differ by this much. */
const LEEWAY_SECONDS = 10 * 60;

/** The message in the thread: posted once, and as the decision stands now. */
const show = async ({ place, decision, post }: Finishing, deps: ApiDeps): Promise<Finishing> => {
  const shown = statusWords(decision.status);
  const message = renderRecord(decision);
  const { channel } = place;
  const note = async (noted: { messageTs?: string; shown: string }): Promise<Finishing> => {
    await deps.decisions.notePost(place, decision.id, noted);
    return { place, decision, post: { ...post, ...noted } };
  };
  if (post.messageTs === null) {
    const target = { channel, threadTs: decision.threadTs, requestId: post.recordId, step: 'decision' };
    const { ts } = await postMessage(deps, target, message);
    return note({ messageTs: ts, shown });
  }
  if (post.shown === shown) return { place, decision, post };
  try {
    await updateMessage(deps, { channel, ts: post.messageTs }, message);
  } catch (error) {
    // Somebody deleted it: what the decision says now stands in the list of them.
    if (slackErrorWord(error) !== 'message_not_found') throw error;
    deps.log.info('the record of a decision is gone from its thread');
  }
  return note({ shown });
};

const finish = async (begun: Finishing, deps: ApiDeps): Promise<void> => {
  const { place, decision } = begun;
  const named = begun.post.messageTs === null ? await nameDeciders(begun, deps) : begun;
  const shown = await show(named, deps);
  await tellChanges(shown, deps);
  await pinRecord(shown, deps);
  await shareFile(shown, deps);
  await deps.decisions.finishPost(place, decision.id);
};

/** Whether the thread shows the decision as it is: what is missing then is its pin or its file. */
const isShown = async ({ place, decision }: Finishing, deps: ApiDeps): Promise<boolean> => {
  const { id, status } = decision;
  const post = await deps.decisions.post(place, id);
  if (post === null || post.messageTs === null || post.shown !== statusWords(status)) return false;
  return (await deps.decisions.history(place, id)).length <= post.toldChange;
};

/** Trouble that may pass is met by the next round, for an hour; what will not pass is told to whoever changed it. */
const afterFailure = async (begun: Finishing, error: unknown, deps: ApiDeps): Promise<void> => {
  const { place, decision, post } = begun;
  if (error instanceof StoppingError) return;
  const attempts = post.attempts + 1;
  if ((isTransient(error) || slackErrorWord(error) === null) && attempts < MOST_ATTEMPTS) {
    deps.log.warn({ err: error, attempts }, 'the record of a decision will be finished later');
    return deps.decisions.notePost(place, decision.id, { attempts });
  }
  deps.log.warn({ err: error }, 'the record of a decision could not be finished');
  if (await isShown(begun, deps)) return deps.decisions.finishPost(place, decision.id);
  await deps.decisions.notePost(place, decision.id, { state: 'gone' });
  await tellKept(begun, error, deps);
};

const work = async (place: DecisionPlace, id: string, deps: ApiDeps): Promise<void> => {
  const post = await deps.decisions.post(place, id);
  if (post === null || post.state !== 'due') return;
  await inOneProcess(deps, post.recordId, () => workOn(place, id, deps));
};

const workOn = async (place: DecisionPlace, id: string, deps: ApiDeps): Promise<void> => {
  const post = await deps.decisions.post(place, id);
  if (post === null || post.state !== 'due') return;
  const decision = await deps.decisions.find(place, id);
  if (decision === null) return;
  const begun = { place, decision, post };
  const oldest = String(Math.floor(post.createdAt / 1_000) - LEEWAY_SECONDS);
  const within = { ...deps, oldest };
  try {
    await finish(begun, within);
  } catch (error) {
    await afterFailure(begun, error, within);
  }
};

/** By the store they are in, so that a program started anew begins with none. */
const underWay = new WeakMap<SlackDeps['decisions'], Map<string, Promise<void>>>();

/**
 * Does what is left to do for a decision in Slack: its record in the thread, changes of its status, its pin and its
 * file, each once at most. One call at a time for each decision: another waits for the first and looks again. Never
 * rejects.
 */
export const finishRecord = async (place: DecisionPlace, id: string, deps: ApiDeps): Promise<void> => {
  const { team, channel } = place;
  const running = underWay.get(deps.decisions) ?? new Map<string, Promise<void>>();
  underWay.set(deps.decisions, running);
  const key = `${team} ${channel} ${id}`;
  const before = running.get(key) ?? Promise.resolve();
  const own = before.then(() =>
    work({ team, channel }, id, deps).catch((error: unknown) => {
      deps.log.error({ err: error }, 'the record of a decision could not be worked on');
    }),
  );
  running.set(key, own);
  await own;
  if (running.get(key) === own) running.delete(key);
};

/** Goes on with what is left to do in Slack for decisions, the oldest first, of one team where it is named. Never rejects. */
export const finishRecords = async (deps: ApiDeps, team?: string): Promise<void> => {
  try {
    for (const { place, id } of await deps.decisions.due({ team })) await finishRecord(place, id, deps);
  } catch (error) {
    deps.log.error({ err: error }, 'decisions that are still to be posted could not be read');
  }
};
