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
  /** Points it may as well have, smallest and largest: wider where nobody said anything. */
  box: [number, number];
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
  /** Upper bound that a floor is judged by, where it is not `hi`: before the cost of a move. */
  atBest?: number;
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
  | 'house-rule'
  | 'named'
  | 'excluded-framework'
  | 'excluded-language'
  | 'must-language'
  | 'platform'
  | 'static-types'
  | 'native-binary'
  | 'support-until';

/** A house rule of the team's profile that rules an option out. `reason` and `owner` are people's words, maybe none. */
export type HouseReason = {
  ring: 'banned' | 'hold' | 'not-approved';
  /** Name of what the rule is on; null when it is that nothing approves of the option. */
  subject: string | null;
  /** The rule is on the option itself, not on its language. */
  isItself: boolean;
  reason: string;
  owner: string;
};

/** Outcome of one hard constraint for one option. */
export type GateResult = {
  gate: GateId;
  outcome: 'pass' | 'fail' | 'unknown';
  reason: string;
  /**
   * What was asked for, the same for every option that one statement rules out, in words that fit after "take back":
   * "PHP", "no Java", "the native binary".
   */
  asked: string;
  /** Of the gate `house-rule` alone: the rule behind it. */
  houseRule?: HouseReason;
};

export type ExcludedOption = { id: string; reasons: GateResult[] };

/**
 * How often an option holds a place when weights and evidence are drawn from their intervals (SMAA-2; Lahdelma
 * and Salminen 2001).
 */
export type RankShares = {
  id: string;
  /** Share of the samples, 0..1, in which the option comes first; `ranks[0]`. Ties share a place. */
  first: number;
  /** Share of the samples for each place, best first; sums to 1. */
  ranks: number[];
};

/** Words for a share, weakest first (cut points of the IPCC, with milder words). */
export const CONFIDENCE_WORDS = [
  'no clear pick',
  'slight lead',
  'leans to',
  'likely best fit',
  'strong fit',
  'clear pick',
] as const;
export type ConfidenceWord = (typeof CONFIDENCE_WORDS)[number];

/** How much of the plausible weightings and evidence the first place survives. */
export type Confidence = {
  word: ConfidenceWord;
  /** First-rank share of the option that the point score puts first, 0..1. */
  share: number;
  /** Part of the weight, 0..1, that rests on evidence or several opinions for that option. */
  coverage: number;
  /** Why the word is weaker than the share alone would say; null when it is not. */
  cappedBy: 'coverage' | 'headroom' | null;
  /** The option it is too close to call against: leads the shares, or loses fewer than 6 in 10 direct duels. */
  closeWith: string | null;
  /** Shares of the ranked options, in rank order. */
  shares: RankShares[];
  /** How often the first place beats each other option, 0..1, in rank order; a tie counts half. */
  wins: { id: string; share: number }[];
  /** Mean weights, summing to 1, of the samples in which an option comes first: who should choose it. */
  centralWeights: { id: string; weights: { criterion: CriterionId; share: number }[] }[];
  samples: number;
};

/** The least that would put another option first; null where nothing plausible does. */
export type Flips = {
  /** One criterion's swing points changed alone, the least change of all criteria and challengers. */
  weight: {
    criterion: CriterionId;
    /** Swing points now, and from which whole number of points on `challenger` leads (0..100). */
    from: number;
    to: number;
    /** Tier now, and the nearest tier whose points reach that far. */
    fromTier: Tier;
    toTier: Tier;
    challenger: string;
  } | null;
  /** The least weight moved in all, as shares of the total: from criteria that speak for the leader to one that does not. */
  leastMove: {
    challenger: string;
    /** Share of the total weight that has to move, 0..1. */
    share: number;
    from: { criterion: CriterionId; share: number }[];
    to: CriterionId;
  } | null;
  /** One rated value moved inside its own interval: where new evidence could change the pick. */
  evidence: {
    /** The option whose value it is: the leader's would have to fall, a challenger's to rise. */
    id: string;
    criterion: CriterionId;
    /** Value now, and the nearest whole one at which the challenger leads, 0..1000, inside lo..hi of the contribution. */
    from: number;
    to: number;
    challenger: string;
  } | null;
  /** One hard constraint taken back: the option it rules out alone that would lead then. */
  constraint: { gate: GateId; reason: string; id: string; points: number } | null;
};

/** The one question whose answer is worth the most, asked only when it clears the bar. */
export type ClarifyingQuestion = {
  /** Id of the question in the dataset. */
  id: string;
  text: string;
  /** Likely answers in words, as a person would say them in the thread: they can be sent as they are. */
  options: string[];
  /** Expected gain in points of 100 of knowing the answer. */
  value: number;
  /** Chance, 0..1, that the answer changes the first place. */
  changes: number;
};

/** Stay, move, or move only what is new: for questions about something that runs today. */
export type MigrationVerdict = {
  verdict: 'stay' | 'move' | 'new-services-only';
  /** What runs today, the best placed of it; both in the ranking that decides, see `to`. */
  from: string;
  /** The best of the others: what a move leads to, or what is new is best built with, which may be another. */
  to: string;
  /** Points of 100 between them with the cost of moving counted; positive when moving leads. */
  margin: number;
  /** The same for something new beside what runs, which the team knows: no cost of moving, nothing kept. */
  newMargin: number;
};

/** What the engine says of one set of requirements. */
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
  /** Null when fewer than two options are ranked: there is nothing to be sure of. */
  confidence: Confidence | null;
  flips: Flips | null;
  question: ClarifyingQuestion | null;
  migration: MigrationVerdict | null;
};
