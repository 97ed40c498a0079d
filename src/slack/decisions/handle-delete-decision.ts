import { callSlack } from '../call-slack.ts';
import { isAdmin } from '../is-admin.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { DECISION_WORDS } from './decision-words.ts';
import { findFile } from './find-file.ts';
import { type Finishing, finishRecords } from './finish-record.ts';
import { onDecision, type PressedDecision } from './pressed-decision.ts';

/** Whether a call was carried out, or there was nothing left to do. */
const succeeds = async (
  method: string,
  options: Record<string, unknown>,
  needless: readonly string[],
  deps: ApiDeps,
): Promise<boolean> => {
  try {
    await callSlack(deps, method, options);
    return true;
  } catch (error) {
    if (needless.includes(slackErrorWord(error) ?? '')) return true;
    deps.log.warn({ err: error, method }, 'part of a deleted decision was left in Slack');
    return false;
  }
};

const deleteMessage = (channel: string, ts: string, deps: ApiDeps): Promise<boolean> =>
  succeeds('chat.delete', { channel, ts }, ['message_not_found'], deps);

/** The file itself; where Slack does not delete it, at least the message it was shared in. */
const deleteFile = async (gone: Finishing, deps: ApiDeps): Promise<boolean> => {
  const { post, place } = gone;
  if (post.fileId === null || post.file === 'none') return true;
  const found = await findFile(gone, deps).catch(() => 'unknown' as const);
  const isDeleted = await succeeds(
    'files.delete',
    { file: post.fileId },
    ['file_not_found', 'file_deleted'],
    deps,
  );
  if (typeof found === 'string') return isDeleted;
  return (await deleteMessage(place.channel, found.ts, deps)) || isDeleted;
};

/** Everything that Slack shows of a decision that is not kept any more. */
const clear = async (gone: Finishing, deps: ApiDeps): Promise<boolean> => {
  const { place, post } = gone;
  const { channel } = place;
  const isFileGone = await deleteFile(gone, deps);
  if (post.messageTs !== null && post.pin === 'pinned') {
    const pin = { channel, timestamp: post.messageTs };
    // Slack unpins a message that is deleted: what is left of a pin is no trouble.
    await succeeds('pins.remove', pin, ['no_pin', 'message_not_found'], deps);
  }
  const noted = (await deps.posts.of(post.recordId)).map(({ ts }) => ts);
  const all = [...new Set([...noted, ...(post.messageTs === null ? [] : [post.messageTs])])];
  const deleted = await Promise.all(all.map((ts) => deleteMessage(channel, ts, deps)));
  return isFileGone && deleted.every(Boolean);
};

/** A message whose decision is not kept any more serves nobody. */
const clearLeftover = async ({ place, ts, tell }: PressedDecision, deps: ApiDeps): Promise<void> => {
  const isGone = await deleteMessage(place.channel, ts, deps);
  await tell(isGone ? DECISION_WORDS.leftover : DECISION_WORDS.gone);
};

/**
 * "Delete" under a record, for whoever recorded the decision and for admins: the decision is wiped first, whatever
 * Slack says of its messages, file and pin.
 */
export const handleDeleteDecision = (deps: SlackDeps): HandleAction =>
  onDecision(deps, async (pressed, work) => {
    const { place, id, user, tell } = pressed;
    const [decision, post] = await Promise.all([
      work.decisions.find(place, id),
      work.decisions.post(place, id),
    ]);
    if (decision === null) return clearLeftover(pressed, work);
    if (decision.author !== user && !(await isAdmin(user, work))) return tell(DECISION_WORDS.notYours);
    await work.decisions.wipe(place, id);
    await work.store.purge();
    deps.log.info({ ...place, decision: decision.id }, 'a decision was deleted');
    if (post !== null && !(await clear({ place, decision, post }, work))) await tell(DECISION_WORDS.notAll);
    // The records of those whose place it took say that it is gone.
    await finishRecords(work);
  });
