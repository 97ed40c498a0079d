import { z } from 'zod';
import { LANGUAGES, NEEDS, PLATFORMS } from '../vocabulary.ts';
import { nameFields, nonEmpty, recordId } from './common.ts';
import { factSchema } from './fact.ts';

/** What people name beside the ranked frameworks: recognised, explained, resolved to ranked ones. */
export const supportingSchema = z.strictObject({
  ...nameFields,
  kind: z.enum([
    'runtime',
    'style',
    'add-on',
    'library',
    'tool',
    'standard',
    'benchmark',
    'survey',
    'backend-service',
    'frontend',
    'meta-framework',
    'ecosystem',
  ]),
  summary: nonEmpty,
  /** Ranked frameworks a question about it resolves to; empty when it changes nothing. */
  resolvesTo: z.array(recordId),
  /** Languages that naming it as a skill, a must or an exclusion stands for ("no JVM"). */
  languages: z.array(z.enum(LANGUAGES)).default([]),
  /** Platform or need that naming it states. */
  platform: z.enum(PLATFORMS).optional(),
  need: z.enum(NEEDS).optional(),
  /** How it changes a choice, in our own words. */
  effect: nonEmpty.optional(),
  facts: z.array(factSchema).default([]),
});
export type Supporting = z.infer<typeof supportingSchema>;

export const platformSchema = z.strictObject({
  ...nameFields,
  id: z.enum(PLATFORMS),
  summary: nonEmpty,
  /** Said in an answer when it is asked for and nothing ranked is made for it. */
  warning: nonEmpty.optional(),
  facts: z.array(factSchema).default([]),
});
export type Platform = z.infer<typeof platformSchema>;

/** Names known and not covered: answered "not in the dataset", never described. */
export const outsideSchema = z.strictObject({
  ...nameFields,
  kind: z.enum(['backend-framework', 'frontend', 'database', 'language', 'tool']),
});
export type Outside = z.infer<typeof outsideSchema>;

export const sourceSchema = z.strictObject({
  id: recordId,
  name: nonEmpty,
  url: z.url().nullable(),
  publisher: nonEmpty,
  kind: z.enum(['article', 'primary', 'benchmark', 'survey', 'registry', 'documentation']),
  published: z.string().nullable(),
  /** Set when the source will bring nothing new: its figures say so. */
  closedOn: z.string().optional(),
  note: nonEmpty.optional(),
});
export type Source = z.infer<typeof sourceSchema>;
