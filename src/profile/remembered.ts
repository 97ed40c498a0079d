import { z } from 'zod';
import { requirementsSchema } from './requirements.ts';
import { addedStatementSchema } from './second/added-statement.ts';

/** What is kept of a thread between two answers: enough to go on, and to say what changed, without its texts. */
export const rememberedSchema = z.strictObject({
  /** What the last answer understood, all turns before it included. */
  requirements: requirementsSchema,
  /**
   * The last answer that ranked anything: what it was ranked for, the ids best first, the version of the dataset.
   * Null when none has. A fact asked for in between changes nothing here, so that the next ranking tells all that is
   * new since this one.
   */
  ranked: z
    .strictObject({
      requirements: requirementsSchema,
      order: z.array(z.string()),
      datasetVersion: z.string(),
    })
    .nullable(),
  /** What a second reading added to the turns so far; absent where there was none, or where it added nothing. */
  added: z.array(addedStatementSchema).optional(),
});
export type Remembered = z.infer<typeof rememberedSchema>;
