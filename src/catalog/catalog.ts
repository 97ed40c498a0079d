import type { HouseRecord } from './overlay/layer.ts';
import type { Contradiction } from './schemas/claim.ts';
import type { Framework } from './schemas/framework.ts';
import type { Language } from './schemas/language.ts';
import type { Lexicon } from './schemas/lexicon.ts';
import type {
  CapabilityRecord,
  ContextRule,
  CriteriaFile,
  Criterion,
  Manifest,
  Metric,
  WorkloadRecord,
} from './schemas/model.ts';
import type { OrdinaryWord } from './schemas/ordinary-word.ts';
import type { Question } from './schemas/question.ts';
import type { Rating } from './schemas/rating.ts';
import type { Outside, Platform, Source, Supporting } from './schemas/supporting.ts';
import type { CriterionId, LanguageId, Need, PlatformId, Workload } from './vocabulary.ts';

/** The whole dataset, parsed and cross-checked. Read-only; every map keeps the order of file names. */
export type Catalog = {
  manifest: Manifest;
  /** Ranked frameworks by id. */
  frameworks: ReadonlyMap<string, Framework>;
  /** Ratings by framework id: one for every framework. */
  ratings: ReadonlyMap<string, Rating>;
  languages: ReadonlyMap<LanguageId, Language>;
  platforms: ReadonlyMap<PlatformId, Platform>;
  supporting: ReadonlyMap<string, Supporting>;
  outside: ReadonlyMap<string, Outside>;
  sources: ReadonlyMap<string, Source>;
  metrics: ReadonlyMap<string, Metric>;
  criteria: ReadonlyMap<CriterionId, Criterion>;
  /** Tier points, value tables, floor and migration factors. */
  scoring: Omit<CriteriaFile, 'criteria'>;
  contextRules: readonly ContextRule[];
  /** What can be asked back, first things first; empty where a dataset asks nothing. */
  questions: readonly Question[];
  workloads: ReadonlyMap<Workload, WorkloadRecord>;
  capabilities: ReadonlyMap<Need, CapabilityRecord>;
  /** By lower-case word. */
  ordinaryWords: ReadonlyMap<string, OrdinaryWord>;
  /** English words one letter away from a name: never taken as a misspelling of it. */
  notTypos: ReadonlySet<string>;
  lexicons: readonly Lexicon[];
  /** What sources disagree about; absent where the dataset has none. */
  contradictions?: readonly Contradiction[];
  /** Records, or parts of them, that come from an overlay (STACK_DATA_DIR); absent where there is none. */
  house?: readonly HouseRecord[];
};
