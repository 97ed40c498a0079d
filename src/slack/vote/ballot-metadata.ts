import { z } from 'zod';
import { QUESTION_LANGUAGES } from '../../catalog/vocabulary.ts';

/** What the form of a weighting carries of its vote. */
export const ballotMetadataSchema = z.object({
  voteId: z.string(),
  team: z.string(),
  channel: z.string(),
  threadTs: z.string(),
  lang: z.enum(QUESTION_LANGUAGES),
});
