import type { Answer } from '../answer.ts';
import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import type { Message } from '../render/message.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { isShort, renderAnswer } from '../render/render-answer.ts';
import type { Request } from '../request/request.ts';
import { addChart } from './add-chart.ts';
import { addNote } from './add-note.ts';
import { addAnswerActions } from './answer-actions.ts';
import { AnswerFailedError } from './answer-failed-error.ts';
import { whyNotHere } from './no-access.ts';
import { type PostDeps, postMessage } from './post.ts';
import { addShareButton } from './private/share-button.ts';
import { type Asker, reachAsker } from './reach-asker.ts';
import type { SlackDeps } from './slack-deps.ts';
import { MESSAGE_TEXT_LIMIT, splitText } from './split-text.ts';
import { withNotUsed } from './with-not-used.ts';

/** Ways to reach the asker, best first: a thread everyone sees, then alone. */
export type Addressee = Asker & { thread?: { channel: string; threadTs: string } };

export type QuestionDeps = PostDeps & Pick<SlackDeps, 'answer' | 'charts'>;

/** Where a thread stands above, what changed since is enough. */
const IN_THREAD = { isFollowUp: true };

/** Slack takes five messages through a response_url; one is kept for a word of apology. */
const MAX_PRIVATE_MESSAGES = 4;

/** At most four messages: from the fourth on their words go into one text, cut where Slack would cut it. */
const fitPrivately = (messages: readonly Message[]): Message[] => {
  if (messages.length <= MAX_PRIVATE_MESSAGES) return [...messages];
  const kept = messages.slice(0, MAX_PRIVATE_MESSAGES - 1);
  const rest = renderPlainText(messages.slice(MAX_PRIVATE_MESSAGES - 1));
  return [...kept, { text: splitText(rest, MESSAGE_TEXT_LIMIT, escapeMrkdwn)[0] ?? '', blocks: [] }];
};

/**
 * An answer as it is shown: its messages, what can be done with it, and the likely answers to its question, which are
 * buttons in a thread.
 * `whole`: the same for whoever is answered alone after all, who has no thread to go on in.
 * `canShare`: who alone sees it may have it asked for the whole channel.
 */
type Shown = {
  messages: readonly Message[];
  whole: readonly Message[];
  answers: readonly string[];
  answer: Answer;
  canShare: boolean;
};

const postInThread = async (
  deps: QuestionDeps,
  requestId: string,
  thread: { channel: string; threadTs: string },
  { messages, answers, answer }: Shown,
): Promise<void> => {
  const drawn = addChart(messages, answer, IN_THREAD, deps.charts);
  for (const [index, message] of drawn.entries()) {
    const shown = index === 0 ? addAnswerActions(message, requestId, answers, answer) : message;
    await postMessage(deps, { ...thread, requestId, step: `answer.${index + 1}` }, shown);
  }
};

const noteFirst = (messages: readonly Message[], note: string | undefined): Message[] =>
  messages.map((message, index) => (index === 0 && note !== undefined ? addNote(message, note) : message));

const deliver = async (deps: QuestionDeps, requestId: string, to: Addressee, shown: Shown): Promise<void> => {
  const { messages } = shown;
  if (to.thread === undefined) {
    const fitting = fitPrivately(messages);
    await reachAsker(
      deps,
      to,
      requestId,
      'private',
      shown.canShare ? addShareButton(fitting, requestId) : fitting,
    );
    return;
  }
  try {
    await postInThread(deps, requestId, to.thread, shown);
  } catch (error) {
    const reason = whyNotHere(error);
    const isAlone = [to.responseUrl, to.ephemeral, to.direct].every((way) => way === undefined);
    if (reason === null || isAlone) throw error;
    deps.log.info({ err: error }, 'the thread takes no messages, so the answer is private');
    await reachAsker(deps, to, requestId, 'private', fitPrivately(noteFirst(shown.whole, reason)));
  }
};

/**
 * Answers a request where its asker can see it and returns the answer. `notes` are lines of the bot's own:
 * `notUsed` about what it could not use, `first` before everything else. `canShare`: a private answer gets a button that
 * asks for everyone.
 * @throws AnswerFailedError, which knows where an apology can be posted; its cause is for the log only.
 */
export const respondToQuestion = async (
  request: Request,
  to: Addressee,
  deps: QuestionDeps,
  notes: { notUsed?: readonly string[]; first?: string; canShare?: boolean } = {},
): Promise<Answer> => {
  try {
    const answer = await deps.answer(request);
    const told = withNotUsed(answer, notes.notUsed ?? []);
    // Whoever is answered alone has no thread above to look the rest up in.
    const how = { isFollowUp: to.thread !== undefined };
    const messages = renderAnswer(told, how);
    if (messages.length === 0) throw new Error('the answer has no messages');
    const answers = answer.explanation.question?.answers ?? [];
    const canShare = notes.canShare === true && answer.reading.behaviour !== 'clarify';
    const whole = isShort(told, how) ? renderAnswer(told) : messages;
    const first = (shown: readonly Message[]): Message[] => noteFirst(shown, notes.first);
    await deliver(deps, request.id, to, {
      ...{ messages: first(messages), whole: first(whole), answers, answer, canShare },
    });
    return answer;
  } catch (error) {
    throw new AnswerFailedError({ requestId: request.id, ...to }, error);
  }
};
