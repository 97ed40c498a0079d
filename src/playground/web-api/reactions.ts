import { z } from 'zod';
import { BOT } from '../seed.ts';
import { findMessage, markChanged, type WorkspaceState } from '../state.ts';
import type { Message } from '../workspace-types.ts';
import { type ApiFailure, type ApiMethod, fail } from './api-types.ts';
import { readArguments } from './arguments.ts';
import { findJoinedChannel } from './find-channel.ts';

const reactionSchema = z.object({
  channel: z.string({ error: 'missing required field: channel' }),
  timestamp: z.string({ error: 'missing required field: timestamp' }),
  name: z.string({ error: 'missing required field: name' }),
});

const add: ApiMethod = (args, { state }) => {
  const target = findTarget(args, state);
  if (!target.ok) return target;
  const { message, name } = target;
  message.reactions ??= [];
  const reaction = message.reactions.find((each) => each.name === name);
  if (reaction?.users.includes(BOT.userId) === true) return fail('already_reacted');
  if (reaction === undefined) message.reactions.push({ name, users: [BOT.userId] });
  else reaction.users.push(BOT.userId);
  markChanged(state);
  return { ok: true };
};

const remove: ApiMethod = (args, { state }) => {
  const target = findTarget(args, state);
  if (!target.ok) return target;
  const reaction = target.message.reactions?.find((each) => each.name === target.name);
  if (reaction === undefined || !reaction.users.includes(BOT.userId)) return fail('no_reaction');
  reaction.users = reaction.users.filter((user) => user !== BOT.userId);
  target.message.reactions = target.message.reactions?.filter((each) => each.users.length > 0) ?? [];
  markChanged(state);
  return { ok: true };
};

export const reactionMethods: Record<string, ApiMethod> = {
  'reactions.add': add,
  'reactions.remove': remove,
};

function findTarget(
  args: Record<string, unknown>,
  state: WorkspaceState,
): { ok: true; message: Message; name: string } | ApiFailure {
  const read = readArguments(reactionSchema, args);
  if (!read.ok) return read;
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(read.value.name)) return fail('invalid_name');
  const found = findJoinedChannel(state, read.value.channel);
  if (!found.ok) return found;
  const message = findMessage(state, found.channel.id, read.value.timestamp);
  return message === undefined ? fail('message_not_found') : { ok: true, message, name: read.value.name };
}
