import { z } from 'zod';
import type { Thread } from '../inbox/thread.ts';
import { messagePressSchema, placeOfPress } from './press-schema.ts';

const buttonPressSchema = messagePressSchema.extend({
  trigger_id: z.string().optional(),
  actions: z.tuple([z.looseObject({ value: z.string() })]),
});

/** A press on a button under a message. The place is that of the message, whatever the button says. */
export type ButtonPress = {
  value: string;
  place: Thread;
  /** The message that the button stands under. */
  ts: string;
  user: string;
  triggerId: string | null;
  responseUrl: string | undefined;
};

/** The press in a delivery, null when it came in a shape that is not known. `ownTeam`: where Slack said it. */
export const readButtonPress = (body: unknown, ownTeam: string): ButtonPress | null => {
  const press = buttonPressSchema.safeParse(body);
  if (!press.success) return null;
  const { user, message, trigger_id: triggerId, response_url: responseUrl } = press.data;
  return {
    value: press.data.actions[0].value,
    place: placeOfPress(press.data, ownTeam),
    ts: message.ts,
    user: user.id,
    triggerId: triggerId ?? null,
    responseUrl,
  };
};
