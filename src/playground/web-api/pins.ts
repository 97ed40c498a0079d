import { z } from 'zod';
import { findMessage, markChanged, type WorkspaceState } from '../state.ts';
import type { Message } from '../workspace-types.ts';
import { type ApiFailure, type ApiMethod, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';
import { findJoinedChannel } from './find-channel.ts';

const pinSchema = z.object({
  channel: z.string({ error: 'missing required field: channel' }),
  timestamp: z.string().optional(),
});

/** Errors as docs.slack.dev/reference/methods/pins.add and pins.remove list them. */
const add: ApiMethod = (args, { state }) => {
  const target = findTarget(args, state);
  if (!target.ok) return target;
  const { message } = target;
  if (isPinned(message)) return fail('already_pinned');
  message.pinned_to = [message.channel];
  markChanged(state);
  return { ok: true };
};

const remove: ApiMethod = (args, { state }) => {
  const target = findTarget(args, state);
  if (!target.ok) return target;
  if (!isPinned(target.message)) return fail('no_pin');
  delete target.message.pinned_to;
  markChanged(state);
  return { ok: true };
};

export const pinMethods: Record<string, ApiMethod> = {
  'pins.add': add,
  'pins.remove': remove,
};

function isPinned({ pinned_to: places }: Message): boolean {
  return places !== undefined;
}

function findTarget(
  args: Record<string, unknown>,
  state: WorkspaceState,
): { ok: true; message: Message } | ApiFailure {
  const read = readArguments(pinSchema, args);
  if (!read.ok) return read;
  const { channel, timestamp } = read.value;
  if (timestamp === undefined || timestamp === '') return fail('no_item_specified');
  if (!/^\d+\.\d{6}$/.test(timestamp)) return fail('bad_timestamp');
  const found = findJoinedChannel(state, channel);
  if (!found.ok) return found;
  const message = findMessage(state, found.channel.id, timestamp);
  return message === undefined ? fail('message_not_found') : { ok: true, message };
}
