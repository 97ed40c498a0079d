import { z } from 'zod';

// Everything is parsed once, at the start: building parse functions for the schemas costs more than it saves.
// Schemas look this up when they are made, and every one of them is made after this module.
z.config({ jitless: true });

/** `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`: the id of a record is the name of its file. */
export const recordId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id of lower-case words joined by hyphens');

/** A full ISO date, or the year or month where a source says no more. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');

export const fullDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

export const nonEmpty = z.string().min(1);

/**
 * How the cited text was read. `unchecked` means that nobody read the page: it carries no `checkedOn`,
 * because an invented check date is the worst defect this dataset can have.
 */
export const checkedHow = z.enum(['live', 'stored-copy', 'article', 'unchecked']);
export type CheckedHow = z.infer<typeof checkedHow>;

/** `S000-151` or `R003-02`: a claim or a rule of one of the five articles. */
export const claimId = z.string().regex(/^[SR]\d{3}-\d{2,3}$/, 'a claim id such as S000-151');

/** Names people type for a record, and the ones among them that are ordinary words. */
export const nameFields = {
  id: recordId,
  name: nonEmpty,
  aliases: z.array(nonEmpty),
  /** Names (lower case) that are ordinary or product words as well: taken as a name only with context. */
  ambiguous: z.array(nonEmpty).default([]),
};
