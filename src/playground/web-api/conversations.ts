import { z } from 'zod';
import { messageJson } from '../message-json.ts';
import { BOT } from '../seed.ts';
import { findThread, isReply } from '../state.ts';
import type { Channel, Message } from '../workspace-types.ts';
import { type ApiContext, type ApiMethod, type ApiResponse, fail } from './api-types.ts';
import { count, flag, readArguments } from './arguments.ts';
import { findReadableChannel, findVisibleChannel } from './find-channel.ts';

const channelSchema = z.object({ channel: z.string({ error: 'missing required field: channel' }) });
const pageSchema = channelSchema.extend({ limit: count.optional(), cursor: z.string().optional() });
const historySchema = pageSchema.extend({
  oldest: z.coerce.string().optional(),
  latest: z.coerce.string().optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
});
const repliesSchema = historySchema.extend({ ts: z.string({ error: 'missing required field: ts' }) });
type HistoryArguments = z.output<typeof historySchema>;

const history: ApiMethod = (args, context) => {
  const read = readArguments(historySchema, args);
  if (!read.ok) return read;
  const found = findReadableChannel(context.state, read.value.channel);
  if (!found.ok) return found;
  const shown = context.state.messages
    .filter((message) => message.channel === found.channel.id)
    .filter((message) => !isReply(message) || message.reply_broadcast === true)
    .filter((message) => isInside(message, read.value))
    .reverse();
  return messagesPage(shown, read.value, context);
};

const replies: ApiMethod = (args, context) => {
  const read = readArguments(repliesSchema, args);
  if (!read.ok) return read;
  const found = findReadableChannel(context.state, read.value.channel);
  if (!found.ok) return found;
  const thread = findThread(context.state, found.channel.id, read.value.ts);
  if (thread.length === 0) return fail('thread_not_found');
  const shown = thread.filter((message) => !isReply(message) || isInside(message, read.value));
  return messagesPage(shown, read.value, context);
};

const info: ApiMethod = (args, { state }) => {
  const read = readArguments(channelSchema, args);
  if (!read.ok) return read;
  const found = findVisibleChannel(state, read.value.channel);
  return found.ok ? { ok: true, channel: channelJson(found.channel) } : found;
};

const members: ApiMethod = (args, { state }) => {
  const read = readArguments(pageSchema, args);
  if (!read.ok) return read;
  const found = findVisibleChannel(state, read.value.channel);
  if (!found.ok) return found;
  const page = cutPage(found.channel.members, read.value);
  if (page === undefined) return fail('invalid_cursor');
  return { ok: true, members: page.items, response_metadata: { next_cursor: page.next } };
};

export const conversationMethods: Record<string, ApiMethod> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.members': members,
};

function messagesPage(shown: Message[], asked: HistoryArguments, { state }: ApiContext): ApiResponse {
  const page = cutPage(shown, asked);
  if (page === undefined) return fail('invalid_cursor');
  return {
    ok: true,
    messages: page.items.map((message) => messageJson(state, message, asked.include_all_metadata === true)),
    has_more: page.next !== '',
    response_metadata: { next_cursor: page.next },
  };
}

/** Timestamps have equal length for the next two centuries, so that text compares as time does. */
function isInside(message: Message, { oldest, latest, inclusive }: HistoryArguments): boolean {
  if (inclusive === true && (message.ts === oldest || message.ts === latest)) return true;
  if (oldest !== undefined && oldest !== '0' && message.ts <= oldest) return false;
  return latest === undefined || latest === '' || message.ts < latest;
}

function cutPage<Item>(
  items: readonly Item[],
  { limit = 100, cursor = '' }: { limit?: number | undefined; cursor?: string | undefined },
): { items: Item[]; next: string } | undefined {
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next:', ''));
  if (!Number.isInteger(start) || start < 0) return undefined;
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), next };
}

function channelJson(channel: Channel): Record<string, unknown> {
  const { isShared = false } = channel;
  const common = {
    id: channel.id,
    created: 1_700_000_000,
    is_archived: channel.isArchived,
    is_im: channel.kind === 'direct',
    is_mpim: false,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_pending_ext_shared: false,
    is_org_shared: false,
  };
  if (channel.kind === 'direct') {
    return { ...common, user: channel.members.find((member) => member !== BOT.userId) };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_private: channel.kind === 'private',
    is_member: channel.members.includes(BOT.userId),
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.length,
  };
}
