import type { RatingConfidence } from '../../catalog/vocabulary.ts';

/** What a value of the pack is. A model never writes one: it puts a slot, `{fact id}`, and code fills it. */
export const PACK_KINDS = ['number', 'bool', 'text', 'date', 'rank', 'score', 'delta'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** One thing that may be said, everything worked out: nobody has to compute. */
export type PackFact = {
  /** Unique in the pack and stable: `django.rank`, `django.first_release`, `django.adoption`, `gap.django.rails`. */
  id: string;
  /** Record it speaks of; null for one about the whole answer. */
  subject: string | null;
  /** Criterion or metric of the dataset, or `rank`, `points`, `gap`. */
  metric: string;
  kind: PackKind;
  /** Null: not known, which may be said with a `gap` claim and in no other way. */
  value: number | boolean | string | null;
  unit: string | null;
  /** What the slot is filled with, value and unit in words; for null what is not known. */
  display: string;
  /** Whether more is better; `none` where neither is. */
  direction: 'up' | 'down' | 'none';
  /** Null for what the engine worked out. */
  sourceId: string | null;
  asOf: string | null;
  confidence: RatingConfidence | null;
};

/** A wish or circumstance of the asker that a sentence may refer to. */
export type PackRequirement = { id: string; words: string };

/** All that an explanation may rest on, sorted, and no more than this answer needs. Holds no words of people. */
export type EvidencePack = {
  /** Records that may be named, by slot `{@id}`, with the name that code puts. */
  names: { id: string; display: string }[];
  requirements: PackRequirement[];
  facts: PackFact[];
  /** What an explanation may not leave out; ids of facts, and of the option in first place. */
  required: { first: string; drivers: string[]; drawback: string | null; gaps: string[] };
};
