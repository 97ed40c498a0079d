import { z } from 'zod';
import { stateSchema } from './form-values.ts';

/** A form that was sent, by whom; whoever reads it further knows its metadata and fields. */
export const sentFormSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({ id: z.string(), private_metadata: z.string(), state: stateSchema }),
});
export type SentForm = z.infer<typeof sentFormSchema>;
