import { z } from 'zod';
import type { End } from '../inbox/inbox.ts';
import { EPHEMERAL_TS, type Posts } from '../inbox/posts.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import type { Message } from '../render/message.ts';
import { messageVariants } from '../render/message-variants.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { addNote } from './add-note.ts';
import { type CallDeps, callSlack, type Lookup } from './call-slack.ts';
import type { ChannelPace } from './channel-pace.ts';
import type { ChartSupport } from './chart-support.ts';
import { findPosted, postMetadata } from './find-posted.ts';
import { areBlocksRejected } from './rejected-blocks.ts';
import { RequestEndedError } from './request-ended-error.ts';
import { RespondError, sendResponse } from './response-url.ts';
import { classifySlackError, slackErrorWord } from './slack-error.ts';
import { MESSAGE_TEXT_LIMIT, splitText } from './split-text.ts';
import { StoppingError } from './stopping-error.ts';

/** What posting needs. */
export type PostDeps = CallDeps & {
  posts: Posts;
  pace: ChannelPace;
  fetch: typeof globalThis.fetch;
  charts: Pick<ChartSupport, 'rejected'>;
  metrics: Pick<Metrics, 'plainerForm'>;
  /** A Slack timestamp before which nothing of this request can stand. */
  oldest?: string | undefined;
  /** How the request ended, if it did: nothing more is posted for it then. */
  ended?: () => Promise<End | null>;
};

/** Where a message goes and which step of which request it is. A step is posted once. */
export type PostTarget = { channel: string; threadTs?: string; requestId: string; step: string };

/** Where Slack put a message; the channel is its real one when it was sent to a person's id. */
export type Posted = { channel: string; ts: string };

const REPEATED = 'I was interrupted while answering, so you may see this twice.';

const postedSchema = z.looseObject({ ts: z.string(), channel: z.string().optional() });

const rejectionOf = (error: unknown): string | null =>
  error instanceof RespondError ? error.word : slackErrorWord(error);

/** A message as texts without blocks, each short enough for Slack, in order. */
const plainPieces = (message: Message): Message[] => {
  const pieces = splitText(renderPlainText([message]), MESSAGE_TEXT_LIMIT, escapeMrkdwn);
  const texts = pieces.length > 0 ? pieces : [message.text.slice(0, MESSAGE_TEXT_LIMIT)];
  return texts.map((text) => ({ text, blocks: [] }));
};

/** Slack refuses an empty list of blocks. */
const contentOf = ({ text, blocks }: Message): Record<string, unknown> =>
  blocks.length === 0 ? { text } : { text, blocks };

/**
 * Sends a message in the best form Slack takes: as it is, without its chart, its table as markdown, as aligned text,
 * and last as plain texts without blocks, in as many messages as they need. Returns what the first of them gave.
 */
const inBestForm = async <Sent>(
  deps: PostDeps,
  step: string,
  message: Message,
  send: (form: Message, step: string) => Promise<Sent>,
): Promise<Sent> => {
  for (const { kind, message: form } of messageVariants(message)) {
    try {
      const sent = await send(form, step);
      if (kind === 'without-chart') deps.charts.rejected();
      return sent;
    } catch (error) {
      const word = rejectionOf(error);
      if (!areBlocksRejected(word)) throw error;
      deps.log.warn({ slackError: word, step, form: kind }, 'a message was rejected, a plainer form follows');
      deps.metrics.plainerForm(kind);
    }
  }
  const [first, ...more] = plainPieces(message);
  const sent = await send(first ?? { text: message.text, blocks: [] }, `${step}.plain.1`);
  for (const [index, piece] of more.entries()) await send(piece, `${step}.plain.${index + 2}`);
  return sent;
};

/** Whether a message certainly was not shown. */
const wasNotShown = (error: unknown): boolean => {
  if (error instanceof StoppingError || error instanceof RequestEndedError) return true;
  if (error instanceof RespondError) return !error.mayBeShown;
  const { kind } = classifySlackError(error);
  return kind === 'platform' || kind === 'rate-limited' || kind === 'unreached';
};

/** What stands in Slack already, or the message to send: with a word of warning when nobody can look. */
const lookFirst = async (
  deps: PostDeps,
  target: PostTarget,
  message: Message,
): Promise<{ posted: Posted } | { message: Message }> => {
  const found = await findPosted(deps, { ...target, oldest: deps.oldest });
  switch (found.kind) {
    case 'found':
      return { posted: { channel: target.channel, ts: found.ts } };
    case 'absent':
      return { message };
    case 'unknown':
      return { message: addNote(message, REPEATED) };
  }
};

/** How the request of a post ended, if it has one and it did. */
const endOf = async ({ ended }: PostDeps): Promise<End | null> => (await ended?.()) ?? null;

const postOptions = (target: PostTarget, message: Message): Record<string, unknown> => ({
  channel: target.channel,
  ...(target.threadTs === undefined ? {} : { thread_ts: target.threadTs }),
  ...contentOf(message),
  unfurl_links: false,
  unfurl_media: false,
  metadata: postMetadata(target.requestId, target.step),
});

/**
 * Sends a step that is noted as tried, when it is its channel's turn; looks before it sends again. The note goes when
 * the message certainly does not stand there; `mayStand` says that an earlier try may.
 */
const send = async (
  deps: PostDeps,
  target: PostTarget,
  message: Message,
  earlier: { mayStand: boolean },
): Promise<Posted> => {
  const { channel, requestId, step } = target;
  let { mayStand } = earlier;
  const beforeRepeat = async (): Promise<Lookup> => {
    mayStand = true;
    const again = await lookFirst(deps, target, message);
    if ('posted' in again) return { kind: 'done', result: again.posted };
    mayStand = again.message !== message;
    return { kind: 'repeat', options: postOptions(target, again.message) };
  };
  const turn = async (): Promise<void> => {
    await deps.pace.turn(channel);
    if ((await endOf(deps)) !== null) throw new RequestEndedError();
  };
  const holdBack = (ms: number): void => deps.pace.holdBack(channel, ms);
  try {
    const options = postOptions(target, message);
    const answered = await callSlack(deps, 'chat.postMessage', options, { beforeRepeat, turn, holdBack });
    const posted = postedSchema.parse(answered);
    return { channel: posted.channel ?? channel, ts: posted.ts };
  } catch (error) {
    if (!mayStand && wasNotShown(error)) await deps.posts.drop(requestId, step);
    throw error;
  }
};

/** Posts one step unless it stands there already; returns where. */
const postStep = async (deps: PostDeps, target: PostTarget, message: Message): Promise<Posted> => {
  const { requestId, step } = target;
  const known = await deps.posts.find(requestId, step);
  if (known !== null && known.ts !== null) return { channel: known.channel, ts: known.ts };
  // It was sent before and nobody noted what became of it: only Slack knows.
  const look = known === null ? { message } : await lookFirst(deps, target, message);
  if (!('posted' in look)) await deps.posts.record(requestId, { step, channel: target.channel, ts: null });
  const posted =
    'posted' in look
      ? look.posted
      : await send(deps, target, look.message, { mayStand: look.message !== message });
  await deps.posts.record(requestId, { step, ...posted });
  if ((await endOf(deps)) === 'removed') {
    // Whoever removed the answer did so while this was on its way.
    await callSlack(deps, 'chat.delete', posted);
    await deps.posts.forget(requestId, step);
    throw new RequestEndedError();
  }
  return posted;
};

/**
 * Posts a message to a channel or thread, in a plainer form when Slack does not take its blocks, and returns where
 * it stands. A channel may be a person's id: the direct messages with them.
 * @throws the Web API error when nothing could be posted.
 */
export const postMessage = (deps: PostDeps, target: PostTarget, message: Message): Promise<Posted> =>
  inBestForm(deps, target.step, message, (form, step) => postStep(deps, { ...target, step }, form));

/**
 * Shows a step to one person, once at most: a message that only one person sees cannot be looked up, so that the try
 * is noted first and is not repeated after an outcome nobody knows.
 */
const showOnce = async (
  deps: PostDeps,
  target: { channel: string; requestId: string; step: string },
  show: () => Promise<unknown>,
): Promise<void> => {
  const { requestId, step, channel } = target;
  if ((await deps.posts.find(requestId, step)) !== null) return;
  await deps.posts.record(requestId, { step, channel, ts: null });
  try {
    await show();
  } catch (error) {
    if (wasNotShown(error)) await deps.posts.drop(requestId, step);
    throw error;
  }
  await deps.posts.record(requestId, { step, channel, ts: EPHEMERAL_TS });
};

/**
 * Posts a message that only `user` sees, in a channel the bot is in; plainer when Slack does not take its blocks.
 * @throws the Web API error
 */
export const postEphemeral = (
  deps: PostDeps,
  target: PostTarget & { user: string },
  message: Message,
): Promise<void> => {
  const { channel, user, requestId, threadTs } = target;
  const place = { channel, user, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  return inBestForm(deps, target.step, message, (form, step) =>
    showOnce(deps, { channel, requestId, step }, () =>
      callSlack(deps, 'chat.postEphemeral', { ...place, ...contentOf(form) }),
    ),
  );
};

/**
 * Answers through a response_url: only the asker sees it. Slack takes five of them in half an hour. Plainer when
 * Slack does not take its blocks.
 * @throws RespondError
 */
export const respond = (
  deps: PostDeps,
  target: { responseUrl: string; requestId: string; step: string },
  message: Message,
): Promise<void> =>
  inBestForm(deps, target.step, message, (form, step) =>
    showOnce(deps, { channel: '', requestId: target.requestId, step }, () =>
      sendResponse(deps, target.responseUrl, contentOf(form)),
    ),
  );
