import { z } from 'zod';
import { findMessage, markChanged, type ThreadStatus, type WorkspaceState } from '../state.ts';
import { type ApiFailure, type ApiMethod, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';
import { findJoinedChannel } from './find-channel.ts';

const threadSchema = z.object({ channel_id: z.string(), thread_ts: z.string() });
const statusSchema = threadSchema.extend({
  status: z.string(),
  loading_messages: z.array(z.string()).max(10).optional(),
});
const titleSchema = threadSchema.extend({ title: z.string().min(1) });
/** Without a thread the prompts are pinned to the app's Messages tab. */
const promptsSchema = z.object({
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  title: z.string().optional(),
  prompts: z
    .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
    .min(1)
    .max(4),
});

const setStatus: ApiMethod = (args, { state }) => {
  const read = readArguments(statusSchema, args);
  if (!read.ok) return read;
  return change(state, read.value, { status: read.value.status });
};

const setTitle: ApiMethod = (args, { state }) => {
  const read = readArguments(titleSchema, args);
  if (!read.ok) return read;
  return change(state, read.value, { title: read.value.title });
};

const setSuggestedPrompts: ApiMethod = (args, { state }) => {
  const read = readArguments(promptsSchema, args);
  if (!read.ok) return read;
  const { prompts, title = '' } = read.value;
  return change(state, read.value, { prompts, promptsTitle: title });
};

export const assistantMethods: Record<string, ApiMethod> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': setTitle,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};

function change(
  state: WorkspaceState,
  target: { channel_id: string; thread_ts?: string | undefined },
  fields: Partial<ThreadStatus>,
): { ok: true } | ApiFailure {
  const found = findJoinedChannel(state, target.channel_id);
  if (!found.ok) return found;
  const threadTs = target.thread_ts ?? '';
  if (threadTs !== '' && findMessage(state, found.channel.id, threadTs) === undefined) {
    return fail('thread_not_found');
  }
  const key = `${found.channel.id}:${threadTs}`;
  const before = state.statuses.get(key) ?? {
    channel: found.channel.id,
    threadTs,
    status: '',
    title: '',
    prompts: [],
    promptsTitle: '',
  };
  state.statuses.set(key, { ...before, ...fields });
  markChanged(state);
  return { ok: true };
}
