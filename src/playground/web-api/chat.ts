import { z } from 'zod';
import { messageJson } from '../message-json.ts';
import { BOT } from '../seed.ts';
import { findMessage, isReply, markChanged, nextTimestamp, type WorkspaceState } from '../state.ts';
import type { Message } from '../workspace-types.ts';
import { type ApiFailure, type ApiMethod, type ApiResponse, fail } from './api-types.ts';
import { flag, readArguments } from './arguments.ts';
import { checkThread } from './check-thread.ts';
import { findVisibleChannel, findWritableChannel } from './find-channel.ts';
import { type MessageContent, readMessageContent } from './message-content.ts';

const channelId = z.string({ error: 'missing required field: channel' }).min(1);
const timestamp = z.string({ error: 'missing required field: ts' }).min(1);
const threadTs = z.string().optional();
const postSchema = z.object({ channel: channelId, thread_ts: threadTs, reply_broadcast: flag.optional() });
const ephemeralSchema = z.object({ channel: channelId, user: z.string(), thread_ts: threadTs });
const targetSchema = z.object({ channel: channelId, ts: timestamp });
const permalinkSchema = z.object({ channel: channelId, message_ts: timestamp });

const postMessage: ApiMethod = (args, { state, announce }) => {
  const read = readArguments(postSchema, args);
  if (!read.ok) return read;
  const found = findWritableChannel(state, read.value.channel);
  if (!found.ok) return found;
  const thread = checkThread(state, found.channel.id, read.value.thread_ts);
  if (!thread.ok) return thread;
  const body = readMessageContent(args, 'new');
  if (!body.ok) return body;
  const message: Message = {
    type: 'message',
    channel: found.channel.id,
    ts: nextTimestamp(state),
    user: BOT.userId,
    bot_id: BOT.botId,
    app_id: BOT.appId,
    ...contentFields(body.content),
    ...(read.value.thread_ts === undefined ? {} : { thread_ts: read.value.thread_ts }),
    ...(read.value.reply_broadcast === true ? { reply_broadcast: true } : {}),
  };
  state.messages.push(message);
  // Slack takes the "is thinking" line away with the first message the app writes into the thread.
  state.statuses.delete(`${message.channel}:${message.thread_ts}`);
  markChanged(state);
  announce({ kind: 'posted', message });
  return withWarnings(body.content, {
    ok: true,
    channel: message.channel,
    ts: message.ts,
    message: messageJson(state, message, true),
  });
};

const postEphemeral: ApiMethod = (args, { state }) => {
  const read = readArguments(ephemeralSchema, args);
  if (!read.ok) return read;
  const found = findWritableChannel(state, read.value.channel);
  if (!found.ok) return found;
  if (!found.channel.members.includes(read.value.user)) return fail('user_not_in_channel');
  const body = readMessageContent(args, 'new');
  if (!body.ok) return body;
  const ts = nextTimestamp(state);
  const { text, blocks } = body.content;
  state.ephemerals.push({
    channel: found.channel.id,
    ts,
    user: read.value.user,
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(read.value.thread_ts === undefined ? {} : { thread_ts: read.value.thread_ts }),
    via: 'chat.postEphemeral',
  });
  markChanged(state);
  return withWarnings(body.content, { ok: true, message_ts: ts });
};

const update: ApiMethod = (args, { state, announce }) => {
  const own = findOwnMessage(args, state, 'cant_update_message');
  if (!own.ok) return own;
  const body = readMessageContent(args, 'update');
  if (!body.ok) return body;
  const previous = { ...own.message };
  if (body.content.blocks === undefined && args['text'] !== undefined) delete own.message.blocks;
  Object.assign(own.message, contentFields(body.content), {
    edited: { user: BOT.userId, ts: nextTimestamp(state) },
  });
  markChanged(state);
  announce({ kind: 'changed', message: own.message, previous });
  const { channel, ts, text } = own.message;
  return { ok: true, channel, ts, text, message: messageJson(state, own.message, true) };
};

const remove: ApiMethod = (args, { state, announce }) => {
  const own = findOwnMessage(args, state, 'cant_delete_message');
  if (!own.ok) return own;
  state.messages = state.messages.filter((message) => message !== own.message);
  markChanged(state);
  announce({ kind: 'deleted', previous: own.message });
  return { ok: true, channel: own.message.channel, ts: own.message.ts };
};

const getPermalink: ApiMethod = (args, { state, options }) => {
  const read = readArguments(permalinkSchema, args);
  if (!read.ok) return read;
  const found = findVisibleChannel(state, read.value.channel);
  if (!found.ok) return found;
  const message = findMessage(state, found.channel.id, read.value.message_ts);
  if (message === undefined) return fail('message_not_found');
  const thread = isReply(message) ? `?thread_ts=${message.thread_ts}&cid=${message.channel}` : '';
  const path = `/archives/${message.channel}/p${message.ts.replace('.', '')}${thread}`;
  return { ok: true, channel: message.channel, permalink: `${options.baseUrl}${path}` };
};

export const chatMethods: Record<string, ApiMethod> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};

function contentFields(content: MessageContent): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  return {
    text: content.text,
    ...(content.blocks === undefined ? {} : { blocks: content.blocks }),
    ...(content.metadata === undefined ? {} : { metadata: content.metadata }),
  };
}

function findOwnMessage(
  args: Record<string, unknown>,
  state: WorkspaceState,
  refusal: string,
): { ok: true; message: Message } | ApiFailure {
  const read = readArguments(targetSchema, args);
  if (!read.ok) return read;
  const found = findVisibleChannel(state, read.value.channel);
  if (!found.ok) return found;
  const message = findMessage(state, found.channel.id, read.value.ts);
  if (message === undefined) return fail('message_not_found');
  return message.bot_id === BOT.botId ? { ok: true, message } : fail(refusal);
}

function withWarnings(content: MessageContent, response: ApiResponse): ApiResponse {
  if (content.warnings.length === 0) return response;
  const warning = content.warnings.join(',');
  return { ...response, warning, response_metadata: { warnings: content.warnings } };
}
