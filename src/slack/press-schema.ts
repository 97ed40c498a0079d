import { z } from 'zod';

/** The message that something was pressed under, or run on. */
export const pressedMessageSchema = z.looseObject({ ts: z.string(), thread_ts: z.string().optional() });

/** Who presses what the bot made, and where; each reader adds the actions it knows. */
export const pressSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }),
  user: z.looseObject({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  response_url: z.string().optional(),
});
