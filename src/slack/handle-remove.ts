import type { AllMiddlewareArgs, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { noteMessage } from './add-note.ts';
import { callSlack } from './call-slack.ts';
import { isAdmin } from './is-admin.ts';
import { reachAsker } from './reach-asker.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackDeps } from './slack-deps.ts';
import { slackErrorWord } from './slack-error.ts';

const pressSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.tuple([z.looseObject({ value: z.string() })]),
});

const NOT_YOURS = 'Only whoever asked the question, or an admin, can remove this answer.';
const UNKNOWN =
  'I do not know this answer any more, so I cannot tell who asked. An admin can delete the message.';
const FAILED = 'Slack did not let me remove all of this answer. Please try again in a minute.';

/** Deletes a message of the bot's own; one that is gone already is no failure. */
const deletePost = async (
  deps: SlackDeps & { api: SlackApi },
  post: { channel: string; ts: string },
): Promise<boolean> => {
  try {
    await callSlack(deps, 'chat.delete', post);
    return true;
  } catch (error) {
    if (slackErrorWord(error) === 'message_not_found') return true;
    deps.log.warn({ err: error }, 'a message could not be deleted');
    return false;
  }
};

/** The sentence for whoever pressed, or null when the answer is gone, which they see. */
const remove = async (
  requestId: string,
  user: string,
  deps: SlackDeps & { api: SlackApi },
): Promise<string | null> => {
  const request = await deps.inbox.find(requestId);
  if (request === null) return UNKNOWN;
  if (request.user !== user && !(await isAdmin(user, deps))) return NOT_YOURS;
  await deps.inbox.finish(requestId, 'stopped');
  const { team, channel, threadTs } = request;
  const asked =
    threadTs === null
      ? []
      : await deps.inbox.askedInThread({ team, channel, threadTs }, Number.MAX_SAFE_INTEGER);
  const isOnlyOne = asked.every(({ id }) => id === requestId);
  const posts = await deps.posts.of(requestId);
  // The question that was restated goes with its last answer; before that others' answers hang on it.
  const gone = posts.filter(({ step }) => step !== 'root' || isOnlyOne);
  const deleted = await Promise.all(
    gone.map((post) => deletePost(deps, { channel: post.channel, ts: post.ts })),
  );
  deps.log.info({ requestId, messages: gone.length }, 'an answer was removed');
  return deleted.every(Boolean) ? null : FAILED;
};

/** The bin under an answer: deletes the bot's messages for that question, for its asker and for admins. */
export const handleRemove =
  (deps: SlackDeps) =>
  async ({ ack, body, client }: SlackActionMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const press = pressSchema.safeParse(body);
    if (!press.success) {
      deps.log.warn('a press on the bin came in a shape that is not known');
      return;
    }
    const { user, channel, actions, response_url: responseUrl } = press.data;
    const work = { ...deps, api: client, isRepeat: false };
    const sentence = await remove(actions[0].value, user.id, work);
    if (sentence === null) return;
    const asker = { responseUrl, ephemeral: { channel: channel.id, user: user.id } };
    await reachAsker(work, asker, deps.newId(), [noteMessage(sentence)]);
  };
