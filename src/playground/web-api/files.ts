import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BOT } from '../seed.ts';
import { markChanged, nextId, nextTimestamp, type Upload, type WorkspaceState } from '../state.ts';
import type { Message, MessageFile } from '../workspace-types.ts';
import { type ApiContext, type ApiFailure, type ApiMethod, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';
import { checkThread } from './check-thread.ts';
import { findWritableChannel } from './find-channel.ts';
import { readMessageContent } from './message-content.ts';

/** The workspace takes texts of up to this size; Slack takes a gigabyte of anything. */
export const LARGEST_FILE_BYTES = 1_000_000;
/** Files the bot asked a place for and did not share yet. */
const MOST_UPLOADS = 100;
/** How long a place waits for its file to arrive and to be shared. */
const UPLOAD_LIFETIME_MS = 30 * 60_000;

const placeSchema = z.object({
  filename: z.string({ error: 'missing required field: filename' }).min(1),
  length: z.coerce.number({ error: 'missing required field: length' }).int().min(1),
});
const completeSchema = z.object({
  files: z
    .array(z.object({ id: z.string(), title: z.string().optional() }), {
      error: 'missing required field: files',
    })
    .min(1),
  channel_id: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
});
type Complete = z.output<typeof completeSchema>;
type Arrived = Upload & { text: string; title: string };

const getUploadUrl: ApiMethod = (args, { state, options }) => {
  const read = readArguments(placeSchema, args);
  if (!read.ok) return read;
  const { filename, length } = read.value;
  if (length > LARGEST_FILE_BYTES) return fail('file_upload_size_restricted');
  forgetOldUploads(state);
  if (state.uploads.size >= MOST_UPLOADS) return fail('storage_limit_reached');
  const secret = randomBytes(18).toString('base64url');
  const id = nextId(state, 'F');
  state.uploads.set(secret, { id, name: filename, length, issuedAt: state.clock() });
  return { ok: true, upload_url: `${options.baseUrl}/upload/${secret}`, file_id: id };
};

/** Without a channel the files stay the bot's own, as in Slack: nobody sees them. */
const completeUpload: ApiMethod = (args, context) => {
  const read = readArguments(completeSchema, args);
  if (!read.ok) return read;
  const arrived = findArrived(context.state, read.value);
  if (arrived === undefined) return fail('file_not_found');
  const { channel_id: channelId } = read.value;
  const shared = channelId === undefined ? undefined : share(args, read.value, arrived, channelId, context);
  if (shared?.ok === false) return shared;
  for (const [secret, { id }] of context.state.uploads) {
    if (arrived.some((each) => each.id === id)) context.state.uploads.delete(secret);
  }
  return { ok: true, files: arrived.map(({ id, title }) => ({ id, title })) };
};

export const fileMethods: Record<string, ApiMethod> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};

function forgetOldUploads(state: WorkspaceState): void {
  for (const [secret, { issuedAt }] of state.uploads) {
    if (state.clock() - issuedAt > UPLOAD_LIFETIME_MS) state.uploads.delete(secret);
  }
}

/** All of the files, or undefined when one of them is not known or has not arrived. */
function findArrived(state: WorkspaceState, { files }: Complete): Arrived[] | undefined {
  const uploads = [...state.uploads.values()];
  const arrived = files.flatMap(({ id, title }) => {
    const upload = uploads.find((each) => each.id === id);
    if (upload?.text === undefined) return [];
    return [{ ...upload, text: upload.text, title: title ?? upload.name }];
  });
  return arrived.length === files.length ? arrived : undefined;
}

function share(
  args: Record<string, unknown>,
  asked: Complete,
  arrived: readonly Arrived[],
  channelId: string,
  { state, announce }: ApiContext,
): { ok: true } | ApiFailure {
  const found = findWritableChannel(state, channelId);
  if (!found.ok) return found;
  const thread = checkThread(state, found.channel.id, asked.thread_ts);
  if (!thread.ok) return thread;
  const said = readComment(args, asked.initial_comment);
  if (!said.ok) return said;
  const message: Message = {
    type: 'message',
    subtype: 'file_share',
    channel: found.channel.id,
    ts: nextTimestamp(state),
    user: BOT.userId,
    bot_id: BOT.botId,
    app_id: BOT.appId,
    ...said.content,
    files: arrived.map(fileJson),
    ...(asked.thread_ts === undefined ? {} : { thread_ts: asked.thread_ts }),
  };
  state.messages.push(message);
  const place = { channel: message.channel, ts: message.ts };
  state.files.push(...arrived.map(({ id, name, text }) => ({ id, name, ...place, text })));
  markChanged(state);
  announce({ kind: 'posted', message });
  return { ok: true };
}

/** With a comment the blocks are ignored; a file may also stand alone. */
function readComment(
  args: Record<string, unknown>,
  comment: string | undefined,
): { ok: true; content: Pick<Message, 'text' | 'blocks'> } | ApiFailure {
  if (comment !== undefined && comment !== '') return { ok: true, content: { text: comment } };
  if (args['blocks'] === undefined) return { ok: true, content: { text: '' } };
  const read = readMessageContent({ blocks: args['blocks'] }, 'new');
  if (!read.ok) return read;
  return { ok: true, content: { text: '', blocks: read.content.blocks ?? [] } };
}

function fileJson({ id, name, title, text }: Arrived): MessageFile {
  const filetype = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? 'text';
  const mimetype = filetype === 'md' ? 'text/markdown' : 'text/plain';
  return { id, name, title, mimetype, filetype, size: Buffer.byteLength(text), user: BOT.userId };
}
