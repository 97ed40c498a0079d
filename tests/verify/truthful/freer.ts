import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SEGMENT_ROLES } from '../../../src/narrate/model/segments.ts';
import type { Line } from './instantiate.ts';

const tupleSchema = z
  .array(z.unknown())
  .transform(([role, text, claims, when]) => ({ role, text, claims, when: when ?? {} }))
  .pipe(
    z.object({
      role: z.enum(SEGMENT_ROLES),
      text: z.string(),
      claims: z.array(z.string()),
      when: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  );

/**
 * Sentences in freer style, written before the lexicon and the rules were, as a model would write them that knows the slots and claims
 * and nothing of the words allowed. They measure false alarms; the lexicon may not be fitted to them.
 */
export const freerLines = (): Line[] =>
  z.array(tupleSchema).parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'freer.json'), 'utf8')));
