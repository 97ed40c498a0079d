import type {
  CriterionId,
  LanguageId,
  Need,
  PlatformId,
  SkillLevel,
  Tier,
  Workload,
} from '../catalog/vocabulary.ts';

export const LOAD_FIELDS = ['rps', 'connections', 'p95Ms', 'coldStartMs'] as const;
export type LoadField = (typeof LOAD_FIELDS)[number];

export const isLoadField = (field: string): field is LoadField =>
  LOAD_FIELDS.some((known) => known === field);

/** What a turn can take back of those before it; `last-bans`: what the turn right before it ruled out. */
export type Forgettable =
  | 'everything'
  | 'team-languages'
  | 'must-languages'
  | 'platforms'
  | 'workloads'
  | 'last-bans';

/**
 * One thing a turn says. `take-back` undoes what an earlier turn added. The words are kept with each, and a
 * turn's statements are in reading order: later ones win. `second`: the rules did not see it, a second reading did.
 */
export type Statement = Said & { second?: true };

type Said =
  | { kind: 'option'; id: string; words: string }
  | { kind: 'exclude-framework'; id: string; words: string }
  | { kind: 'allow-framework'; id: string; words: string }
  | { kind: 'exclude-language'; id: LanguageId; words: string }
  | { kind: 'allow-language'; id: LanguageId; words: string }
  | { kind: 'must-language'; id: LanguageId; words: string }
  | { kind: 'team-language'; id: LanguageId; level: SkillLevel; words: string }
  | { kind: 'not-team-language'; id: LanguageId; words: string }
  /** `beside`: people named on top of a size that was said before, or perhaps among them ("also one ruby dev"). */
  | { kind: 'team-size'; value: number; words: string; beside?: 'more' | 'also' }
  | { kind: 'planned-hires'; value: number; words: string }
  | { kind: 'workload'; id: Workload; words: string }
  | { kind: 'not-workload'; id: Workload; words: string }
  | { kind: 'need'; id: Need; words: string }
  | { kind: 'not-need'; id: Need; words: string }
  | { kind: 'platform'; id: PlatformId; words: string }
  | { kind: 'not-platform'; id: PlatformId; words: string }
  /** `highest`: other figures were given in the same turn, and this one counts because it is the highest. */
  | { kind: 'load'; field: LoadField; value: number; words: string; highest?: true }
  | { kind: 'existing'; id: string; words: string }
  | { kind: 'deadline'; value: string; words: string }
  | { kind: 'support-until'; value: string; words: string }
  | { kind: 'structure'; value: 'light' | 'strong'; words: string }
  | { kind: 'typed'; value: boolean; words: string }
  | { kind: 'cpu-bound'; value: boolean; words: string }
  | { kind: 'priority'; criterion: CriterionId; tier: Tier; words: string }
  /** Earlier turns are taken back: all of them, or what they said of one thing. */
  | { kind: 'forget'; what: Forgettable; words: string }
  /** A lone number ("make it 40", "sorry, 300"): it corrects the number said last. */
  | { kind: 'number'; value: number; words: string };
