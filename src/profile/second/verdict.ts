import type { AddedStatement } from './added-statement.ts';

/**
 * Why an entry is not believed.
 * - `no-such-turn`, `not-in-turn`: the words do not stand where they are said to stand
 * - `taken-back`: they stand before "forget all that"
 * - `unknown-name`, `name-not-in-quote`, `number-not-in-quote`, `not-a-time`: the words do not say the value
 * - `already-read`: the rules read the same
 * - `read-otherwise`: the rules gave the name another part, or the wish another shade
 * - `against-the-rules`: the rules read the opposite, or another number
 * - `denied`: the words around it rule it out
 * - `words-taken`: the rules took the words for something else of its kind
 * - `says-nothing`: the words are everyday words, those of a name or a number, or no single sentence
 * - `asked-about`: a fact is asked about the name, it is not put up
 * - `says-two-things`: the second reading contradicts itself
 */
export type Disbelief =
  | 'no-such-turn'
  | 'not-in-turn'
  | 'taken-back'
  | 'unknown-name'
  | 'name-not-in-quote'
  | 'number-not-in-quote'
  | 'not-a-time'
  | 'already-read'
  | 'read-otherwise'
  | 'against-the-rules'
  | 'denied'
  | 'words-taken'
  | 'says-nothing'
  | 'asked-about'
  | 'says-two-things';

/** Statements that may be added, or why there are none. */
export type Verdict =
  | { kind: 'believed'; statements: AddedStatement[] }
  | { kind: 'not-believed'; reason: Disbelief };

export const believed = (...statements: AddedStatement[]): Verdict => ({ kind: 'believed', statements });
export const notBelieved = (reason: Disbelief): Verdict => ({ kind: 'not-believed', reason });
