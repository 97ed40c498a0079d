import type { LanguageId } from '../../src/catalog/vocabulary.ts';
import type { Behaviour } from '../../src/profile/reading.ts';
import type { Expected } from './question-row.ts';
import { isFairBehaviour } from './score-behaviour.ts';

/** What was decided: ids best first; empty without a ranking; `drawn` are first places over draws of the ratings. `behaviour` null when the answer failed. */
export type Decision = { behaviour: Behaviour | null; ranking: readonly string[]; drawn: readonly string[] };

export type DecisionScore = {
  /** The row asks for a first place. */
  asked: boolean;
  ranked: boolean;
  /** Null where it does not count: nothing asked, or no ranking and that was fair. */
  firstFair: boolean | null;
  /** Share 0..1 of the draws of the ratings whose first place is fair; null where `firstFair` is. */
  drawnFair: number | null;
  /** Of the first three places, how many are acceptable; both 0 where nothing is asked or ranked. */
  topThree: { inside: number; of: number };
  /** The id in first place when it must never be there. */
  neverFirst: string | null;
  /** Ids that were ranked although the words rule them out. */
  excludedRanked: string[];
  /** Names outside the dataset that were ranked. */
  unknownRanked: string[];
};

/** Languages an application on each framework is written in, by framework id. */
export type FrameworkLanguages = ReadonlyMap<string, readonly LanguageId[]>;

const firstFair = (expected: Expected, { behaviour, ranking }: Decision): boolean | null => {
  if (expected.first_ok.length === 0) return null;
  const [first] = ranking;
  if (first !== undefined) return expected.first_ok.includes(first);
  return isFairBehaviour(expected, behaviour) ? null : false;
};

const drawnFair = (expected: Expected, decision: Decision): number | null => {
  const fair = firstFair(expected, decision);
  if (fair === null || decision.drawn.length === 0) return fair === null ? null : Number(fair);
  return decision.drawn.filter((id) => expected.first_ok.includes(id)).length / decision.drawn.length;
};

/**
 * Ranked against the words: excluded by name, or with no language left; and a framework of the JVM in first
 * place when Java is out, although it could be written in Kotlin.
 */
const excludedRanked = (
  { requirements }: Expected,
  ranking: readonly string[],
  languagesOf: FrameworkLanguages,
): string[] => {
  const out = new Set<LanguageId>(requirements.excludedLanguages);
  return ranking.filter((id, place) => {
    const languages = languagesOf.get(id) ?? [];
    const noneLeft = languages.length > 0 && languages.every((language) => out.has(language));
    const leadsOnJvm = place === 0 && out.has('java') && languages.includes('java');
    return requirements.excludedFrameworks.includes(id) || noneLeft || leadsOnJvm;
  });
};

/** Judges a ranking against the fair answers of a row. */
export const scoreDecision = (
  expected: Expected,
  decision: Decision,
  languagesOf: FrameworkLanguages,
): DecisionScore => {
  const { ranking } = decision;
  const [first] = ranking;
  const asked = expected.first_ok.length > 0;
  const topThree = asked ? ranking.slice(0, 3) : [];
  const unknown = expected.unknown.map((name) => name.toLowerCase());
  return {
    asked,
    ranked: first !== undefined,
    firstFair: firstFair(expected, decision),
    drawnFair: drawnFair(expected, decision),
    topThree: {
      inside: topThree.filter((id) => expected.acceptable.includes(id)).length,
      of: topThree.length,
    },
    neverFirst: first !== undefined && expected.never_first.includes(first) ? first : null,
    excludedRanked: excludedRanked(expected, ranking, languagesOf),
    unknownRanked: ranking.filter((id) => unknown.includes(id)),
  };
};
