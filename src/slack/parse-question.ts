import { z } from 'zod';
import type { NewRequest } from '../inbox/inbox-request.ts';
import { asksForDecisions, asksForProfile } from '../request/from-slack.ts';
import { type AnswerPress, readAnswerPress } from './answer-press.ts';
import { COMMAND } from './command-name.ts';
import { isAddressed, messageEventSchema } from './message-event.ts';
import { slackTsOr } from './slack-ts.ts';

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
 * A press carries the whole message it stands under and what stands in its inputs; of those only what says where
 * it was made is needed to answer it.
 */
const pressBody = (body: Record<string, unknown>, { ts, threadTs }: AnswerPress): Record<string, unknown> => {
  const { state: _, ...rest } = body;
  return { ...rest, message: { type: 'message', ts, thread_ts: threadTs } };
};

/**
 * A press as a question that stands in its thread at the moment it was made, so that what was said before is read
 * before it.
 */
const questionOfPress = (press: AnswerPress, receivedAt: number) => {
  const { team, channel, user, threadTs, phrase: text, pressedAt, responseUrl = null } = press;
  const messageTs = slackTsOr(pressedAt, receivedAt);
  return { kind: 'press', team, channel, user, threadTs, messageTs, text, responseUrl } as const;
};

/**
 * The question in a delivery, as it is stored: a slash command of ours, a press on a likely answer, or a message for the
 * bot. Null for everything else (other buttons, dialogs, other events, talk among people).
 */
export const parseQuestion = (
  body: Record<string, unknown>,
  context: { id: string; now: Date; botUserId: string },
): NewRequest | null => {
  const receivedAt = context.now.getTime();
  // Only for a question: most of what is delivered is none.
  const common = () => ({ id: context.id, body: toJson(body), receivedAt });
  const command = commandSchema.safeParse(body);
  if (command.success) {
    // Shown at once, whatever waits in the channel: no question, and not to be kept as one.
    if (asksForProfile(command.data.text) || asksForDecisions(command.data.text) !== null) return null;
    const { team_id: team, channel_id: channel, user_id: user, text, response_url: url } = command.data;
    const place = { team, channel, user, threadTs: null, messageTs: null };
    return { ...common(), ...place, kind: 'command', text, responseUrl: url ?? null };
  }
  const press = readAnswerPress(body);
  if (press !== null) {
    const stored = toJson(pressBody(body, press));
    return { ...common(), body: stored, ...questionOfPress(press, receivedAt) };
  }
  const envelope = eventSchema.safeParse(body);
  const event = messageEventSchema.safeParse(envelope.data?.event);
  if (!envelope.success || !event.success || !isAddressed(event.data, context.botUserId)) return null;
  const { channel, user = '', ts, thread_ts: threadTs = ts, text } = event.data;
  if (asksForDecisions(text, context.botUserId) !== null) return null;
  const place = { team: envelope.data.team_id, channel, user, threadTs, messageTs: ts };
  return { ...common(), ...place, kind: 'message', text, responseUrl: null };
};
