import { z } from 'zod';
import { CAPABILITY_LEVELS, LANGUAGES, NEEDS } from '../vocabulary.ts';
import { checkedHow, fullDate, nameFields, nonEmpty, recordId } from './common.ts';
import { factSchema } from './fact.ts';

/** One release line and its support window. `null`: the project publishes no date. */
export const releaseSchema = z.strictObject({
  line: nonEmpty,
  releasedOn: fullDate.nullable(),
  activeSupportEnds: fullDate.nullable(),
  securitySupportEnds: fullDate.nullable(),
  longTermSupport: z.boolean(),
  latest: nonEmpty.nullable(),
  latestOn: fullDate.nullable(),
});
export type Release = z.infer<typeof releaseSchema>;

export const lifecycleSchema = z
  .strictObject({
    /** Newest line first. */
    releases: z.array(releaseSchema).min(1),
    sources: z.array(recordId).min(1),
    asOf: fullDate,
    checkedOn: fullDate.nullable(),
    checkedHow,
    note: nonEmpty.optional(),
  })
  .refine((lifecycle) => (lifecycle.checkedHow === 'unchecked') === (lifecycle.checkedOn === null), {
    message: 'checkedOn is null exactly when checkedHow is "unchecked"',
    path: ['checkedOn'],
  });

/** How a framework covers one need. `page` is the page that says so; without one it is general knowledge. */
export const capabilitySchema = z.strictObject({
  level: z.enum(CAPABILITY_LEVELS),
  page: z.url().optional(),
  /** `seen`: the page was seen to exist, its text was not read. */
  checkedHow: z.enum(['live', 'stored-copy', 'seen', 'unchecked']),
});
export type Capability = z.infer<typeof capabilitySchema>;

/** A ranked framework: what it is, what is known of it, what ships in the box. Ratings live in ratings/. */
export const frameworkSchema = z.strictObject({
  ...nameFields,
  /** First is the language its ratings are read for; all are languages an application is written in. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  runtime: nonEmpty,
  category: z.enum(['framework', 'micro-framework', 'standard-library']),
  /** One sentence, our own words. */
  summary: nonEmpty,
  facts: z.array(factSchema),
  lifecycle: lifecycleSchema,
  capabilities: z.partialRecord(z.enum(NEEDS), capabilitySchema),
});
export type Framework = z.infer<typeof frameworkSchema>;
