import type { Answer } from '../answer.ts';
import type { PlacedPost } from '../inbox/posts.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { addChart } from './add-chart.ts';
import { addAnswerActions } from './answer-actions.ts';
import { callSlack } from './call-slack.ts';
import type { ChartSupport } from './chart-support.ts';
import { type PostDeps, postMessage } from './post.ts';
import { RequestEndedError } from './request-ended-error.ts';
import { slackErrorWord } from './slack-error.ts';
import { updateMessage } from './update-message.ts';

/** answer.1, answer.2.plain.1: which message of an answer a post is (from 1); null for what is none. */
const messageNumber = ({ step }: PlacedPost): number | null => {
  const number = /^answer\.(\d+)(?:\.plain\.\d+)?$/.exec(step)?.[1];
  return number === undefined ? null : Number(number);
};

/** The message goes; one that somebody deleted before is no failure. */
const takeAway = async (post: PlacedPost, deps: PostDeps): Promise<void> => {
  const { channel, ts, requestId, step } = post;
  try {
    await callSlack(deps, 'chat.delete', { channel, ts });
  } catch (error) {
    if (slackErrorWord(error) !== 'message_not_found') throw error;
  }
  await deps.posts.forget(requestId, step);
};

/**
 * Puts another answer in the place of the one that stands in a thread: each message takes the place of the one with
 * its number, more of them are posted, and what is left of the former answer goes. False when none stands there.
 * @throws the Web API error, or RequestEndedError when the answer was removed meanwhile
 */
export const reviseAnswer = async (
  answer: Answer,
  thread: { channel: string; threadTs: string },
  deps: PostDeps & { charts: ChartSupport },
): Promise<boolean> => {
  const { requestId } = answer;
  const posts = (await deps.posts.of(requestId)).filter((post) => messageNumber(post) !== null);
  if (posts.length === 0) return false;
  const replaced = new Set<PlacedPost>();
  const answers = answer.explanation.question?.answers ?? [];
  const how = { isFollowUp: true };
  for (const [index, message] of addChart(renderAnswer(answer, how), answer, how, deps.charts).entries()) {
    const outcome = (await deps.ended?.()) ?? null;
    if (outcome !== null) throw new RequestEndedError();
    const shown = index === 0 ? addAnswerActions(message, requestId, answers, answer) : message;
    const stands = posts.find((post) => messageNumber(post) === index + 1);
    if (stands === undefined) {
      await postMessage(deps, { ...thread, requestId, step: `answer.${index + 1}` }, shown);
    } else {
      await updateMessage(deps, stands, shown);
      replaced.add(stands);
    }
  }
  for (const post of posts.filter((each) => !replaced.has(each))) await takeAway(post, deps);
  return true;
};
