import { z } from 'zod';
import { nonEmpty, recordId } from './common.ts';

/** A finding of the linter that is known and stays, with the reason. One that is no longer needed is an error. */
export const exceptionSchema = z.strictObject({
  id: recordId,
  /** What is out of order, for people. */
  name: nonEmpty,
  /** Name of the rule. */
  rule: recordId,
  /** What the finding names: the id of a fact, or the place of a record (`sources/some-survey`). */
  record: nonEmpty,
  reason: nonEmpty,
});
export type ExceptionRecord = z.infer<typeof exceptionSchema>;
