import type { Catalog } from '../../catalog/catalog.ts';
import type { Decision } from '../../decisions/decision.ts';
import type { News, Told } from '../../decisions/news.ts';
import { renderNews } from '../../render/watch/render-news.ts';
import { CLAIM, claim, digestOf, release } from '../claim.ts';
import { isTransient } from '../is-transient.ts';
import { postMessage } from '../post.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';

/** News of a decision; `toldBefore`: what had been told when they were found. */
export type Found = {
  decision: Decision;
  news: News;
  toldBefore: readonly Told[];
  catalog: Catalog;
  today: string;
};

/**
 * `told`: in the thread; `refused`: Slack does not take it there, its author was told where possible; `elsewhere`:
 * another process tells or told it.
 */
export type Telling = 'told' | 'refused' | 'elsewhere';

/** Whether Slack will not take it the next time either. */
const isRefused = (error: unknown): boolean => slackErrorWord(error) !== null && !isTransient(error);

/** The last way: the direct messages with whoever wrote the decision down. */
const tellAuthor = async (
  found: Found,
  target: { requestId: string; step: string },
  deps: ApiDeps,
): Promise<void> => {
  const { author, channel, id } = found.decision;
  if (author === '') return;
  try {
    const message = renderNews({ ...found, place: 'direct' });
    await postMessage(deps, { channel: author, ...target }, message);
  } catch (error) {
    if (!isRefused(error)) throw error;
    deps.log.warn({ err: error, channel, decision: id }, 'the author of a decision could not be told either');
  }
};

const tellInThread = async (found: Found, requestId: string, deps: ApiDeps): Promise<Telling> => {
  const { decision, news } = found;
  const { channel, threadTs, id } = decision;
  const digest = digestOf(...news.told.map(({ about, state }) => `${about} ${state}`).toSorted());
  try {
    const message = renderNews({ ...found, place: 'thread' });
    await postMessage(deps, { channel, threadTs, requestId, step: `note.${digest}` }, message);
    return 'told';
  } catch (error) {
    if (!isRefused(error)) throw error;
    deps.log.warn(
      { err: error, channel, decision: id },
      'the thread of a decision takes no notes, so its author is told',
    );
    await tellAuthor(found, { requestId, step: `direct.${digest}` }, deps);
    return 'refused';
  }
};

/** The same news told again later, after a value went there and back, are a note of their own. */
const forgetPosts = async (requestId: string, { store }: ApiDeps): Promise<void> => {
  await store.db.deleteFrom('posts').where('request_id', '=', requestId).where('step', '!=', CLAIM).execute();
};

const isSame = (one: readonly Told[], other: readonly Told[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Tells news of a decision by one note, and notes that they are told: once, whichever process dies on the way and
 * however many there are. The note's step is made from what is told, so that a note that was posted and not noted is
 * found again while the news are the same.
 * @throws what may pass; nothing is noted as told then
 */
export const tellNews = async (found: Found, deps: ApiDeps): Promise<Telling> => {
  const { team, channel, id } = found.decision;
  const place = { team, channel };
  const requestId = digestOf('news', team, channel, id);
  if (!(await claim(deps, requestId))) return 'elsewhere';
  try {
    // Whoever told them a moment ago had the claim before.
    if (!isSame(await deps.decisions.told(place, id), found.toldBefore)) return 'elsewhere';
    const telling = await tellInThread(found, requestId, deps);
    await deps.decisions.noteTold(place, id, found.news.told);
    await forgetPosts(requestId, deps);
    return telling;
  } finally {
    await release(deps, requestId);
  }
};
