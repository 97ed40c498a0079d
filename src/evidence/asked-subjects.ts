import type { Reading } from '../profile/reading.ts';

/**
 * What a fact question is about: everything named, but of a question on a part ("has Gin GraphQL?") the frameworks
 * alone, where it names one; the part may have a record of its own.
 */
export const askedSubjects = ({ named, asks }: Reading): string[] =>
  asks?.kind === 'has-part' && asks.of.length > 0 ? asks.of : named;
