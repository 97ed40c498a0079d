import { z } from 'zod';
import { requirementsSchema } from './requirements.ts';

/** What is kept of a thread between two answers: enough to go on, and to say what changed, without its texts. */
export const rememberedSchema = z.strictObject({
  /** What the last answer understood, all turns before it included. */
  requirements: requirementsSchema,
  /** Ids of the last answer that ranked anything, best first; empty when none has. */
  order: z.array(z.string()),
  /** Version of the dataset that the last answer was made from. */
  datasetVersion: z.string(),
});
export type Remembered = z.infer<typeof rememberedSchema>;
