import { z } from 'zod';
import { nonEmpty } from './common.ts';

/**
 * A name that is an ordinary or product word as well. It is taken as a name when its evidence in the text
 * (joined with another name, a version, a word of the trade beside it ...) reaches `needs`; each of the
 * `uses` found around it says the ordinary sense and counts against it.
 */
export const ordinaryWordSchema = z.strictObject({
  id: nonEmpty,
  name: nonEmpty,
  aliases: z.array(nonEmpty).default([]),
  needs: z.int().min(1),
  uses: z.array(nonEmpty),
  /** A capital inside a sentence makes it the name (Go, Express); not so for a city or a German verb. */
  capitalIsName: z.boolean().default(true),
});
export type OrdinaryWord = z.infer<typeof ordinaryWordSchema>;
