import { z } from 'zod';
import type { Thread } from '../../inbox/thread.ts';
import { REAFFIRM_ACTION, REOPEN_ACTION } from '../../render/watch/render-news.ts';
import { messagePressSchema, placeOfPress, pressedMessageSchema } from '../press-schema.ts';

const newsPressSchema = messagePressSchema.extend({
  message: pressedMessageSchema.extend({
    text: z.string().default(''),
    blocks: z.array(z.looseObject({ type: z.string() })).default([]),
  }),
  actions: z.tuple([
    z.looseObject({ action_id: z.enum([REAFFIRM_ACTION, REOPEN_ACTION]), value: z.string() }),
  ]),
});

/** A press on a button of a note. `note`: the message as it stands in Slack. */
export type NewsPress = {
  kind: 'reaffirmed' | 'reopened';
  id: string;
  user: string;
  place: Thread;
  note: { ts: string; text: string; blocks: ({ type: string } & Record<string, unknown>)[] };
  responseUrl: string | undefined;
};

/** The press in a delivery, null when it came in a shape that is not known. `ownTeam`: where Slack said it. */
export const readNewsPress = (body: unknown, ownTeam: string): NewsPress | null => {
  const press = newsPressSchema.safeParse(body);
  if (!press.success) return null;
  const { user, message, actions, response_url: responseUrl } = press.data;
  const [{ action_id: action, value: id }] = actions;
  const { ts, text, blocks } = message;
  return {
    kind: action === REAFFIRM_ACTION ? 'reaffirmed' : 'reopened',
    id,
    user: user.id,
    place: placeOfPress(press.data, ownTeam),
    note: { ts, text, blocks },
    responseUrl,
  };
};
