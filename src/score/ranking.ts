import type {
  ConcurrencyNeed,
  CriterionId,
  EcosystemDomain,
  PlatformId,
  RatingConfidence,
  StructureTarget,
  Tier,
  Workload,
} from '../catalog/vocabulary.ts';

/** What is measured, as far as the requirements change it. */
export type Targets = {
  concurrency: ConcurrencyNeed;
  structure: StructureTarget;
  ecosystem: EcosystemDomain | null;
  /** Requests a second that headroom is judged against. */
  headroomRps: number;
  /** Factor on the weeks of ramp-up when the first version is urgent. */
  rampUpScale: number;
  operabilityPlatforms: PlatformId[];
  plannedHires: number | null;
  /** Workloads judged by: the stated ones, or what the rules assume while none is stated. */
  workloads: Workload[];
  /** True when `workloads` was assumed by a rule; the answer has to say so. */
  workloadsAssumed: boolean;
};

/** A criterion's weight and why it has it. */
export type Weight = {
  criterion: CriterionId;
  tier: Tier;
  /** Swing points, integer 0..100. */
  points: number;
  /** `default`, `stated`, or the ids of the context rules that set the tier. */
  because: string[];
};

/** What one criterion adds to an option's score. */
export type Contribution = {
  criterion: CriterionId;
  /** Swing points of the criterion times `value`: the contributions sum exactly to the score. */
  score: number;
  /** Midpoint of the interval, integer 0..1000. */
  value: number;
  lo: number;
  hi: number;
  confidence: RatingConfidence;
  /** Fact ids or claim ids behind the value. */
  evidence: string[];
  /** The natural quantity behind the value, for reading aloud ("2 to 4 weeks"), when there is one. */
  quantity: { min: number; max: number; unit: string } | null;
};

export type RankedOption = {
  id: string;
  /** Competition ranking: equal scores share a rank (1, 1, 3). */
  rank: number;
  /** Exact integer: sum of swing points times values. */
  score: number;
  /** Score in whole points of 0..100. */
  points: number;
  contributions: Contribution[];
  /** Hard constraints nobody could confirm: "check first". */
  checks: GateResult[];
  /**
   * Criterion that is critical here (or floored at every tier, such as longevity) and whose upper bound is
   * under the floor; listed below all others.
   */
  blockedBy: CriterionId | null;
};

export type GateId =
  | 'named'
  | 'excluded-framework'
  | 'excluded-language'
  | 'must-language'
  | 'platform'
  | 'static-types'
  | 'native-binary'
  | 'support-until';

/** Outcome of one hard constraint for one option. */
export type GateResult = { gate: GateId; outcome: 'pass' | 'fail' | 'unknown'; reason: string };

export type ExcludedOption = { id: string; reasons: GateResult[] };

/**
 * What the engine says of one set of requirements. `confidence`, `flips` and `question` belong to the engine
 * issue; they are null until then and nothing may show a confidence word without them.
 */
export type Ranking = {
  options: RankedOption[];
  excluded: ExcludedOption[];
  weights: Weight[];
  /** Sum of the swing points. */
  totalWeight: number;
  targets: Targets;
  /** Context rules that fired, in the order they were applied. */
  firedRules: string[];
  /** Framework the team runs today that competes as "stay", if any. */
  staying: string[];
  confidence: { word: string; share: number } | null;
  flips: null;
  question: { text: string; options: string[] } | null;
};
