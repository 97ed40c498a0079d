import type { Answer } from '../answer.ts';
import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import type { Message } from '../render/message.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Request } from '../request/request.ts';
import { addNote } from './add-note.ts';
import { AnswerFailedError, type ErrorPlace } from './answer-failed-error.ts';
import { whyNotHere } from './no-access.ts';
import { type PostDeps, postEphemeral, postMessage, respond } from './post.ts';
import type { SlackDeps } from './slack-deps.ts';
import { MESSAGE_TEXT_LIMIT, splitText } from './split-text.ts';

/** Ways to reach the asker, best first: a thread everyone sees, the command's response url, an ephemeral message. */
export type Addressee = {
  thread?: { channel: string; threadTs: string };
  responseUrl?: string | undefined;
  ephemeral?: { channel: string; threadTs?: string; user: string };
};

export type QuestionDeps = PostDeps & Pick<SlackDeps, 'answer'>;

/** Slack takes five messages through a response_url; one is kept for a word of apology. */
const MAX_PRIVATE_MESSAGES = 4;

const withNotUsed = (answer: Answer, notes: readonly string[]): Answer => ({
  ...answer,
  explanation: {
    ...answer.explanation,
    notUsed: [...answer.explanation.notUsed, ...notes.map((text) => ({ text, factIds: [] }))],
  },
});

/** At most four messages: from the fourth on their words go into one text, cut where Slack would cut it. */
const fitPrivately = (messages: readonly Message[]): Message[] => {
  if (messages.length <= MAX_PRIVATE_MESSAGES) return [...messages];
  const kept = messages.slice(0, MAX_PRIVATE_MESSAGES - 1);
  const rest = renderPlainText(messages.slice(MAX_PRIVATE_MESSAGES - 1));
  return [...kept, { text: splitText(rest, MESSAGE_TEXT_LIMIT, escapeMrkdwn)[0] ?? '', blocks: [] }];
};

const postInThread = async (
  deps: PostDeps,
  requestId: string,
  thread: { channel: string; threadTs: string },
  messages: readonly Message[],
): Promise<void> => {
  for (const [index, message] of messages.entries()) {
    await postMessage(deps, { ...thread, requestId, step: `answer.${index + 1}` }, message);
  }
};

const showPrivately = async (
  deps: PostDeps,
  requestId: string,
  to: Addressee,
  messages: readonly Message[],
): Promise<void> => {
  for (const [index, message] of fitPrivately(messages).entries()) {
    const step = `private.${index + 1}`;
    if (to.responseUrl !== undefined) {
      await respond(deps, { responseUrl: to.responseUrl, requestId, step }, message);
    } else if (to.ephemeral !== undefined) {
      await postEphemeral(deps, { ...to.ephemeral, requestId, step }, message);
    } else {
      throw new Error('there is no way to reach the asker');
    }
  }
};

const deliver = async (
  deps: PostDeps,
  requestId: string,
  to: Addressee,
  messages: readonly Message[],
): Promise<void> => {
  if (to.thread === undefined) {
    await showPrivately(deps, requestId, to, messages);
    return;
  }
  try {
    await postInThread(deps, requestId, to.thread, messages);
  } catch (error) {
    const reason = whyNotHere(error);
    if (reason === null || (to.responseUrl === undefined && to.ephemeral === undefined)) throw error;
    const noted = messages.map((message, index) => (index === 0 ? addNote(message, reason) : message));
    await showPrivately(deps, requestId, to, noted);
  }
};

/**
 * Answers a request where its asker can see it. `notes` are lines of the bot's own about what it could not use.
 * @throws AnswerFailedError, which knows where an apology can be posted; its cause is for the log only.
 */
export const respondToQuestion = async (
  request: Request,
  to: Addressee,
  deps: QuestionDeps,
  notes: { notUsed?: readonly string[]; first?: string } = {},
): Promise<void> => {
  const place: ErrorPlace = { requestId: request.id, ...to };
  try {
    const answer = await deps.answer(request);
    const messages = renderAnswer(withNotUsed(answer, notes.notUsed ?? []));
    if (messages.length === 0) throw new Error('the answer has no messages');
    const { first } = notes;
    const noted = messages.map((message, index) =>
      index === 0 && first !== undefined ? addNote(message, first) : message,
    );
    await deliver(deps, request.id, to, noted);
  } catch (error) {
    throw new AnswerFailedError(place, error);
  }
};
