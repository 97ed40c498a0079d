import { z } from 'zod';
import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import type { Message } from '../render/message.ts';
import { renderPlainText } from '../render/plain-text.ts';
import { type CallDeps, callSlack } from './call-slack.ts';
import { findPosted, postMetadata } from './find-posted.ts';
import { slackErrorWord } from './slack-error.ts';
import { MESSAGE_TEXT_LIMIT, splitText } from './split-text.ts';
import type { Steps } from './steps.ts';

export type PostDeps = CallDeps & { steps: Steps; fetch: typeof globalThis.fetch };

/** Where a message goes and which step of which request it is. A step is posted once. */
export type PostTarget = { channel: string; threadTs?: string; requestId: string; step: string };

const postedSchema = z.looseObject({ ts: z.string() });

/** Slack's words for blocks it does not take; the text alone may still pass. */
const BLOCKS_REJECTED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'too_many_blocks',
  'only_one_table_allowed',
]);

const areBlocksRejected = (word: string | null): boolean => word !== null && BLOCKS_REJECTED.has(word);

/** A message as texts without blocks, each short enough for Slack, in order. */
const plainPieces = (message: Message): string[] => {
  const pieces = splitText(renderPlainText([message]), MESSAGE_TEXT_LIMIT, escapeMrkdwn);
  return pieces.length > 0 ? pieces : [message.text.slice(0, MESSAGE_TEXT_LIMIT)];
};

/** Slack refuses an empty list of blocks. */
const contentOf = ({ text, blocks }: Message): Record<string, unknown> =>
  blocks.length === 0 ? { text } : { text, blocks };

/** Posts one step unless it is recorded already; returns its ts. */
const postStep = async (
  deps: PostDeps,
  target: PostTarget,
  content: Record<string, unknown>,
): Promise<string> => {
  const recorded = deps.steps.find(target.requestId, target.step);
  if (recorded !== undefined) return recorded;
  const options = {
    channel: target.channel,
    ...(target.threadTs === undefined ? {} : { thread_ts: target.threadTs }),
    ...content,
    unfurl_links: false,
    unfurl_media: false,
    metadata: postMetadata(target.requestId, target.step),
  };
  const posted = await callSlack(deps, 'chat.postMessage', options, () => findPosted(deps, target));
  const { ts } = postedSchema.parse(posted);
  deps.steps.record(target.requestId, target.step, ts);
  return ts;
};

/**
 * Posts a message to a channel or thread and returns its ts. When Slack does not take the blocks, the same
 * words follow as plain text, in as many messages as they need; the first one's ts is returned.
 * @throws the Web API error when nothing could be posted.
 */
export const postMessage = async (deps: PostDeps, target: PostTarget, message: Message): Promise<string> => {
  try {
    return await postStep(deps, target, contentOf(message));
  } catch (error) {
    const word = slackErrorWord(error);
    if (!areBlocksRejected(word)) throw error;
    deps.log.warn(
      { slackError: word, step: target.step },
      'blocks were rejected, the words follow as plain text',
    );
  }
  const timestamps: string[] = [];
  for (const [index, text] of plainPieces(message).entries()) {
    timestamps.push(await postStep(deps, { ...target, step: `${target.step}.plain.${index + 1}` }, { text }));
  }
  const ts = timestamps[0] ?? '';
  deps.steps.record(target.requestId, target.step, ts);
  return ts;
};

/** Posts a message that only `user` sees, in a channel the bot is in. Plain text when blocks are rejected. */
export const postEphemeral = async (
  deps: PostDeps,
  target: PostTarget & { user: string },
  message: Message,
): Promise<void> => {
  if (deps.steps.find(target.requestId, target.step) !== undefined) return;
  const place = {
    channel: target.channel,
    user: target.user,
    ...(target.threadTs === undefined ? {} : { thread_ts: target.threadTs }),
  };
  try {
    await callSlack(deps, 'chat.postEphemeral', { ...place, ...contentOf(message) });
  } catch (error) {
    if (!areBlocksRejected(slackErrorWord(error))) throw error;
    for (const text of plainPieces(message)) await callSlack(deps, 'chat.postEphemeral', { ...place, text });
  }
  deps.steps.record(target.requestId, target.step, 'ephemeral');
};

/** A response_url refused a message. `word` is Slack's reason when it gave one. */
export class RespondError extends Error {
  readonly code = 'respond_failed';
  readonly word: string | null;

  constructor(status: number, word: string | null) {
    super(`a response url answered ${status}${word === null ? '' : ` (${word})`}`);
    this.name = 'RespondError';
    this.word = word;
  }
}

/** Slack says "ok", `{"ok":true}`, a bare word such as `invalid_blocks`, or `{"ok":false,"error":"..."}`. */
const refusal = (body: string): string | null => {
  const word = /^\s*(?:\{.*"error"\s*:\s*")?([a-z]+(?:_[a-z]+)+)/s.exec(body.slice(0, 1_000));
  return word?.[1] ?? null;
};

const RESPOND_TIMEOUT_MS = 10_000;

const respondOnce = async (
  deps: PostDeps,
  responseUrl: string,
  content: Record<string, unknown>,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await deps.fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...content }),
      redirect: 'error',
      signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
    });
    const word = refusal(await response.text());
    if (response.ok && word === null) return;
    const retryAfter = Number(response.headers.get('retry-after') ?? 1);
    if (response.status !== 429 || attempt >= 3 || !(retryAfter <= 60))
      throw new RespondError(response.status, word);
    await deps.sleep(retryAfter * 1000);
  }
};

/**
 * Answers through a response_url: only the asker sees it. Slack takes five of them in half an hour. Plain text
 * when blocks are rejected. A response cannot be looked up, so nothing is sent twice: after an unknown outcome
 * it is not repeated.
 * @throws RespondError, or fetch's error
 */
export const respond = async (
  deps: PostDeps,
  target: { responseUrl: string; requestId: string; step: string },
  message: Message,
): Promise<void> => {
  if (deps.steps.find(target.requestId, target.step) !== undefined) return;
  try {
    await respondOnce(deps, target.responseUrl, contentOf(message));
  } catch (error) {
    if (!(error instanceof RespondError) || !areBlocksRejected(error.word)) throw error;
    for (const text of plainPieces(message)) await respondOnce(deps, target.responseUrl, { text });
  }
  deps.steps.record(target.requestId, target.step, 'ephemeral');
};
