import type { ComingOrGoing, Replacement } from '../requirement-changes.ts';

/** Something put up for the choice: a ranked id, a language's, or the name of what is outside the dataset. */
export type Proposal = {
  id: string;
  /** As it was typed the first time. */
  words: string;
  by: string[];
};

/** Something the choice has to satisfy at the end, and everybody who said so. */
export type Constraint = { change: ComingOrGoing; by: string[] };

/** One person put a figure of another right: `change` from what was said to what holds. */
export type Correction = { by: string; of: string; change: Replacement };

/** What two people want and cannot both have. `by` is who rules out, insists, or spoke first. */
export type Disagreement = { by: string; other: string } & (
  | { kind: 'rules-out'; id: string; option: string }
  | { kind: 'rules-out-allows' | 'rules-out-wants'; id: string }
  | { kind: 'insists'; ids: string[]; option: string }
  | { kind: 'insists-both'; ids: string[]; others: string[] }
  | { kind: 'differ'; change: Replacement }
);

/** What people said in a thread, by whom. Speakers are told by the ids of the turns. */
export type Discussion = {
  options: Proposal[];
  constraints: Constraint[];
  corrections: Correction[];
  open: Disagreement[];
};
