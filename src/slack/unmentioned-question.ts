import { z } from 'zod';
import type { NewRequest } from '../inbox/inbox-request.ts';
import type { Remembered } from '../profile/remembered.ts';
import { type TeamProfiles, WORKSPACE } from '../store/team-profiles.ts';
import type { Threads } from '../store/threads.ts';
import { isAddressed, isReplyInChannel, messageEventSchema } from './message-event.ts';
import { questionOfShortcut } from './shortcut/question-of-shortcut.ts';

const eventSchema = z.looseObject({
  team_id: z.string().default(''),
  event: z.looseObject({ type: z.literal('message') }),
});

/** Whether words that mention nobody go on with what is remembered of their thread. */
export type Counts = (text: string, memory: Remembered, today: string) => boolean | Promise<boolean>;

export type UnmentionedDeps = {
  threads: Pick<Threads, 'find'>;
  profiles: Pick<TeamProfiles, 'find'>;
  counts: Counts;
  botUserId: string;
};

/** `talk`: a message that is not for the bot, of which nothing may be kept. Null for what is no message. */
export type Unmentioned = NewRequest | 'talk' | null;

/**
 * A question that does not name the bot: a run of its shortcut, or a message in a thread that it answered in, when what
 * it says goes on with that answer. Everything else that people, bots and edits say in channels is `talk`.
 */
export const unmentionedQuestion =
  ({ threads, profiles, counts, botUserId }: UnmentionedDeps) =>
  async (body: Record<string, unknown>, context: { id: string; now: Date }): Promise<Unmentioned> => {
    const shortcut = questionOfShortcut(body, context);
    if (shortcut !== null) return shortcut;
    const envelope = eventSchema.safeParse(body);
    if (!envelope.success) return null;
    const event = messageEventSchema.safeParse(envelope.data.event);
    // Said to the bot, but no question: an order that is carried out at once.
    if (event.success && isAddressed(event.data, botUserId)) return null;
    if (!event.success || !isReplyInChannel(event.data)) return 'talk';
    const { channel, user = '', ts, thread_ts: threadTs = ts, text } = event.data;
    if (user === botUserId) return 'talk';
    const team = envelope.data.team_id;
    const { memory } = await threads.find({ team, channel, threadTs });
    const today = context.now.toISOString().slice(0, 10);
    if (memory === null || !(await counts(text, memory, today))) return 'talk';
    // Nobody asked the bot by name, so nobody is told that it is paused.
    const workspace = await profiles.find({ team, channel: WORKSPACE });
    if (workspace?.profile.bot.state === 'paused') return 'talk';
    const { token: _, ...kept } = body;
    return {
      ...{ id: context.id, kind: 'message', team, channel, user, threadTs, text },
      ...{ messageTs: ts, body: JSON.stringify(kept), responseUrl: null },
      receivedAt: context.now.getTime(),
    };
  };
