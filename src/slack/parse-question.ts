import { z } from 'zod';
import type { NewRequest } from '../inbox/inbox-request.ts';
import { COMMAND } from './command-name.ts';
import { isAddressed, messageEventSchema } from './message-event.ts';

const commandSchema = z.looseObject({
  command: z.literal(COMMAND),
  text: z.string().default(''),
  team_id: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  response_url: z.string().optional(),
});

const eventSchema = z.looseObject({ team_id: z.string().default(''), event: z.unknown() });

/** Slack's old verification token is a secret nobody needs, and the response url has a column that is wiped. */
const toJson = ({ token: _, response_url: __, ...body }: Record<string, unknown>): string =>
  JSON.stringify(body);

/**
 * The question in a delivery, as it is stored: a slash command of ours, or a message for the bot. Null for
 * everything else (buttons, dialogs, other events, talk among people).
 */
export const parseQuestion = (
  body: Record<string, unknown>,
  context: { id: string; now: Date; botUserId: string },
): NewRequest | null => {
  // Only for a question: a press on a button carries the whole message it stands under.
  const common = () => ({ id: context.id, body: toJson(body), receivedAt: context.now.getTime() });
  const command = commandSchema.safeParse(body);
  if (command.success) {
    const { team_id: team, channel_id: channel, user_id: user, text, response_url: url } = command.data;
    const place = { team, channel, user, threadTs: null, messageTs: null };
    return { ...common(), ...place, kind: 'command', text, responseUrl: url ?? null };
  }
  const envelope = eventSchema.safeParse(body);
  const event = messageEventSchema.safeParse(envelope.data?.event);
  if (!envelope.success || !event.success || !isAddressed(event.data, context.botUserId)) return null;
  const { channel, user = '', ts, thread_ts: threadTs = ts, text } = event.data;
  const place = { team: envelope.data.team_id, channel, user, threadTs, messageTs: ts };
  return { ...common(), ...place, kind: 'message', text, responseUrl: null };
};
