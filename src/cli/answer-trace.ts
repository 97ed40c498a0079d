import type { Answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** A context rule that changed a weight or a target. */
export type TracedRule = { id: string; name: string; sources: readonly string[] };

/** What the rules that fired say and where they come from. */
export const tracedRules = (
  { ranking }: Pick<Answer, 'ranking'>,
  { contextRules }: Pick<Catalog, 'contextRules'>,
): TracedRule[] =>
  contextRules
    .filter(({ id }) => ranking?.firedRules.includes(id) === true)
    .map(({ id, name, sources }) => ({ id, name, sources }));

/** How an answer came about, for people who check it: readings first, then the engine's working. */
export const answerTrace = (answer: Answer, rules: readonly TracedRule[]) => {
  const { topic, refusal, clarify, conflicts, replaced, notUsed } = answer.reading;
  const { ranking } = answer;
  return {
    topic,
    refusal,
    clarify,
    conflicts,
    replaced,
    notUsed,
    weights: ranking?.weights ?? [],
    totalWeight: ranking?.totalWeight ?? null,
    firedRules: ranking?.firedRules ?? [],
    rules,
    targets: ranking?.targets ?? null,
    staying: ranking?.staying ?? [],
    confidence: ranking?.confidence ?? null,
    flips: ranking?.flips ?? null,
    question: ranking?.question ?? null,
    migration: ranking?.migration ?? null,
    options: (ranking?.options ?? []).map(
      ({ id, rank, score, points, blockedBy, checks, contributions }) => ({
        id,
        rank,
        score,
        points,
        blockedBy,
        checks,
        contributions,
      }),
    ),
  };
};
