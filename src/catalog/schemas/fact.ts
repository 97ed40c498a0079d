import { z } from 'zod';
import { checkedHow, claimId, fullDate, nonEmpty, partialDate, recordId } from './common.ts';
import { statementSchema } from './statement.ts';

/**
 * One statement about one subject, with where it comes from and how old it is.
 * `value` is a number in `unit`, or a short sentence in our own words (`unit` null).
 */
export const factSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/, 'an id such as fastify.adoption-professional'),
    metric: recordId,
    value: z.union([z.number(), nonEmpty]),
    unit: nonEmpty.nullable(),
    /** Which part of the source's population the value speaks for, e.g. "professional developers". */
    slice: nonEmpty.optional(),
    /** For a measurement: what was run, on what. */
    setup: nonEmpty.optional(),
    sources: z.array(recordId).min(1),
    /** Claims of the articles this fact carries. */
    claims: z.array(claimId).default([]),
    /** What an answer says that this fact may stand under, because it says so itself. Without: nothing. */
    carries: z.array(statementSchema).optional(),
    asOf: partialDate,
    checkedOn: fullDate.nullable(),
    checkedHow,
    basis: z.enum(['measured', 'stated', 'opinion']),
    note: nonEmpty.optional(),
  })
  .refine((fact) => (fact.checkedHow === 'unchecked') === (fact.checkedOn === null), {
    message: 'checkedOn is null exactly when checkedHow is "unchecked"',
    path: ['checkedOn'],
  });
export type FactRecord = z.infer<typeof factSchema>;
