import type {
  CriterionId,
  LanguageId,
  Need,
  PlatformId,
  QuestionLanguage,
  SkillLevel,
  Tier,
  Workload,
} from '../../catalog/vocabulary.ts';
import type { Behaviour } from '../reading.ts';
import type { LoadField } from '../statement.ts';

/** A value that was read, the turn it is said to stand in (from 1) and the words given for it. */
export type SecondSaid<Value> = { value: Value; turn: number; words: string };

type Scalars = Partial<{
  teamSize: SecondSaid<number>;
  plannedHires: SecondSaid<number>;
  deadline: SecondSaid<string>;
  supportUntil: SecondSaid<string>;
  structure: SecondSaid<'light' | 'strong'>;
  typed: SecondSaid<boolean>;
  cpuBound: SecondSaid<boolean>;
}>;

/**
 * What somebody else than the rules read in the same turns, in the shape of Requirements. Nothing in it is taken on
 * trust. `options`, `excludedFrameworks` and `existing` are names as typed, not ids.
 */
export type SecondReading = Scalars & {
  /** How many turns of people were read: the last ones of the conversation, the request among them. */
  turns: number;
  /** Null for a language the program does not answer in. */
  language: QuestionLanguage | null;
  behaviour: Behaviour;
  options: SecondSaid<string>[];
  excludedFrameworks: SecondSaid<string>[];
  existing: SecondSaid<string>[];
  mustLanguages: SecondSaid<LanguageId>[];
  excludedLanguages: SecondSaid<LanguageId>[];
  teamLanguages: SecondSaid<{ id: LanguageId; level: SkillLevel }>[];
  workloads: SecondSaid<Workload>[];
  needs: SecondSaid<Need>[];
  platforms: SecondSaid<PlatformId>[];
  load: Partial<Record<LoadField, SecondSaid<number>>>;
  priorities: Partial<Record<CriterionId, SecondSaid<Tier>>>;
};
