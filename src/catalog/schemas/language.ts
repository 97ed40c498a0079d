import { z } from 'zod';
import { ECOSYSTEM_DOMAINS, LANGUAGES, PLATFORMS } from '../vocabulary.ts';
import { nameFields, nonEmpty, recordId } from './common.ts';
import { factSchema } from './fact.ts';
import { cellSchema } from './rating.ts';

/** A programming language. Language-level ratings are inherited by every framework of the language. */
export const languageSchema = z.strictObject({
  ...nameFields,
  id: z.enum(LANGUAGES),
  summary: nonEmpty,
  /** Ranked frameworks that a question about the language resolves to, best known first. */
  resolvesTo: z.array(recordId),
  /** Language whose ratings it shares (JavaScript reads TypeScript's, Kotlin reads Java's). */
  ratedAs: z.enum(LANGUAGES),
  /** Words for people who write it ("gopher", "rustacean"): they state a skill. */
  people: z.array(nonEmpty).default([]),
  /** Languages that go when this one is excluded: no JavaScript means no TypeScript either. */
  excludedWith: z.array(z.enum(LANGUAGES)).default([]),
  /** Its frameworks go when this one is excluded, unless it is named itself: "no Java" means no JVM framework. */
  standsWith: z.enum(LANGUAGES).optional(),
  facts: z.array(factSchema),
  ecosystem: z.partialRecord(z.enum(ECOSYSTEM_DOMAINS), cellSchema).default({}),
  platforms: z.partialRecord(z.enum(PLATFORMS), cellSchema).default({}),
  /** Weeks for a working developer of this language until productive in another one (plus or minus 30 %). */
  weeksTo: z.partialRecord(z.enum(LANGUAGES), z.number().min(0)),
});
export type Language = z.infer<typeof languageSchema>;
