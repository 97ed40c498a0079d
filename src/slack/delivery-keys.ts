import { z } from 'zod';
import { readAnswerPress } from './answer-press.ts';
import { isSaidByForm } from './forms/submission.ts';
import { isAddressed, messageEventSchema } from './message-event.ts';
import { shortcutKeys } from './shortcut/read-shortcut.ts';

const envelopeSchema = z.looseObject({
  event_id: z.string().optional(),
  team_id: z.string().optional(),
  trigger_id: z.string().optional(),
  event: z.unknown().optional(),
});

const PRESS = 'press:';
const FORM = 'form:';

const formSchema = z.looseObject({ view: z.looseObject({ id: z.string() }) });

/**
 * The keys one delivery is known by. Events: their `event_id`, and for a message to the bot team, channel and
 * ts as well, because a mention may also arrive as a message with an event id of its own. Commands and
 * interactions: their `trigger_id`, and for a press on a likely answer who pressed which button under which message,
 * so that a double click is one answer; for a form that says something the form, which is sent once. Empty when the body has none of them.
 */
export const deliveryKeys = (body: Record<string, unknown>, botUserId: string): string[] => {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) return [];
  const { event_id: eventId, team_id: team, trigger_id: trigger } = envelope.data;
  const keys: string[] = [];
  if (eventId !== undefined) keys.push(`event:${eventId}`);
  if (trigger !== undefined) keys.push(`trigger:${trigger}`);
  const event = messageEventSchema.safeParse(envelope.data.event);
  if (event.success && isAddressed(event.data, botUserId)) {
    keys.push(`message:${team ?? ''}:${event.data.channel}:${event.data.ts}`);
  }
  keys.push(...shortcutKeys(body));
  const press = readAnswerPress(body);
  if (press !== null) keys.push(`${PRESS}${press.channel}:${press.ts}:${press.user}:${press.actionId}`);
  const form = formSchema.safeParse(body);
  if (form.success && isSaidByForm(body)) keys.push(`${FORM}${form.data.view.id}`);
  return keys;
};

/** The keys of the delivery alone: Slack repeats those, while a person may press a button or send a form again. */
export const withoutPress = (keys: readonly string[]): string[] =>
  keys.filter((key) => !key.startsWith(PRESS) && !key.startsWith(FORM));

/** Whether a question came by a form: sent twice, it is the same one and nobody asks again. */
export const isOfForm = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith(FORM));
