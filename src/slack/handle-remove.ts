import { z } from 'zod';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { PlacedPost } from '../inbox/posts.ts';
import { noteMessage } from './add-note.ts';
import { callSlack } from './call-slack.ts';
import { isAdmin } from './is-admin.ts';
import type { HandleAction } from './listeners.ts';
import { pressSchema } from './press-schema.ts';
import { reachAsker } from './reach-asker.ts';
import type { ApiDeps, SlackDeps } from './slack-deps.ts';
import { slackErrorWord } from './slack-error.ts';

const removeSchema = pressSchema.extend({ actions: z.tuple([z.looseObject({ value: z.string() })]) });

const NOT_YOURS = 'Only whoever asked the question, or an admin, can remove this answer.';
const UNKNOWN = 'I no longer know this answer, so I cannot tell who asked. An admin can delete the message.';
const FAILED = 'Slack did not let me remove all of this answer. Please try again in a minute.';

/** Deletes a message of the bot's own; one that is gone already is no failure. */
const deletePost = async (post: PlacedPost, deps: ApiDeps): Promise<boolean> => {
  const { channel, ts, requestId, step } = post;
  try {
    await callSlack(deps, 'chat.delete', { channel, ts });
  } catch (error) {
    if (slackErrorWord(error) !== 'message_not_found') {
      deps.log.warn({ err: error, requestId }, 'a message could not be deleted');
      return false;
    }
  }
  await deps.posts.forget(requestId, step);
  return true;
};

/** A question that was restated goes with the last answer of its thread: before that, others hang on it. */
const postsToDelete = async (request: InboxRequest, deps: ApiDeps): Promise<PlacedPost[]> => {
  const { id, team, channel, threadTs } = request;
  const own = await deps.posts.of(id);
  if (threadTs === null) return own;
  const others = await deps.posts.ofOthers({ team, channel, threadTs }, id);
  const isRoot = ({ step }: PlacedPost): boolean => step === 'root';
  const isLast = others.every(({ step }) => !step.startsWith('answer.'));
  return isLast ? [...own, ...others.filter(isRoot)] : own.filter((post) => !isRoot(post));
};

/** The sentence for whoever pressed, or null when the answer is gone, which they see. */
const remove = async (requestId: string, user: string, deps: ApiDeps): Promise<string | null> => {
  const request = await deps.inbox.find(requestId);
  if (request === null) return UNKNOWN;
  if (request.user !== user && !(await isAdmin(user, deps))) return NOT_YOURS;
  await deps.inbox.finish(requestId, 'removed');
  deps.modelWork.end(requestId);
  await deps.feedback.forget(requestId);
  const posts = await postsToDelete(request, deps);
  const deleted = await Promise.all(posts.map((post) => deletePost(post, deps)));
  deps.log.info({ requestId, messages: posts.length }, 'an answer was removed');
  return deleted.every(Boolean) ? null : FAILED;
};

/** The bin under an answer: deletes the bot's messages for that question, for its asker and for admins. */
export const handleRemove =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    const press = removeSchema.safeParse(body);
    if (!press.success) {
      deps.log.warn('a press on the bin came in an unknown shape');
      return;
    }
    const { user, channel, actions, response_url: responseUrl } = press.data;
    const work = { ...deps, api: client };
    const sentence = await remove(actions[0].value, user.id, work);
    if (sentence === null) return;
    const asker = { responseUrl, ephemeral: { channel: channel.id, user: user.id } };
    await reachAsker(work, asker, deps.newId(), 'notice', [noteMessage(sentence)]);
  };
